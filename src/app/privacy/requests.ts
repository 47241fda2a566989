/** The register of parties' requests (PIPL 44–50): received at the desk, decided by the head, restrictions lifted again. */
import { notFuture } from '../../domain/case/days.js';
import type { CaseState } from '../../domain/case/state.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { addWorkingDays, type Calendar } from '../../domain/kernel/calendar.js';
import type { Day } from '../../domain/kernel/day.js';
import type { PartyId } from '../../domain/kernel/ids.js';
import { ensure, RuleBroken } from '../../domain/kernel/rule-broken.js';
import { peopleOf } from '../../domain/privacy/reveal.js';
import {
  type BasisCode,
  DECISION_WINDOW,
  decide,
  type IdentityCheck,
  type Right,
} from '../../domain/privacy/rights.js';
import type { PrivacyRuntime } from './port.js';
import { type AboutCase, type Done, mustBeSaid, type PrivacyContext, privately } from './act.js';

export interface RecordRightsRequestInput extends AboutCase {
  readonly partyId: PartyId;
  /** The stand-in through whom the party asks. */
  readonly throughId?: PartyId | null;
  readonly kind: Right;
  readonly identity: IdentityCheck;
  readonly askedOn: Day;
  /** What is asked, in the party's words. */
  readonly asked: string;
}

/** PARTY_UNKNOWN, STAND_IN_UNKNOWN, DAY_IN_FUTURE, TEXT_MISSING. Without a calendar it is recorded all the same, without a last day. */
export async function recordRightsRequest(
  runtime: PrivacyRuntime,
  actor: Actor,
  input: RecordRightsRequestInput,
): Promise<Done> {
  mustBeSaid(input.asked, 'asked');
  return privately('recordRightsRequest', runtime, actor, input, async ({ unit, file, of, by, id, seal, today }) => {
    const { partyId, throughId = null, kind, identity, askedOn } = input;
    const people = peopleOf(file.state, partyId);
    ensure(people.length > 0, 'PARTY_UNKNOWN', { field: 'partyId', facts: { party: partyId } });
    const through = throughId === null || (throughId !== partyId && people.includes(throughId));
    ensure(through, 'STAND_IN_UNKNOWN', { field: 'throughId', facts: { party: partyId } });
    notFuture(askedOn, today, 'askedOn');
    const dueOn = dueAfter(askedOn, await unit.network.calendar());
    const asked = seal('asked', input.asked);
    await unit.rights.add({ ...of, id, partyId, throughId, kind, identity, askedOn, dueOn, received: by, asked });
  });
}

/** A right never waits for a holiday notice (domain.md §8, 12 and 25). */
function dueAfter(askedOn: Day, calendar: Calendar): Day | null {
  try {
    return addWorkingDays(askedOn, DECISION_WINDOW.workingDays, calendar);
  } catch (error) {
    if (error instanceof RuleBroken && error.code === 'CALENDAR_MISSING') return null;
    throw error;
  }
}

export interface DecideRightsRequestInput extends AboutCase {
  readonly requestId: string;
  readonly basis: BasisCode;
  readonly reason: string;
}

/** REQUEST_DECIDED, BASIS_DOES_NOT_FIT, CASE_STILL_OPEN. What is granted as a correction is made by `amend`. */
export async function decideRightsRequest(
  runtime: PrivacyRuntime,
  actor: Actor,
  input: DecideRightsRequestInput,
): Promise<Done> {
  mustBeSaid(input.reason, 'reason');
  return privately('decideRightsRequest', runtime, actor, input, async (doing) => {
    const { unit, file, of, by, id, seal } = doing;
    const { requestId, basis } = input;
    const request = await unit.rights.lock(requestId);
    ensure(request && request.caseId === of.caseId, 'NOT_FOUND', { field: 'requestId' });
    ensure(request.outcome === null, 'REQUEST_DECIDED', { field: 'requestId' });
    const { outcome, consequence } = decide(request.kind, basis, file.state);
    await unit.rights.decide(requestId, { outcome, basis, reason: seal('reason', input.reason, requestId), by });
    if (consequence !== 'RESTRICT') return;
    await unit.restrictions.set(of, { id, partyId: request.partyId, requestId, by });
    await show(doing);
  });
}

export interface LiftRestrictionInput extends AboutCase {
  readonly partyId: PartyId;
  readonly reason: string;
}

/** NOT_RESTRICTED when nothing stands. */
export async function liftRestriction(
  runtime: PrivacyRuntime,
  actor: Actor,
  input: LiftRestrictionInput,
): Promise<Done> {
  mustBeSaid(input.reason, 'reason');
  return privately('liftRestriction', runtime, actor, input, async (doing) => {
    const { unit, of, by, seal } = doing;
    const { partyId } = input;
    const lifted = await unit.restrictions.lift(of, { partyId, reason: seal('lift', input.reason, partyId), by });
    ensure(lifted, 'NOT_RESTRICTED', { field: 'partyId' });
    await show(doing);
  });
}

async function show({ unit, file, of }: PrivacyContext): Promise<void> {
  const parties = await unit.restrictions.standing(of);
  await unit.restrictions.show(of, everybody(file.state, parties));
}

function everybody(state: CaseState, parties: readonly PartyId[]): PartyId[] {
  return parties.flatMap((party) => peopleOf(state, party));
}
