/** What of a case decides which ways are open: read once, asked by every route. */
import type { ClockId } from '../../clock/clocks.js';
import type { Day } from '../../kernel/day.js';
import type { Tariff } from '../../network/tariff.js';
import { unperformed } from '../agreement.js';
import type { AuthorityKind } from '../authority.js';
import type { Outcome } from '../outcome.js';
import type { Proceeding } from '../proceeding.js';
import { type ProceedingKind, type ProceedingStatus, stands } from '../proceeding-status.js';
import type { CaseState } from '../state.js';
import { HELD, ON_DESK } from '../status.js';

/** Whether an authority was asked for something, and what it said. */
export type Standing = 'NONE' | 'PENDING' | 'GRANTED' | 'REFUSED';

export interface About {
  readonly state: CaseState;
  readonly today: Day;
  /** What the commercial body charges that has the case; null where none does, or it published nothing. */
  readonly tariff: Tariff | null;
  /** Whose law decides the way: of civil disputes, of labour, of disputes with an authority. */
  readonly matter: 'CIVIL' | 'LABOUR' | 'ADMINISTRATIVE';
  /** A mediation waits or runs here, under a mandate too. */
  readonly underway: boolean;
  /** It was accepted here, and no authority has it. */
  readonly held: boolean;
  /** The authority that has the case; null while no authority has it. */
  readonly authority: AuthorityKind | null;
  /** An agreement is in force. */
  readonly agreed: boolean;
  /** It settles the whole dispute. */
  readonly whole: boolean;
  /** It names a sum to be paid. */
  readonly pays: boolean;
  /** Something of it is due and was not done. */
  readonly owed: boolean;
  /** Periods that are over. */
  readonly overdue: readonly ClockId[];
  /** What an authority ended it by, if it decided it. */
  readonly decided: 'judgment' | 'award' | 'document' | null;
  readonly confirmation: Standing;
  readonly review: Standing;
}

/** The case as it stands on a day. */
export function aboutOf(
  state: CaseState,
  today: Day,
  overdue: readonly ClockId[],
  tariff: Tariff | null = null,
): About {
  const { agreement, ending, status } = state;
  const stands = !state.milestones.some(({ kind }) => kind === 'ANNULLED');
  const settled = ending?.outcome === 'settled' || ending?.outcome === 'partly-settled';
  const agreed = stands && (settled || Boolean(agreement?.effectiveOn));
  return {
    ...{ state, today, tariff },
    matter: matterOf(state),
    underway: [...ON_DESK, ...HELD].some((one) => one === status),
    held: HELD.some((one) => one === status) && !state.custody,
    authority: state.custody?.authority.kind ?? null,
    agreed,
    whole: agreed && ending?.outcome !== 'partly-settled' && agreement?.scope !== 'PART',
    pays: agreed && (agreement?.agreedAmount ?? 0) > 0,
    owed: agreed && (status === 'DEFAULTED' || unperformed(agreement).some(({ dueOn }) => dueOn && dueOn < today)),
    overdue,
    decided: decidedBy(ending?.outcome),
    confirmation: state.attested?.confirmation ? 'GRANTED' : standingOf(state, 'JUDICIAL_CONFIRMATION'),
    review: standingOf(state, 'ARBITRAL_REVIEW'),
  };
}

function decidedBy(outcome: Outcome | undefined): About['decided'] {
  return outcome === 'judgment' || outcome === 'award' || outcome === 'document' ? outcome : null;
}

function matterOf({ track }: CaseState): About['matter'] {
  if (track === 'ADMIN') return 'ADMINISTRATIVE';
  return track === 'LABOUR' ? 'LABOUR' : 'CIVIL';
}

const GRANTED: readonly ProceedingStatus[] = ['CONFIRMED', 'OBJECTED', 'UPHELD', 'DOCUMENT_MADE', 'SERVED'];

function standingOf({ proceedings = [] }: CaseState, kind: ProceedingKind): Standing {
  const last = proceedings.findLast((one: Proceeding) => one.kind === kind)?.steps.at(-1)?.status;
  if (!last || last === 'PREPARED') return 'NONE';
  if (GRANTED.includes(last)) return 'GRANTED';
  return stands(last) ? 'PENDING' : 'REFUSED';
}
