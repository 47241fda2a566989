/** The periods that recorded steps of linked proceedings begin and end (domain.md §2.3–2.5); their expiry only advises. */
import type { ClockId } from '../clock/clocks.js';
import { CLOCKS } from '../clock/clocks.js';
import type { ExtensionRule } from '../clock/row.js';
import type { Extended } from '../clock/why.js';
import type { Day } from '../kernel/day.js';
import type { EventId } from '../kernel/ids.js';
import { type Proceeding, type ProceedingStep, stepTo } from './proceeding.js';
import { HANDED_IN, type ProceedingStatus } from './proceeding-status.js';
import type { CaseState } from './state.js';

export interface ProceedingClock {
  readonly id: ClockId;
  readonly event: EventId;
  readonly day: Day;
  readonly endedOn: Day | null;
  /** What the authority added. */
  readonly extensions?: readonly Extended[];
}

/** Which clocks a status starts; each ends with the first later step that is not one of those that let it run. */
interface Started {
  readonly ids: readonly ClockId[];
  readonly runsOn?: readonly ProceedingStatus[];
}
type Starts = Readonly<Partial<Record<ProceedingStatus, Started>>>;

const STARTS: Readonly<Partial<Record<Proceeding['kind'], Starts>>> = {
  JUDICIAL_CONFIRMATION: {
    SUBMITTED: { ids: ['JC-02'] },
    ACCEPTED: { ids: ['JC-03', 'JC-03b'], runsOn: ['UNDER_REVIEW', 'SUPPLEMENT'] },
  },
  ARBITRAL_REVIEW: { ACCEPTED: { ids: ['LR-02'] } },
  PAYMENT_ORDER: { SUBMITTED: { ids: ['CP-08'] }, ACCEPTED: { ids: ['CP-09'] }, SERVED: { ids: ['CP-10'] } },
};

/** All clocks of all proceedings of a case. */
export function proceedingClocksOf(state: CaseState): ProceedingClock[] {
  return (state.proceedings ?? [])
    .flatMap((one) => [...fromSteps(one), ...fromRuling(one), ...fromObjection(one)])
    .concat(enforcement(state));
}

function fromSteps(one: Proceeding): ProceedingClock[] {
  const steps: readonly ProceedingStep[] = one.steps;
  return steps.flatMap(({ status, event, on, extendedBy }, at) => {
    const started = extendedBy ? undefined : STARTS[one.kind]?.[status];
    const after = steps.slice(at + 1);
    const later = after.find((step) => !step.extendedBy && !started?.runsOn?.includes(step.status));
    return (started?.ids ?? []).map((id) => ({
      ...{ id, event, day: on, endedOn: later?.on ?? null },
      ...(id === EXTENDED[one.kind] && { extensions: after.flatMap((step) => extensionOf(id, step)) }),
    }));
  });
}

/** Which of the authority's own periods it may extend (2011 规定 5, 办案规则 76). */
const EXTENDED: Readonly<Partial<Record<Proceeding['kind'], ClockId>>> = {
  JUDICIAL_CONFIRMATION: 'JC-03',
  ARBITRAL_REVIEW: 'LR-02',
};

/** The rule by which the authority may extend the period that runs for it now; null where none names an extension. */
export function extendableBy(one: Proceeding): ExtensionRule | null {
  const id = EXTENDED[one.kind];
  const runs = id && fromSteps(one).some((clock) => clock.id === id && !clock.endedOn);
  return (runs && CLOCKS[id].extensions?.[0]) || null;
}

function extensionOf(id: ClockId, { on, extendedBy: count }: ProceedingStep): Extended[] {
  const rule: ExtensionRule | undefined = CLOCKS[id].extensions?.[0];
  return rule && count ? [{ length: { count, unit: rule.unit }, on, by: rule.by }] : [];
}

/** The parties object within 15 days of having received the ruling; without a recorded receipt nothing runs. */
function fromRuling(one: Proceeding): ProceedingClock[] {
  const ruling = one.kind === 'JUDICIAL_CONFIRMATION' ? stepTo(one, 'CONFIRMED') : null;
  if (!ruling?.receivedOn) return [];
  const endedOn = stepTo(one, 'OBJECTED')?.on ?? null;
  return [{ id: 'JC-04', event: ruling.event, day: ruling.receivedOn, endedOn }];
}

/** The six months of an interested person begin when they knew, which is recorded with the objection. */
function fromObjection(one: Proceeding): ProceedingClock[] {
  if (one.kind !== 'JUDICIAL_CONFIRMATION') return [];
  return one.steps.flatMap(({ event, on, knownOn }) =>
    knownOn ? [{ id: 'JC-05', event, day: knownOn, endedOn: on }] : [],
  );
}

/** Two years from the last day of performance, once a court has confirmed; an agreement without such days names no start. */
function enforcement({ proceedings = [], agreement }: CaseState): ProceedingClock[] {
  const confirmed = proceedings.find((one) => one.kind === 'JUDICIAL_CONFIRMATION' && stepTo(one, 'CONFIRMED'));
  const ruling = confirmed && stepTo(confirmed, 'CONFIRMED');
  const day = (agreement?.items ?? [])
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort()
    .at(-1);
  if (!confirmed || !ruling || !day) return [];
  const applied = proceedings
    .filter(({ kind }) => kind === 'ENFORCEMENT')
    .flatMap((one) => stepTo(one, 'SUBMITTED')?.on ?? []);
  const endedOn = applied.sort()[0] ?? stepTo(confirmed, 'SET_ASIDE')?.on ?? null;
  return [{ id: 'JC-06', event: ruling.event, day, endedOn }];
}

/** The day on which an application of the kind was first handed in; null where none was. */
export function handedInOn({ proceedings = [] }: CaseState, kind: Proceeding['kind']): Day | null {
  const days = proceedings.filter((one) => one.kind === kind).flatMap((one) => stepTo(one, ...HANDED_IN)?.on ?? []);
  return days.sort()[0] ?? null;
}
