/** Turns of a mandate: each keeps the columns of the mandates' book as they were at that moment. */
import { dayOf } from '../kernel/day.js';
import type { EndedAs } from './outcome.js';
import type { Recorded } from './events.js';
import { dayOfTurn, type Mandate, type MandateColumns, type MandateResult, type MandateTurn } from './mandate.js';
import { type CaseState, presiderOf } from './state.js';

/** How a mandate counts whose mediation ended so: what was terminated did not come to an agreement. */
const RESULTS: Readonly<Record<EndedAs, MandateResult>> = {
  settled: 'agreed',
  'partly-settled': 'partly',
  failed: 'failed',
  terminated: 'failed',
  withdrawn: 'withdrawn',
};

export const mandateResultOf = (ending: EndedAs): MandateResult => RESULTS[ending];

/** The last mandate of the case, turned on the event's day. */
export function withTurn(
  state: CaseState,
  event: Recorded,
  kind: MandateTurn['kind'],
  result: MandateResult | null = null,
  over: Partial<Mandate> = {},
): CaseState {
  return withLast(state, (mandate) => {
    const turn: MandateTurn = {
      kind,
      event: event.id,
      day: event.day,
      result,
      columns: columnsOf(state, mandate, result),
    };
    return { ...mandate, ...over, turns: [...mandate.turns, turn] };
  });
}

/** The last mandate of the case, changed. */
export function withLast(state: CaseState, change: (mandate: Mandate) => Mandate): CaseState {
  const mandates = state.mandates ?? [];
  return { ...state, mandates: mandates.map((one, at) => (at === mandates.length - 1 ? change(one) : one)) };
}

/** Only what was done under this mandate: an earlier mediation of the same case is not its own. */
function columnsOf(state: CaseState, mandate: Mandate, result: MandateResult | null): MandateColumns {
  const since = dayOfTurn(mandate, 'TAKEN') ?? '9999-12-31';
  const agreed = result === 'agreed' || result === 'partly' ? state.agreement : null;
  return {
    presiderPost: presiderOf(state),
    agreementForm: agreed?.form ?? '',
    agreedAmount: agreed?.agreedAmount ?? 0,
    firstSessionHeld: state.sessions.some((s) => s.status === 'HELD' && dayOf(new Date(s.startsAt)) >= since),
  };
}
