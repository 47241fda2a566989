/** Ways after an application or an award of the labour commission: who may sue, and who may have it set aside (domain.md §7.6, A08–A10). */
import { LABOUR_ARBITRATION_LAW, LABOUR_READING, law } from '../../clock/laws.js';
import { finalityOf, lastStep, workerSide } from '../arbitration.js';
import type { About } from './about.js';
import type { Opening, RouteRow, Said } from './route.js';

const WITH_PROOF: Said = [
  '须有仲裁委员会收到申请的证明；移送管辖、送达延误、等待其他结果或者鉴定、等待开庭等情形除外',
  'With proof that the commission received the application; not while jurisdiction, service, another result, an appraisal or the hearing is waited for',
];

/** No acceptance, no decision in five working days, no award in forty-five days: the applicant may sue (调解仲裁法 29, 43). */
function suitWithoutAward(about: About): Opening | null {
  const { matter, state, agreed, authority, overdue } = about;
  if (matter !== 'LABOUR' || agreed || authority === 'COURT' || lastStep(state, 'AWARDED')) return null;
  if (lastStep(state, 'NOT_ACCEPTED') || overdue.includes('LA-01')) {
    return { cite: law(LABOUR_ARBITRATION_LAW, '29', 'V'), note: WITH_PROOF };
  }
  return overdue.includes('LA-07') ? { cite: law(LABOUR_ARBITRATION_LAW, '43', 'V'), note: WITH_PROOF } : null;
}

/** Against an award: both sides where it is not final, of a final one the worker alone; after it fell, both again. */
function suitOnAward({ matter, state, decided }: About): Opening | null {
  const finality = finalityOf(state);
  if (matter !== 'LABOUR' || (!finality && decided !== 'award')) return null;
  if (!finality) return { clock: 'LS-01' };
  if (lastStep(state, 'ENFORCEMENT_REFUSED')) return { clock: 'LS-05', cite: law(LABOUR_READING, '24 ¶2', 'V') };
  if (lastStep(state, 'SET_ASIDE')) return { clock: 'LS-04', cite: law(LABOUR_ARBITRATION_LAW, '49 ¶3', 'V') };
  if (finality === 'NON_FINAL') return { clock: 'LS-01', cite: law(LABOUR_ARBITRATION_LAW, '50', 'V') };
  const only: Said = ['限劳动者', 'The worker alone'];
  const parts: Said = [
    '终局的各项限劳动者起诉；其他各项双方均可',
    'Of its final items the worker alone; of the others either side',
  ];
  return { clock: 'LS-02', cite: law(LABOUR_ARBITRATION_LAW, '48', 'V'), note: finality === 'FINAL' ? only : parts };
}

/** The worker’s suit shuts it (法释〔2020〕26号 21); what was applied for already is not applied for again. */
function setAside({ matter, state }: About): Opening | null {
  const finality = finalityOf(state);
  if (matter !== 'LABOUR' || !finality || finality === 'NON_FINAL' || lastStep(state, 'SET_ASIDE_APPLIED')) return null;
  const sued = (state.arbitration ?? []).some(({ kind, side }) => kind === 'SUED' && side === workerSide(state));
  return sued ? null : { clock: 'LS-03' };
}

export const AWARD_ROUTES = {
  SUIT_WITHOUT_AWARD: {
    zh: '未经裁决直接起诉',
    en: 'Suit without an award',
    says: [
      '仲裁委员会不予受理、逾期未决定或者逾期未裁决的，可以就该争议起诉',
      'Where the commission does not accept, decides nothing or makes no award in time, the dispute goes to court',
    ],
    taker: 'ANY_PARTY',
    cite: law(LABOUR_ARBITRATION_LAW, '29, 43', 'V'),
    where: 'LABOUR_COURT',
    cost: 'LABOUR_COURT_FEE',
    closes: ['LABOUR_ARBITRATION', 'GO_ON_IN_ARBITRATION'],
    opens: suitWithoutAward,
  },
  SUIT_ON_AWARD: {
    zh: '不服裁决起诉',
    en: 'Suit against the award',
    says: [
      '不服裁决的，自收到裁决书之日起十五日内起诉；各方各自起算',
      'Within fifteen days of one’s own receipt of the award',
    ],
    taker: 'ANY_PARTY',
    cite: law(LABOUR_ARBITRATION_LAW, '48, 50', 'V'),
    where: 'LABOUR_COURT',
    cost: 'LABOUR_COURT_FEE',
    closes: ['SET_ASIDE'],
    opens: suitOnAward,
  },
  SET_ASIDE: {
    zh: '用人单位申请撤销终局裁决',
    en: 'The employer has a final award set aside',
    says: [
      '限用人单位，且有证据证明法定情形；劳动者起诉的，不予受理',
      'The employer alone, with proof of a ground that the law names; not once the worker has sued',
    ],
    taker: 'EMPLOYER',
    cite: law(LABOUR_ARBITRATION_LAW, '49', 'V'),
    where: 'INTERMEDIATE_COURT',
    cost: 'SET_ASIDE_FEE',
    closes: [],
    opens: setAside,
  },
} as const satisfies Record<string, RouteRow>;
