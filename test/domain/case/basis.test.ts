/** The legal basis of each action, written out from domain.md §7.2, §7.3 and the sources it names; nothing of it is taken from the table. */
import { describe, expect, it } from '@jest/globals';
import { ACTION_ROWS, ACTIONS, type Action } from '../../../src/domain/case/actions.js';
import { basisOf, basisText } from '../../../src/domain/case/basis.js';

/** V verified in a source, W seen only in a weak one, K not verified, D our own; ≈ by analogy. */
const BASIS: Record<Action, readonly string[]> = {
  register: ['人民调解法|17|V', '劳动争议调解仲裁法|12|V'],
  routeToDesk: ['苏州综治中心分流||W', '本系统规则||D'],
  requestConsent: ['人民调解法|17, 23(1)|V'],
  answerConsent: ['人民调解法|17, 23(1)|V'],
  objectToMediator: ['人民调解法|19, 23(1)|V'],
  complain: ['人民调解法|15|V', '本系统规则||D'],
  answerPartyWord: ['人民调解法|15|V', '本系统规则||D'],
  accept: ['人民调解法|17, 23, 24|V'],
  refuse: ['司法部令75号|22|W', '企业劳动争议协商调解规定|22|V', '人民调解法|26|V≈'],
  assignMediators: ['人民调解法|19|V'],
  replaceMediator: ['人民调解法|23(1)|V'],
  scheduleSession: ['人民调解法|21|V'],
  rescheduleSession: ['人民调解法|21|V'],
  cancelSession: ['人民调解法|21|V'],
  openSession: ['人民调解法|20, 22|V', '在线调解规则|17|V'],
  draft: ['人民调解法|28, 29|V'],
  sign: ['人民调解法|29|V', '劳动争议调解仲裁法|14|V'],
  recordOralAgreement: ['人民调解法|28, 30|V'],
  addParty: ['人民调解法|17, 23|V', '本系统规则||D'],
  dropParty: ['人民调解法|23(2)|V', '本系统规则||D'],
  substituteParty: ['民诉法解释|55, 63|K≈', '本系统规则||D'],
  recordFacts: ['在线调解规则|18, 22|V', '法发〔2016〕14号|23|K'],
  confirmFacts: ['在线调解规则|22|V'],
  recordGroupMembers: ['劳动人事争议仲裁办案规则|63|V', '民事诉讼法|56|V≈', '民诉法解释|78|K≈'],
  recordGroupConsents: ['民事诉讼法|56|V≈'],
  confirmServiceAddress: ['在线调解规则|17|V'],
  suspend: ['医疗纠纷预防和处理条例|38|V', '法释〔2016〕14号|18|V', '本系统规则||D'],
  resume: ['本系统规则||D'],
  extendPeriod: [
    '法释〔2016〕14号|27|V',
    '在线调解规则|24|V',
    '企业劳动争议协商调解规定|29|V',
    '医疗纠纷预防和处理条例|38|V',
  ],
  lapsePeriod: ['医疗纠纷预防和处理条例|38|V', '企业劳动争议协商调解规定|29|V'],
  giveRouteNotice: ['人民调解法|26|V', '企业劳动争议协商调解规定|30|V'],
  recordPerformance: ['人民调解法|31|V'],
  recordDefault: ['人民调解法|31, 32|V'],
  followUp: ['人民调解回访记录||W'],
  evaluate: ['本系统规则||D'],
  terminate: ['人民调解法|26|V', '企业劳动争议协商调解规定|30|V'],
  withdraw: ['人民调解法|23(2)|V'],
  archive: ['人民调解法|27|V'],
  prepareConfirmation: ['人民调解法|33|V', '民事诉讼法|205|V', '民诉法解释（2022）|355|V'],
  prepareArbitralReview: ['劳动人事争议仲裁办案规则|74, 75|V'],
  preparePaymentOrder: ['劳动争议调解仲裁法|16|V'],
  applyForEnforcement: ['人民调解法|33 ¶2|V', '民事诉讼法|250|V'],
  offerFiling: ['人民调解法|3(3), 26|V', '民事诉讼法|124|V'],
  submitProceeding: ['人民调解法|33|V', '劳动人事争议仲裁办案规则|74|V', '本系统规则||D'],
  recordProceedingStep: ['民事诉讼法|206|W', '民诉法解释（2022）|355, 358|V', '劳动人事争议仲裁办案规则|76|V'],
  withdrawProceeding: ['劳动人事争议仲裁办案规则|76 ¶2|V', '本系统规则||D'],
  recordObjection: ['民诉法解释（2022）|372|V', '民事诉讼法|228|V'],
  amend: ['本系统规则||D'],
  grantCorrection: ['个人信息保护法|46|V'],
  askUndo: ['本系统规则||D'],
  confirmUndo: ['本系统规则||D'],
  declineUndo: ['本系统规则||D'],
  recordAnnulment: ['人民调解法|33|V', '民法典|147–154|K'],
  proposeReferral: ['人民调解法|23(1)|V'],
  sendReferral: ['个人信息保护法|23|V', '本系统规则||D'],
  acceptReferral: ['本系统规则||D'],
  declineReferral: ['本系统规则||D'],
  recallReferral: ['本系统规则||D'],
  returnReferral: ['本系统规则||D'],
  lapseReferral: ['在线调解规则||V≈', '本系统规则|RF-01|D'],
  dateReferral: ['本系统规则||D'],
  ...{ reopen: ['人民调解法|17|V', '本系统规则||D'], linkCases: ['本系统规则||D'], unlinkCases: ['本系统规则||D'] },
  attestAccepted: ['本系统规则||D'],
  attestReferred: ['本系统规则||D'],
  attestEnded: ['本系统规则||D'],
  registerEntrusted: ['法释〔2016〕14号|11|V', '劳动人事争议仲裁办案规则|70|V'],
  offerMandate: ['法释〔2016〕14号|11|V', '民事诉讼法|98|V', '劳动人事争议仲裁办案规则|70|V'],
  acceptMandate: ['法释〔2016〕14号|15, 27|V', '人民法院在线调解规则|12, 13|V'],
  declineMandate: ['人民法院在线调解规则|12|V', '本系统规则||D'],
  lapseMandate: ['人民法院在线调解规则|12|V'],
  recallMandate: ['法释〔2016〕14号|26|V', '本系统规则||D'],
  changeJudge: ['民事诉讼法|47|K', '本系统规则||D'],
  reportMandate: ['法释〔2016〕14号|22, 26|V'],
  recordAuthorityPaper: ['道路交通事故处理程序规定|86|V', '公安机关办理行政案件程序规定|184|V', '信访工作条例|34|V'],
  recordArbitrationStep: ['劳动争议调解仲裁法|5|V', '劳动人事争议仲裁办案规则|69|V'],
  recordExternalAcceptance: ['人民调解法|3(3)|V', '本系统规则||D'],
  recordExternalTransfer: ['民事诉讼法|37|K', '本系统规则||D'],
  recordReturn: ['劳动人事争议仲裁办案规则|69|V', '本系统规则||D'],
  recordExternalResult: ['法释〔2016〕14号|20, 21|V', '本系统规则||D'],
};

describe('the legal basis', () => {
  it.each(ACTIONS)('of %s is the one that the sources give', (action) => {
    const told = ACTION_ROWS[action].basis.map(
      ({ law, article, mark, byAnalogy }) => `${law}|${article}|${mark}${byAnalogy ? '≈' : ''}`,
    );
    expect(told).toEqual(BASIS[action]);
  });

  it('is stored as an auditor reads it', () => {
    expect(basisText(ACTION_ROWS.register.basis)).toBe('人民调解法 17 (V); 劳动争议调解仲裁法 12 (V)');
    expect(basisText(ACTION_ROWS.refuse.basis)).toBe(
      '司法部令75号 22 (W); 企业劳动争议协商调解规定 22 (V); 人民调解法 26 (V, by analogy)',
    );
    expect(basisText(ACTION_ROWS.sendReferral.basis)).toBe('个人信息保护法 23 (V); 本系统规则 (D)');
  });

  it.each(ACTIONS)('of %s is read back from its text', (action) => {
    const { basis } = ACTION_ROWS[action];
    expect(basisOf(basisText(basis))).toEqual(basis);
  });

  it('of rows stored in the earlier form is read too', () => {
    const own = { law: '本系统规则', article: '', mark: 'D', byAnalogy: false };
    expect(basisOf('苏州综治中心分流 (W); D')).toEqual([
      { law: '苏州综治中心分流', article: '', mark: 'W', byAnalogy: false },
      own,
    ]);
    expect(basisOf('D')).toEqual([own]);
    expect(basisOf('人民调解法 17, 23(1) (V)')).toEqual([
      { law: '人民调解法', article: '17, 23(1)', mark: 'V', byAnalogy: false },
    ]);
    expect(basisOf('在线调解规则 (V, by analogy): RF-01 (D)')).toEqual([
      { law: '在线调解规则', article: '', mark: 'V', byAnalogy: true },
      { law: 'RF-01', article: '', mark: 'D', byAnalogy: false },
    ]);
  });

  it('in no known form is not guessed at', () => {
    expect(() => basisOf('人民调解法 17')).toThrow('no legal basis');
  });
});
