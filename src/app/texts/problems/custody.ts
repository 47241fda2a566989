/** Texts of the problems around outside authorities; `{name}` stands for a fact. */
import type { CustodyProblem } from '../../../domain/kernel/case-problem.js';
import type { ProblemTexts } from './text.js';

export const CUSTODY_TEXTS: ProblemTexts<CustodyProblem> = {
  IN_OUTSIDE_CUSTODY: {
    zh: '本案由{authority}受理，调解组织不能作此办理；请待其退回或者办结。',
    en: 'This case is held by {authority}, so a room cannot do this. Wait until it is given back or ended there.',
  },
  NOT_IN_OUTSIDE_CUSTODY: {
    zh: '本案目前没有由法院、仲裁委或者其他机关受理。',
    en: 'No court, commission or other authority holds this case now.',
  },
  AUTHORITY_UNKNOWN: {
    zh: '找不到这个机关，或者它不受理案件，请从机构名册中选择。',
    en: 'No such authority, or it holds no cases. Choose one of the list of bodies.',
  },
  SAME_AUTHORITY: {
    zh: '本案已由该机关受理，请选择移送后的机关。',
    en: 'That authority holds the case already. Choose the one to which it was passed.',
  },
  NUMBER_MISSING: { zh: '请填写文书上的案号。', en: 'Enter the case number that the document bears.' },
  COURT_NUMBER_MALFORMED: {
    zh: '法院案号的格式如「（2026）苏0612民初1234号」，请对照文书填写。',
    en: 'A court’s number has its year in brackets, the court’s code, the type and a serial. Enter it as the document has it.',
  },
  ARBITRATION_NUMBER_MALFORMED: {
    zh: '仲裁案号的格式如「通劳人仲案字〔2026〕第12号」，请对照文书填写。',
    en: 'A commission’s number has its name, the year in brackets and a serial. Enter it as the document has it.',
  },
};
