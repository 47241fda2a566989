/** The register of parties' requests (PIPL 44–50): received at the desk, decided by the head, restrictions lifted again. */
import { notFuture } from '../../domain/case/days.js';
import type { CaseState } from '../../domain/case/state.js';
import { grantCorrection } from '../../domain/case/steps/correct.js';
import { dueDayUnknown, lastDay } from '../../domain/kernel/calendar.js';
import type { Day } from '../../domain/kernel/day.js';
import type { PartyId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { peopleOf } from '../../domain/privacy/reveal.js';
import { type BasisCode, decide, decisionDue, type IdentityCheck, type Right } from '../../domain/privacy/rights.js';
import { following } from '../case/case-change.js';
import { stepContextOf } from '../case/commands/on-case.js';
import type { CaseChange } from '../case/port.js';
import { type AboutCase, aboutCase, ensureSaid, type PrivacyContext } from './about-case.js';
import type { OfCase } from '../retention/port.js';
import type { PrivacyUnit } from './port.js';

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

/** PARTY_UNKNOWN, STAND_IN_UNKNOWN, DAY_IN_FUTURE, TEXT_MISSING, IDENTITY_NOT_SEEN. A right never waits for a holiday notice (domain.md §8, 12 and 25): without a calendar it is recorded without a last day. */
export const recordRightsRequest = aboutCase('recordRightsRequest', {
  check: ({ asked, identity }: RecordRightsRequestInput) => {
    ensureSaid(asked, 'asked');
    ensure(identity !== 'ONE_TIME_CODE', 'IDENTITY_NOT_SEEN', { field: 'identity' });
  },
  read: (unit) => unit.network.calendar(),
  decide: ({ file, of, by, id, seal, today }, calendar, input) => {
    const { partyId, throughId = null, kind, identity, askedOn } = input;
    const people = peopleOf(file.state, partyId);
    ensure(people.length > 0, 'PARTY_UNKNOWN', { field: 'partyId', facts: { party: partyId } });
    const through = throughId === null || (throughId !== partyId && people.includes(throughId));
    ensure(through, 'STAND_IN_UNKNOWN', { field: 'throughId', facts: { party: partyId } });
    notFuture(askedOn, today, 'askedOn');
    const [due, asked] = [lastDay(() => decisionDue(askedOn, calendar)), seal('asked', input.asked)];
    const request = { ...of, id, partyId, throughId, kind, identity, askedOn, dueOn: due.on, received: by, asked };
    return { request, missingYear: due.missingYear };
  },
  write: (unit, { request }) => unit.rights.add(request),
  once: ({ missingYear }) => ({ dueOnUnknown: dueDayUnknown(missingYear) }),
});

export interface DecideRightsRequestInput extends AboutCase {
  readonly requestId: string;
  readonly basis: BasisCode;
  readonly reason: string;
}

/** REQUEST_DECIDED, BASIS_DOES_NOT_FIT, CASE_STILL_OPEN. A granted correction is recorded in the case; `amend` carries it out. */
export const decideRightsRequest = aboutCase('decideRightsRequest', {
  check: ({ reason }: DecideRightsRequestInput) => ensureSaid(reason, 'reason'),
  read: (unit, _of, { requestId }) => unit.rights.lock(requestId),
  decide: (doing, request, { requestId, basis, reason }) => {
    const { file, of, by, seal } = doing;
    ensure(request && request.caseId === of.caseId, 'NOT_FOUND', { field: 'requestId' });
    ensure(request.outcome === null, 'REQUEST_DECIDED', { field: 'requestId' });
    const { outcome, consequence } = decide(request.kind, basis, file.state);
    const decision = { outcome, basis, reason: seal('reason', reason, requestId), by };
    const changes = consequence === 'CORRECT' ? [correctionGranted(requestId, doing)] : [];
    return { requestId, decision, changes, restricted: consequence === 'RESTRICT' ? request.partyId : null };
  },
  changes: ({ changes }) => changes,
  write: async (unit, { requestId, decision, changes, restricted }, { of, file, id, by }) => {
    await unit.rights.decide(requestId, decision);
    if (changes.length > 0) await unit.cases.save(changes);
    if (restricted === null) return;
    await unit.restrictions.set(of, { id, partyId: restricted, requestId, by });
    await show(unit, of, file.state);
  },
});

/** The step by which the case knows that one amendment is open for the request. */
function correctionGranted(requestId: string, doing: PrivacyContext): CaseChange {
  const context = stepContextOf(doing, doing.post);
  return following('grantCorrection', doing.file, grantCorrection(requestId, context), context);
}

export interface LiftRestrictionInput extends AboutCase {
  readonly partyId: PartyId;
  readonly reason: string;
}

/** NOT_RESTRICTED when nothing stands. */
export const liftRestriction = aboutCase('liftRestriction', {
  check: ({ reason }: LiftRestrictionInput) => ensureSaid(reason, 'reason'),
  decide: ({ by, seal }, _none, { partyId, reason }) => ({ partyId, reason: seal('lift', reason, partyId), by }),
  write: async (unit, lifting, { of, file }) => {
    ensure(await unit.restrictions.lift(of, lifting), 'NOT_RESTRICTED', { field: 'partyId' });
    await show(unit, of, file.state);
  },
});

/** What lists and files read of the restrictions that stand now. */
async function show(unit: PrivacyUnit, of: OfCase, state: CaseState): Promise<void> {
  const parties = await unit.restrictions.standing(of);
  await unit.restrictions.show(of, everybody(state, parties));
}

function everybody(state: CaseState, parties: readonly PartyId[]): PartyId[] {
  return parties.flatMap((party) => peopleOf(state, party));
}
