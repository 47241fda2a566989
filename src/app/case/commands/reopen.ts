/** C24: a case that ended is taken up again as a new case of the same dispute, which follows it. */
import type { Command, CommandContext } from '../../pipeline/command.js';
import { following, opening } from '../case-change.js';
import { type CarriedOver, carriedOver } from '../carried-over.js';
import { hintsOf, type NewCase, newCase } from '../new-case.js';
import { enrol, type PartyInput } from '../parties.js';
import type { CaseFile, OfDispute, UnitOfWork } from '../port.js';
import { factsOf } from '../room-lookup.js';
import { type CaseEffect, type CaseMade, effectOf, type OnCase, passGate, stepContextOf } from './on-case.js';
import { preferred } from './register.js';
import { locationOf } from '../../../domain/case/location.js';
import { distinctPeople } from '../../../domain/case/people.js';
import type { DisputeFacts } from '../../../domain/case/state.js';
import type { StepContext } from '../../../domain/case/steps/context.js';
import { register } from '../../../domain/case/steps/register.js';
import { reopen as step, type ReopenInput } from '../../../domain/case/steps/reopen.js';
import { visibilityOf } from '../../../domain/case/visibility.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { RoomId } from '../../../domain/kernel/ids.js';
import type { Notice } from '../../../domain/kernel/notice.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';

/** What is left out is taken over from the earlier case. */
interface Reopening extends OnCase, Pick<ReopenInput, 'reason' | 'note'> {
  /** The desk; left out, where the earlier case ended. */
  readonly roomId?: RoomId | null;
  readonly applicationForm: 'WRITTEN' | 'ORAL';
  readonly dispute?: Partial<DisputeFacts> | null;
  readonly parties?: readonly PartyInput[] | null;
  readonly employer?: string | null;
  readonly facts?: string | null;
  readonly claims?: string | null;
  readonly externalNumbers?: readonly string[] | null;
  readonly samePersonConfirmed?: boolean | null;
  readonly on?: Day | null;
}

interface Passed {
  readonly earlier: CaseFile;
  readonly context: StepContext;
}

interface Facts {
  readonly made: NewCase;
  readonly ofDispute: readonly OfDispute[];
  readonly dispute: DisputeFacts;
}

/**
 * NOT_FOUND, STALE_VERSION, DISPUTE_TAKEN while a case of the dispute is open, PARTIES_NOT_COPIED, the codes of the gate and
 * of both steps. The answer is the new case.
 */
export const reopen: Command<Reopening, UnitOfWork, CaseMade, CaseFile | null, Passed, Facts, CaseEffect> = {
  operation: 'reopen',
  lock: (unit, { caseId }, { actor }) => unit.cases.lock(actor, caseId),
  gate: (earlier, input, context) => {
    ensure(earlier, 'NOT_FOUND', { field: 'caseId' });
    const seen = { expected: input.expectedVersion, actual: earlier.version };
    ensure(seen.expected === seen.actual, 'STALE_VERSION', { field: 'expectedVersion', facts: seen });
    const post = input.postId ?? preferred('reopen', context.actor, input.roomId);
    return { earlier, context: stepContextOf(context, passGate('reopen', context.actor, earlier.state, post).post) };
  },
  read: async (unit, { earlier: { state }, context }, input) => {
    const ofDispute = await unit.cases.casesOfDispute(state.disputeId);
    const dispute = { ...state.dispute, ...input.dispute };
    const { externalNumbers, roomId } = input;
    const asked = { externalNumbers, roomId: roomId ?? state.room.id, placeCode: dispute.placeCode };
    return { made: await newCase(unit, context.post, asked, context), ofDispute, dispute };
  },
  decide: ({ earlier, context }, { made: { room, fresh, ...made }, ofDispute, dispute }, input, { actor }) => {
    const { state } = earlier;
    ensure(!ofDispute.some(({ open }) => open), 'DISPUTE_TAKEN', { field: 'caseId' });
    const { applicationForm, reason, note, on = null } = input;
    const day = on ?? context.today;
    const ended = step(state, { reason, note, caseId: made.caseId, on: day }, context);
    const known = takenOver(earlier, ofDispute, input, { ...context, actor });
    const follows = { caseId: state.id, reopens: ofDispute.some(({ accepted }) => accepted) };
    const said = { ...made, ...known, applicationForm, dispute, on: day, disputeId: state.disputeId, follows };
    const begun = register(said, factsOf(room), context);
    return effectOf([opening('register', fresh, begun, context), following('reopen', earlier, ended, context)]);
  },
  write: async (unit, { changes }, { actor, at }) => {
    const [{ after: begun }, ended] = changes as [CaseEffect['changes'][0], CaseEffect['changes'][0]];
    const notices = await hintsOf(unit, actor, begun, at, [ended.after.state.id]);
    await unit.cases.save(changes);
    return notices;
  },
  once: (_decision, notices: readonly Notice[]) => (notices.length > 0 ? { notices } : {}),
};

/** Who does not see the particulars, or may not open them, is given none: the parties are named anew. */
function takenOver(
  earlier: CaseFile,
  ofDispute: readonly OfDispute[],
  input: Reopening,
  context: Pick<CommandContext, 'newId' | 'today'> & { readonly actor: Actor },
): CarriedOver {
  const { restricted = [] } = ofDispute.find(({ id }) => id === earlier.state.id) ?? {};
  const seen = visibilityOf(context.actor, locationOf(earlier.state, restricted))?.accessLevel === 'CUSTODIAN';
  const given = input.parties && enrol(input.parties, context);
  ensure(given || (seen && restricted.length === 0), 'PARTIES_NOT_COPIED', { field: 'parties' });
  const { parties, people, ...texts } = carriedOver(earlier, context);
  const known = seen && restricted.length === 0 ? texts : { facts: '', claims: '' };
  const { facts = null, claims = null, employer = null } = input;
  const who = given ?? { parties, people };
  distinctPeople(who.parties, who.people, input.samePersonConfirmed ?? given === null);
  const said = {
    ...(facts !== null && { facts }),
    ...(claims !== null && { claims }),
    ...(employer !== null && { employer }),
  };
  return { ...known, ...said, ...who };
}
