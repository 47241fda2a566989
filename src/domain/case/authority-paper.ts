/** Papers of police, land and petition offices that a case goes by: what each is, by which rule, which case it fits, which period it begins (domain.md §2.2, 2.6, 5). */
import type { ClockId } from '../clock/clocks.js';
import { LAND_LAW, law, PETITION_RULES, POLICE_RULES, TRAFFIC_RULES } from '../clock/laws.js';
import type { Cite } from '../clock/row.js';
import type { Day } from '../kernel/day.js';
import type { EventId } from '../kernel/ids.js';

/** Whose matter it is. */
export const PAPER_FIELDS = ['TRAFFIC', 'PUBLIC_SECURITY', 'LAND', 'PETITION'] as const;
export type PaperField = (typeof PAPER_FIELDS)[number];

interface PaperRule {
  readonly zh: string;
  readonly en: string;
  readonly of: PaperField;
  readonly cite: Cite;
  /** Begins with its day, or with the day on which the party received it where that counts. */
  readonly begins?: ClockId;
  readonly fromReceipt?: true;
  /** What it brings to its end. */
  readonly ends?: readonly ClockId[];
}

const traffic = (article: string) => ({ of: 'TRAFFIC', cite: law(TRAFFIC_RULES, article, 'V') }) as const;
const police = (article: string) => ({ of: 'PUBLIC_SECURITY', cite: law(POLICE_RULES, article, 'V') }) as const;
const petition = (article: string) => ({ of: 'PETITION', cite: law(PETITION_RULES, article, 'V') }) as const;
const land = { of: 'LAND', cite: law(LAND_LAW, '', 'K') } as const;
const FROM_RECEIPT = { begins: 'TR-01', fromReceipt: true } as const;

export const AUTHORITY_PAPERS = {
  ACCIDENT_FINDING: { zh: '道路交通事故认定书', en: 'finding on a road accident', ...traffic('86'), ...FROM_RECEIPT },
  ACCIDENT_CERTIFICATE: {
    zh: '道路交通事故证明',
    en: 'certificate of a road accident',
    ...traffic('86'),
    ...FROM_RECEIPT,
  },
  ACCIDENT_REVIEW: { zh: '道路交通事故复核结论', en: 'review of the finding', ...traffic('86'), ...FROM_RECEIPT },
  TRAFFIC_MEDIATION: {
    ...{ zh: '道路交通事故损害赔偿调解书', en: 'mediation document of the traffic police', ...traffic('93') },
    ends: ['TR-01', 'TR-02'],
  },
  TRAFFIC_MEDIATION_ENDED: {
    ...{ zh: '道路交通事故损害赔偿调解终结书', en: 'the traffic police ended their mediation', ...traffic('90') },
    ends: ['TR-01', 'TR-02'],
  },
  POLICE_CASE: { zh: '公安机关受理登记', en: 'the police took the matter', ...police('178'), begins: 'PS-01' },
  POLICE_FIRST_ROUND: {
    ...{ zh: '首次治安调解未达成协议', en: 'first round of the police without agreement', ...police('183') },
    ...{ begins: 'PS-02', ends: ['PS-01'] },
  },
  POLICE_AGREEMENT: {
    ...{ zh: '治安调解协议书', en: 'agreement made before the police', ...police('184'), ends: ['PS-01', 'PS-02'] },
  },
  POLICE_DECISION: {
    ...{ zh: '公安机关处理决定', en: 'decision of the police', ...police('186'), ends: ['PS-01', 'PS-02'] },
  },
  LAND_CONTRACT: { zh: '农村土地承包合同', en: 'contract of rural land', ...land },
  LAND_CERTIFICATE: { zh: '土地承包经营权证', en: 'certificate of the right to rural land', ...land },
  PETITION_REGISTERED: { zh: '信访事项登记', en: 'petition registered', ...petition('22'), begins: 'PT-01' },
  PETITION_ACCEPTED: {
    ...{ zh: '信访事项受理告知书', en: 'petition accepted', ...petition('34'), begins: 'PT-03', ends: ['PT-01'] },
  },
  PETITION_REPLIED: {
    ...{ zh: '信访事项处理意见书', en: 'reply to the petition', ...petition('35'), begins: 'PT-04', ends: ['PT-03'] },
  },
} as const satisfies Record<string, PaperRule>;

export type AuthorityPaperKind = keyof typeof AUTHORITY_PAPERS;

/** The rule of a kind of paper. */
export const paperRule = (kind: AuthorityPaperKind): PaperRule => AUTHORITY_PAPERS[kind];

/** What the police may mediate: from a quarrel between people, and light (程序规定 178, not checked against the text). */
export const POLICE_MATTERS = ['FIGHT', 'INJURY', 'INSULT', 'DAMAGE', 'DISTURBANCE', 'PRIVACY', 'TRESPASS'] as const;
export type PoliceMatter = (typeof POLICE_MATTERS)[number];

/** Recorded from the paper; the numbers are given by the authority, never by us (domain.md §8, 39). */
export interface AuthorityPaper {
  readonly kind: AuthorityPaperKind;
  readonly event: EventId;
  /** The day that the paper bears; null of what an imported register attests without it. */
  readonly on: Day | null;
  /** In the one form in which such numbers are compared. */
  readonly number: string;
  /** When the party received it; null where it was not recorded. */
  readonly receivedOn: Day | null;
  /** Only of the police. */
  readonly matter: PoliceMatter | null;
}
