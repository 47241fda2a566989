/** Why a mediation ended without agreement (domain.md §5.1), and which outcome the book gives it (ledger.md). */
import { chineseLookup, type Term } from './term.js';

/** `outcome` is the account detail; `basis` the article that names the ground. WITHDRAWN belongs to the command withdraw alone. */
export const TERMINATION_GROUNDS = [
  {
    code: 'REFUSED_BY_PARTY',
    zh: '当事人拒绝调解',
    en: 'A party refused',
    mark: 'V',
    outcome: 'failed',
    basis: '人民调解法 art 17',
  },
  {
    code: 'WITHDRAWN',
    zh: '申请人撤回',
    en: 'Withdrawn by the applicant',
    mark: 'V',
    outcome: 'withdrawn',
    basis: '人民调解法 art 23(2)',
  },
  {
    code: 'IRRECONCILABLE',
    zh: '分歧较大无法达成协议',
    en: 'Irreconcilable',
    mark: 'V',
    outcome: 'failed',
    basis: '特邀调解规定 art 26(3)',
  },
  {
    code: 'UNREACHABLE',
    zh: '当事人无法联系',
    en: 'A party cannot be reached',
    mark: 'V',
    outcome: 'terminated',
    basis: '在线调解规则 art 25(3)',
  },
  {
    code: 'PERIOD_EXPIRED',
    zh: '调解期限届满',
    en: 'The period ran out',
    mark: 'V',
    outcome: 'failed',
    basis: '在线调解规则 art 25(6)',
  },
  {
    code: 'REFUSED_TO_SIGN',
    zh: '当事人拒绝签字',
    en: 'A party refused to sign',
    mark: 'V',
    outcome: 'failed',
    basis: '在线调解规则 art 25(7)',
  },
  {
    code: 'SELF_SETTLED',
    zh: '当事人自行和解',
    en: 'Settled among the parties',
    mark: 'V',
    outcome: 'terminated',
    basis: '在线调解规则 art 25(2)',
  },
  {
    code: 'FILED_ELSEWHERE',
    zh: '已向其他机关起诉或者申请',
    en: 'Filed elsewhere',
    mark: 'V',
    outcome: 'terminated',
    basis: '医疗纠纷条例 art 31',
  },
  {
    code: 'FALSE_MEDIATION',
    zh: '涉嫌虚假调解',
    en: 'Suspected sham',
    mark: 'V',
    outcome: 'terminated',
    basis: '特邀调解规定 art 18',
  },
  {
    code: 'SCOPE_EXCEEDED',
    zh: '超出调解范围',
    en: 'Outside the scope of mediation',
    mark: 'D',
    outcome: 'terminated',
    basis: '',
  },
  {
    code: 'DEATH_NO_SUCCESSOR',
    zh: '当事人死亡且无承继人',
    en: 'A party died without successor',
    mark: 'D',
    outcome: 'terminated',
    basis: '',
  },
  { code: 'OTHER', zh: '其他', en: 'Other', mark: 'D', outcome: 'terminated', basis: '' },
] as const satisfies readonly (Term & { outcome: 'failed' | 'terminated' | 'withdrawn'; basis: string })[];

export type TerminationGround = (typeof TERMINATION_GROUNDS)[number]['code'];

/** The ground a document names in Chinese. */
export const terminationGroundOf = chineseLookup<TerminationGround>(TERMINATION_GROUNDS);
