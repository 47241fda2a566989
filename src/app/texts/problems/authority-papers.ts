/** Texts of the problems of papers of the police, land and petition offices. */
import type { AuthorityPaperProblem } from '../../../domain/kernel/arbitration-problem.js';
import type { ProblemTexts } from './text.js';

export const AUTHORITY_PAPER_TEXTS: ProblemTexts<AuthorityPaperProblem> = {
  NO_AUTHORITY_PAPERS: {
    zh: '本案不是道路交通、农村土地、公安移送或者信访事项，没有此类文书可记。',
    en: 'The dispute is about no road accident or rural land, and came from neither police nor petition: it has no such paper.',
  },
  PAPER_UNFIT: {
    zh: '“{paper}”与本案的纠纷类型、来源不符，请核对文书或者更正案件信息。',
    en: 'A {paper} does not fit this dispute. Check the paper, or correct what the case says.',
  },
  PAPER_NUMBER_MALFORMED: {
    zh: '文书编号由汉字、字母、数字和括号组成，至少有一位数字，最多四十字，请照文书填写。',
    en: 'The number has characters, letters, digits and brackets, at least one digit, at most forty in all. Enter it as the paper has it.',
  },
  PAPER_THERE: {
    zh: '编号为{number}的这份文书已经记录。',
    en: 'This paper with the number {number} is recorded already.',
  },
  PAPER_MATTER_MISSING: {
    zh: '请选明公安机关受理的事由。',
    en: 'Say for what the police took the matter.',
  },
};
