/** How long an archived file is kept (domain.md §9.3). The statute asks for the file and names no period (人民调解法 27). */
import { everyParty } from '../case/party-change.js';
import type { CaseState } from '../case/state.js';
import { dayOfMilestone } from '../case/state.js';
import { type Day } from '../kernel/day.js';
import { sameDayLater } from '../kernel/calendar.js';
import type { Mark } from '../taxonomy/term.js';

interface Rule {
  readonly code: string;
  /** Years from archiving; null for ever. */
  readonly years: number | null;
  readonly zh: string;
  readonly en: string;
  readonly mark: Mark;
}

/** Our defaults, to be approved by the archives authority; a supervisor may set another period with a reason. */
export const RETENTION_RULES = [
  { code: 'NO_AGREEMENT', years: 5, zh: '未达成协议', en: 'No agreement', mark: 'D' },
  { code: 'ORAL', years: 5, zh: '口头协议', en: 'Oral agreement', mark: 'D' },
  { code: 'WRITTEN', years: 10, zh: '一般书面协议', en: 'Ordinary written agreement', mark: 'D' },
  { code: 'LAND_OR_HOUSING', years: 30, zh: '土地、房屋', en: 'Land or housing', mark: 'D' },
  { code: 'FAMILY', years: 30, zh: '婚姻家庭（含继承、抚养）', en: 'Family, inheritance and support', mark: 'D' },
  { code: 'DEATH_OR_DISABILITY', years: 30, zh: '伤亡、医疗', en: 'Death, disability, medical', mark: 'D' },
  { code: 'MINOR', years: 30, zh: '涉及未成年人', en: 'A minor is a party', mark: 'D' },
  { code: 'COLLECTIVE', years: 30, zh: '十人以上', en: 'Ten people or more', mark: 'D' },
  { code: 'CONFIRMED', years: 30, zh: '经司法确认', en: 'Confirmed by a court', mark: 'D' },
  { code: 'HISTORICAL_VALUE', years: null, zh: '有政治或者历史价值', en: 'Political or historical value', mark: 'D' },
  {
    code: 'ENFORCEMENT_WINDOW',
    years: 2,
    zh: '申请执行期间',
    en: 'Time to apply for enforcement (民诉法 250)',
    mark: 'V',
  },
  { code: 'SET_BY_SUPERVISOR', years: null, zh: '监督机关另定', en: 'Set by the supervisor', mark: 'D' },
] as const satisfies readonly Rule[];

export type RetentionRule = (typeof RETENTION_RULES)[number]['code'];

export interface Retention {
  readonly archivedOn: Day;
  /** Null for ever, as `until`, the first day on which the file may be destroyed. */
  readonly years: number | null;
  readonly until: Day | null;
  readonly rules: readonly RetentionRule[];
}

const LAND: readonly string[] = ['HOUSING_HOMESTEAD', 'FOREST_LAND', 'EXPROPRIATION_DEMOLITION'];
/** Disputes of these types may involve bodily harm, which no field shows, so the longer period applies: destruction is final. */
const BODILY: readonly string[] = ['MEDICAL', 'ROAD_TRAFFIC'];
/** Ten on one side make a labour dispute collective (调解仲裁法 7); taken for all types. */
const COLLECTIVE = 10;
const ENFORCEMENT_YEARS = 2;

/** All rules that fit; the longest decides, and never before two years after the last day of performance (民诉法 250). */
export function retentionOf(state: CaseState, archivedOn: Day): Retention {
  const fitting = rulesFor(state);
  const years = Math.max(...fitting.map((code) => RETENTION_RULES.find((rule) => rule.code === code)?.years ?? 0));
  const until = sameDayLater(archivedOn, years * 12);
  const enforceable = enforceableUntil(state);
  if (enforceable === null || enforceable <= until) return { archivedOn, years, until, rules: fitting };
  const longer = Number(enforceable.slice(0, 4)) - Number(archivedOn.slice(0, 4));
  return { archivedOn, years: Math.max(longer, 1), until: enforceable, rules: [...fitting, 'ENFORCEMENT_WINDOW'] };
}

/** The supervisor's own period; null years for ever. */
export function retentionSet(archivedOn: Day, years: number | null, rule: RetentionRule): Retention {
  const until = years === null ? null : sameDayLater(archivedOn, years * 12);
  return { archivedOn, years, until, rules: [rule] };
}

function rulesFor(state: CaseState): RetentionRule[] {
  const { dispute, attested, agreement, milestones, ending } = state;
  const agreed = ending?.outcome === 'settled' || ending?.outcome === 'partly-settled';
  const form = agreement?.form ?? milestones.findLast(({ agreementForm }) => agreementForm)?.agreementForm;
  const written = form === 'ORAL' ? 'ORAL' : 'WRITTEN';
  const fits: [RetentionRule, boolean][] = [
    [agreed ? written : 'NO_AGREEMENT', true],
    ['LAND_OR_HOUSING', agreed && LAND.includes(dispute.type)],
    ['FAMILY', agreed && dispute.type === 'MARRIAGE_FAMILY'],
    ['DEATH_OR_DISABILITY', agreed && BODILY.includes(dispute.type)],
    ['MINOR', everyParty(state).some(({ minor }) => minor)],
    ['COLLECTIVE', dayOfMilestone(state, 'ACCEPTED') !== null && dispute.people >= COLLECTIVE],
    ['CONFIRMED', attested?.confirmation === true],
  ];
  return fits.filter(([, fit]) => fit).map(([code]) => code);
}

function enforceableUntil({ agreement }: CaseState): Day | null {
  const last = agreement?.items
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort()
    .at(-1);
  return last === undefined ? null : sameDayLater(last, ENFORCEMENT_YEARS * 12);
}
