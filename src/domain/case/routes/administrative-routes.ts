/** Ways against the act of an authority: reconsideration, administrative suit, petition (domain.md §2.6). */
import { ADMINISTRATIVE_SUIT, law, PETITION_RULES, RECONSIDERATION_LAW } from '../../clock/laws.js';
import type { About } from './about.js';
import type { Opening, RouteRow, Said } from './route.js';

const OF_AN_ACT: Said = [
  '限于对征收、拆迁等行政行为不服的；与他人之间的民事争议请起诉',
  'For acts of an authority, such as the expropriation; a suit is for what is disputed between the parties',
];

/** Disputes with an authority; of expropriations it depends on what is disputed, and a note says so. */
function againstAnAct({ matter, state, agreed, authority, decided }: About): Opening | null {
  if (authority === 'COURT' || decided) return null;
  if (matter === 'ADMINISTRATIVE') return {};
  return !agreed && state.dispute.type === 'EXPROPRIATION_DEMOLITION' ? { note: OF_AN_ACT } : null;
}

const timed = (about: About, clock: 'AR-01' | 'AL-01b'): Opening | null => {
  const opening = againstAnAct(about);
  return opening && { ...opening, clock };
};

export const ADMINISTRATIVE_ROUTES = {
  RECONSIDERATION: {
    zh: '申请行政复议',
    en: 'Administrative reconsideration',
    says: [
      '对行政行为不服的，可以申请复议；复议期间不能同时起诉',
      'Who disputes an act of an authority may ask for reconsideration; no suit meanwhile',
    ],
    taker: 'CITIZEN',
    cite: law(RECONSIDERATION_LAW, '11, 20, 29', 'V'),
    where: 'RECONSIDERING',
    cost: 'FREE_RECONSIDERATION',
    closes: ['ADMINISTRATIVE_SUIT'],
    opens: (about) => timed(about, 'AR-01'),
  },
  ADMINISTRATIVE_SUIT: {
    zh: '提起行政诉讼',
    en: 'Administrative suit',
    says: [
      '对行政行为不服的，可以直接起诉；法律规定应当先复议的除外',
      'Who disputes an act of an authority may sue, save where reconsideration must come first',
    ],
    taker: 'CITIZEN',
    cite: law(ADMINISTRATIVE_SUIT, '45, 46', 'V'),
    where: 'ADMINISTRATIVE_COURT',
    cost: 'ADMINISTRATIVE_COURT_FEE',
    closes: ['RECONSIDERATION'],
    opens: (about) => timed(about, 'AL-01b'),
  },
  PETITION: {
    zh: '信访',
    en: 'Petition',
    says: [
      '可以通过信访反映，十五日内登记转送；信访不停止、不代替复议和诉讼',
      'A petition is registered and routed within fifteen days; it neither stops nor replaces other remedies',
    ],
    taker: 'CITIZEN',
    cite: law(PETITION_RULES, '22, 34', 'V'),
    where: 'PETITION_OFFICE',
    cost: 'FREE',
    closes: [],
    opens: (about) =>
      about.state.dispute.source === 'FROM_PETITION' && !about.agreed && !about.decided ? {} : againstAnAct(about),
  },
  RECONSIDERATION_DOCUMENT: {
    zh: '请复议机关制作行政复议调解书',
    en: 'A mediation document of the reconsidering authority',
    says: [
      '复议中达成协议的，由复议机关制作调解书，各方签字或者签章并加盖印章后生效',
      'Of what was agreed during reconsideration the authority makes a document, in force with signatures and seal',
    ],
    taker: 'ALL_PARTIES',
    cite: law(RECONSIDERATION_LAW, '73', 'V'),
    where: 'RECONSIDERING',
    cost: 'FREE_RECONSIDERATION',
    closes: ['RECONSIDERATION'],
    opens: ({ matter, agreed, state }) =>
      matter === 'ADMINISTRATIVE' && agreed && state.administrativeScope === 'RECONSIDERATION' ? {} : null,
  },
  WITHDRAWAL: {
    zh: '达成和解后撤回申请',
    en: 'Withdrawal after a settlement',
    says: [
      '和解后由申请人撤回；准予撤回后，不得再以同一事实和理由申请复议，能证明违背真实意愿的除外',
      'The applicant withdraws; then the same facts and reasons bring no second reconsideration, unless the withdrawal was not free',
    ],
    taker: 'CITIZEN',
    cite: law(RECONSIDERATION_LAW, '74', 'V'),
    where: 'RECONSIDERING',
    cost: 'FREE',
    closes: ['RECONSIDERATION'],
    opens: ({ matter, agreed, state }) => {
      if (matter !== 'ADMINISTRATIVE' || !agreed) return null;
      return state.administrativeScope === 'RECONSIDERATION'
        ? {}
        : { cite: law(ADMINISTRATIVE_SUIT, '62', 'K'), where: 'ADMINISTRATIVE_COURT' };
    },
  },
} as const satisfies Record<string, RouteRow>;
