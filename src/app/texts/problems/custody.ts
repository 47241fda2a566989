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
  MANDATE_OPEN: {
    zh: '本案的委派、委托尚待答复或者正在调解，请先收回或者等待其结束。',
    en: 'A mandate of this case still waits or runs. Recall it first, or wait for its end.',
  },
  AUTHORITY_CANNOT_ENTRUST: {
    zh: '本案由{authority}受理；只有法院和仲裁委可以委派、委托调解。',
    en: 'The case is held by {authority}; only courts and arbitration commissions entrust mediation.',
  },
  NO_MANDATE_OFFERED: { zh: '本案没有等待答复的委派、委托。', en: 'No mandate of this case waits for an answer.' },
  NO_MANDATE_OPEN: { zh: '本案没有等待答复或者正在进行的委派、委托。', en: 'No mandate of this case waits or runs.' },
  NO_REPORT_OWED: {
    zh: '没有待报告的委派、委托调解；已报告的不必再报。',
    en: 'No end of a mandate is to be reported; what was reported is not reported again.',
  },
  MANDATE_KIND_UNFIT: {
    zh: '所选的方式与受理机关不符：法院用委派、委托、邀请协助，仲裁委用委托调解。',
    en: 'This kind does not fit the authority: courts assign, entrust or invite, commissions commission.',
  },
  PRE_FILING_CLOSED: {
    zh: '自{since}起不再立案前委派调解（《关于严格依法规范民事案件立案与调解工作的意见》，所据来源较弱，须核对）；请先立案，再委托调解。',
    en: 'Since {since} nothing is assigned before filing (2025 opinion, seen in a weak source only). File the suit, then entrust it.',
  },
  PROCEDURE_MISSING: {
    zh: '立案后委托的，请选明普通程序或者简易程序：调解期限因此不同。',
    en: 'After filing the procedure is named, ordinary or summary: the period differs.',
  },
  MATERIALS_MISSING: { zh: '请列明移交的材料。', en: 'List the materials that are handed over.' },
  ROOM_NOT_ON_ROSTER: {
    zh: '该办理点及其调解员不在本院特邀调解名册上，请先入册或者另选。',
    en: 'Neither this room nor a mediator of it is on the court’s roster. Enter it first, or choose another.',
  },
  MEDIATOR_NOT_ON_ROSTER: {
    zh: '所选调解员不在委托法院的特邀调解名册上，请从名册中选择。',
    en: 'The mediator chosen is not on the roster of the court. Choose one who is.',
  },
  ROSTER_SPAN: { zh: '出册日期须在入册日期之后。', en: 'The last day of an entry comes after its first.' },
  ROSTER_ENTRY: {
    zh: '每次登记一个办理点或者一个调解员岗位，不能都填，也不能都不填。',
    en: 'An entry names a room or a mediator’s post, one of the two.',
  },
  RECEIPT_OUT_OF_ORDER: {
    zh: '签收材料的日期不能早于委派、委托之日，也不能晚于接受之日。',
    en: 'The receipt is signed neither before the offer nor after the acceptance.',
  },
  MANDATE_NOT_DUE: {
    zh: '答复期限尚未届满（届满日：{dueOn}）。',
    en: 'The time to answer is not over yet (last day: {dueOn}).',
  },
  AUTHORITY_WITHOUT_ROOM: {
    zh: '该机关没有登记办理点，请管理员先行登记。',
    en: 'This authority has no room in the network. Ask the administrator to enter one.',
  },
  NOT_OF_AN_AUTHORITY: {
    zh: '所用岗位不属于法院或者仲裁委，不能作此办理。',
    en: 'The post belongs to no court or commission, so it cannot do this.',
  },
  SUIT_ACCEPTED: {
    zh: '同一纠纷已由法院或者仲裁委受理，除受其委派、委托外不能另行受理。',
    en: 'A court or commission has accepted the same dispute; a room mediates it only when entrusted by it.',
  },
  AUTHORITY_UNKNOWN: {
    zh: '找不到这个机关，或者它不受理案件，请从机构列表中选择。',
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
