/** The steps of consultation and arbitration: what each is, by which rule, what comes before it and what it must say. */
import { ARBITRATION_RULES, ENTERPRISE_RULES, LABOUR_ARBITRATION_LAW, LABOUR_READING, law } from '../clock/laws.js';
import type { Cite } from '../clock/row.js';

type Detail = 'side' | 'hearingOn' | 'days' | 'finals' | 'arbitrators' | 'parties';

interface StepRule {
  readonly zh: string;
  readonly en: string;
  readonly cite: Cite;
  /** Only when a commission has taken the case. */
  readonly taken?: true;
  /** One of these was recorded before; left out, nothing need be. */
  readonly after?: readonly string[];
  readonly needs?: readonly Detail[];
}

const step = (zh: string, en: string, cite: Cite, rest: Omit<StepRule, 'zh' | 'en' | 'cite'> = {}): StepRule => ({
  ...{ zh, en, cite },
  ...rest,
});
const labour = (article: string): Cite => law(LABOUR_ARBITRATION_LAW, article, 'V');
const rule = (article: string): Cite => law(ARBITRATION_RULES, article, 'V');
const TAKEN = { taken: true } as const;

export const ARBITRATION_STEPS = {
  CONSULTATION_ASKED: step('提出协商', 'consultation asked for', law(ENTERPRISE_RULES, '10', 'V')),
  CONSULTATION_ANSWERED: step('答复协商', 'consultation answered', law(ENTERPRISE_RULES, '10', 'V'), {
    after: ['CONSULTATION_ASKED'],
  }),
  REPRESENTATIVES_NAMED: step('推举代表人', 'representatives named', rule('62–63'), { needs: ['parties'] }),
  APPLIED: step('收到仲裁申请', 'application received', labour('29')),
  CORRECTION_ASKED: step('通知补正', 'correction asked for', rule('29 ¶4'), { after: ['APPLIED'] }),
  CORRECTED: step('收到补正', 'correction received', rule('29 ¶4'), { after: ['CORRECTION_ASKED'] }),
  ADVISED: step('发出调解建议书', 'advice to mediate first', rule('69'), { after: ['APPLIED'] }),
  ADVICE_AGREED: step('同意先行调解，暂缓受理', 'advice agreed to: acceptance deferred', rule('69'), {
    after: ['ADVISED'],
  }),
  ADVICE_REFUSED: step('不同意先行调解', 'advice refused', rule('69'), { after: ['ADVISED'] }),
  NOT_ACCEPTED: step('决定不予受理', 'application not accepted', labour('29'), { after: ['APPLIED'] }),
  COPY_SERVED: step('送达申请书副本', 'copy served', labour('30'), TAKEN),
  ANSWERED: step('收到答辩书', 'answer received', labour('30'), { ...TAKEN, after: ['COPY_SERVED'] }),
  PANEL_FORMED: step('通知仲裁庭组成', 'panel notified', labour('31–32'), { ...TAKEN, needs: ['arbitrators'] }),
  HEARING_SET: step('通知开庭', 'hearing set', labour('35'), { ...TAKEN, needs: ['hearingOn'] }),
  RECUSAL_ASKED: step('申请回避', 'recusal asked for', rule('11'), TAKEN),
  RECUSAL_DECIDED: step('决定回避申请', 'recusal decided', rule('11'), { ...TAKEN, after: ['RECUSAL_ASKED'] }),
  PROCEEDING_SUSPENDED: step('中止审理', 'proceeding suspended', rule('47'), TAKEN),
  PROCEEDING_RESUMED: step('恢复审理', 'proceeding resumed', rule('47'), { ...TAKEN, after: ['PROCEEDING_SUSPENDED'] }),
  PERIOD_EXTENDED: step('批准延期', 'period extended', labour('43'), { ...TAKEN, needs: ['days'] }),
  PERIOD_RESTARTED: step('期限重新计算', 'period begun anew', rule('46'), TAKEN),
  HEARD: step('开庭', 'heard', labour('39'), TAKEN),
  DOCUMENT_SERVED: step('送达调解书', 'mediation document served', labour('42'), { ...TAKEN, needs: ['side'] }),
  RECANTED: step('送达前反悔', 'recanted before service', labour('42'), TAKEN),
  AWARDED: step('作出裁决', 'awarded', labour('43, 47'), { ...TAKEN, needs: ['finals'] }),
  AWARD_SERVED: step('送达裁决书', 'award served', labour('48–50'), { after: ['AWARDED'], needs: ['side'] }),
  SUED: step('向法院起诉', 'sued', labour('48, 50'), {
    after: ['AWARDED', 'NOT_ACCEPTED', 'APPLIED'],
    needs: ['side'],
  }),
  SET_ASIDE_APPLIED: step('申请撤销裁决', 'setting aside applied for', labour('49'), { after: ['AWARDED'] }),
  SET_ASIDE: step('裁定撤销裁决', 'award set aside', labour('49'), { after: ['SET_ASIDE_APPLIED'] }),
  SET_ASIDE_REFUSED: step('驳回撤销申请', 'setting aside refused', labour('49'), { after: ['SET_ASIDE_APPLIED'] }),
  ENFORCEMENT_REFUSED: step('裁定不予执行', 'enforcement refused', law(LABOUR_READING, '24 ¶2', 'V'), {
    after: ['AWARDED'],
  }),
} as const satisfies Record<string, StepRule>;

export type ArbitrationStepKind = keyof typeof ARBITRATION_STEPS;

/** The rule of a kind of step. */
export const stepRule = (kind: ArbitrationStepKind): StepRule => ARBITRATION_STEPS[kind];
