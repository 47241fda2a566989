/** Texts of the problems of personal data: revealing, searching, requests, keeping, destruction. */
import type { PrivacyProblem } from '../../../domain/kernel/problem-code.js';
import type { ProblemTexts } from './text.js';

export const PRIVACY_TEXTS: ProblemTexts<PrivacyProblem> = {
  ALREADY_REVEALED: {
    zh: '该次显示已完成，不再重复显示；如未收到，请以新的幂等键重新申请。',
    en: 'This was shown already and is not shown again. Ask anew with another key if the answer was lost.',
  },
  DATA_RESTRICTED: {
    zh: '该当事人的信息已限制处理，只有负责人可以打开。',
    en: 'The data of this party may only be kept: only the head opens it.',
  },
  SEARCH_REASON_MISSING: {
    zh: '在监督区域内检索当事人须写明事由。',
    en: 'Say why: who watches an area gives a reason for looking a party up.',
  },
  SMALL_CELL: {
    zh: '社区、网格一级按类型分列的数字可能识别到个人，不予显示；请按街道（镇）或者更大范围统计。',
    en: 'By type, a figure of a community or grid could tell of a person: it is not shown. Ask for a street, a town or more.',
  },
  REQUEST_DECIDED: { zh: '该请求已经决定。', en: 'The request was decided already.' },
  BASIS_DOES_NOT_FIT: { zh: '所选依据不适用于“{right}”请求。', en: 'This basis does not fit a request for “{right}”.' },
  CASE_STILL_OPEN: {
    zh: '案件“{status}”，办理所需信息不能限制。',
    en: 'A case that is “{status}” needs its data: it cannot be restricted.',
  },
  NOT_RESTRICTED: { zh: '该当事人的信息未被限制。', en: 'The data of this party is not restricted.' },
  PACKAGE_UNFIT: {
    zh: '本案目前不能制作“{package}”，请核对案件的进程与所选当事人。',
    en: 'This case gives no {package} as it stands. Check how it stands and the party chosen.',
  },
  FILING_NOT_WISHED: {
    zh: '当事人没有请办理点代为递交起诉、仲裁申请材料；请先记录其书面意思。',
    en: 'The party did not ask that its filing be handed in by the room. Record that wish first.',
  },
  WISH_UNFIT: {
    zh: '只有起诉、申请仲裁的当事人本人可以请办理点代为递交自己的材料。',
    en: 'Only the party that sues or applies for arbitration can ask that its own filing be handed in.',
  },
  RECIPIENT_UNFIT: {
    zh: '“{package}”不提供给所选的接收方，请重新选择。',
    en: 'The {package} does not go to this recipient. Choose another.',
  },
  COPY_NOT_GRANTED: {
    zh: '没有准予查阅或者复制的决定，不能制作副本。',
    en: 'No copy is made without a decision that grants access or a copy.',
  },
  RETENTION_UNCLEAR: {
    zh: '请填写年数，或者选择永久，二者择一。',
    en: 'Give a number of years, or for ever: one of the two.',
  },
  RETENTION_OUT_OF_RANGE: {
    zh: '保管期限须在 {least} 至 {most} 年之间。',
    en: 'A file is kept {least} to {most} years.',
  },
  NEVER_ARCHIVED: { zh: '案件尚未归档，没有保管期限。', en: 'The case was never archived and has no retention.' },
  NOT_DUE_FOR_DESTRUCTION: {
    zh: '案件“{status}”，保管期限未届满，不能销毁。',
    en: 'A case that is “{status}” is not due for destruction.',
  },
  ON_LEGAL_HOLD: { zh: '案件已暂缓销毁。', en: 'A legal hold stands on the case.' },
  REQUEST_OPEN: {
    zh: '还有 {open} 件个人信息请求未决定，不能销毁。',
    en: 'Requests that wait for a decision: {open}. Nothing is destroyed before.',
  },
  PROPOSAL_OPEN: { zh: '已提出销毁，正待批准。', en: 'A destruction is proposed already and waits for its answer.' },
  NOT_PROPOSED: { zh: '没有待批准的销毁。', en: 'No destruction waits for an answer.' },
  FOUR_EYES_DESTRUCTION: { zh: '提出销毁的人不得自行批准。', en: 'Who proposed a destruction does not confirm it.' },
};
