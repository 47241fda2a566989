/**
 * An application at any hour: a case that is registered at the desk of its place, as if it had been brought there. The
 * contact was verified by a code; whatever else it says the desk checks, as with every application.
 */
import { distinctPeople } from '../../domain/case/people.js';
import { register as step } from '../../domain/case/steps/register.js';
import { type Actor, PARTY_POST } from '../../domain/kernel/actor.js';
import type { Day } from '../../domain/kernel/day.js';
import type { CaseId, DivisionCode, PartyId, PersonId } from '../../domain/kernel/ids.js';
import { compact } from '../../domain/kernel/half-width.js';
import { asPhone } from '../../domain/kernel/phone.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { deskFor } from '../../domain/network/desk-for.js';
import type { DisputeType } from '../../domain/taxonomy/dispute-type.js';
import { opening } from '../case/case-change.js';
import { type CaseEffect, effectOf, stepContextOf } from '../case/commands/on-case.js';
import { hintsOf, type NewCase, newCase } from '../case/new-case.js';
import { enrol, type PartyInput } from '../case/parties.js';
import { factsOf } from '../case/room-lookup.js';
import { type Command, type CommandContext, type Keyed, run } from '../pipeline/command.js';
import { fitting, sessionFor } from './enter.js';
import { APPLICATIONS_A_DAY, DAY_MS, MOST_TRIES } from './limits.js';
import type { PartyTicket } from './enter.js';
import type { NewPartySession, SelfServiceRuntime, SelfServiceUnit } from './port.js';

export interface ApplyInput extends Keyed {
  readonly ticket: string;
  readonly code: string;
  /** The contact to which the code was sent; it becomes the applicant’s, or the guardian’s. */
  readonly contact: string;
  readonly type: DisputeType;
  readonly placeCode: DivisionCode;
  /** Fen; left out, unknown. */
  readonly amount?: number | null;
  readonly applicant: Omit<PartyInput, 'side' | 'phone' | 'standIns'>;
  /** Who applies for a minor. */
  readonly guardian?: { readonly name: string } | null;
  readonly respondent: Omit<PartyInput, 'side' | 'standIns'>;
  readonly facts: string;
  readonly claims: string;
}

interface Applied {
  readonly caseId: CaseId;
  readonly number: string;
  readonly roomName: string;
}

interface Applying extends Effect {
  readonly session: NewPartySession;
  readonly ticket: PartyTicket;
}
type Effect = Omit<CaseEffect, 'made'> & { readonly made: Applied };

/** PHONE_MALFORMED, PARTY_CODE_WRONG, APPLICATIONS_TOO_MANY, PLACE_UNKNOWN, PLACE_WITHOUT_DESK, and what registering refuses. The same key answers the same application. */
export async function applyForMediation(input: ApplyInput, runtime: SelfServiceRuntime) {
  const { secrets, sessions, now } = runtime;
  const contact = asPhone(input.contact, 'contact');
  const tried = await sessions.tried(secrets.hash(input.ticket), 'APPLY', now(), MOST_TRIES);
  const code = fitting(tried, secrets.hash(`${input.ticket}.${compact(input.code)}`), secrets);
  const contactHash = secrets.contactHash(contact);
  ensure(code.contactHash?.equals(contactHash), 'PARTY_CODE_WRONG', { field: 'contact' });
  const applicant: Actor = { personId: code.id, posts: [] };
  return run(applying({ codeId: code.id, contactHash }, runtime), runtime, applicant, input);
}

interface Verified {
  readonly codeId: string;
  readonly contactHash: Buffer;
}

function applying(
  { codeId, contactHash }: Verified,
  runtime: SelfServiceRuntime,
): Command<ApplyInput, SelfServiceUnit, Applied, null, null, NewCase, Applying, Partial<PartyTicket>> {
  return {
    operation: 'applyForMediation',
    lock: async () => null,
    gate: () => null,
    read: async (unit, _none, { type, placeCode }, context) => {
      const since = new Date(context.at.getTime() - DAY_MS);
      const [applied, roomId] = await Promise.all([
        unit.codes.applied(contactHash, since),
        deskAt(unit, { type, placeCode, day: context.today }),
      ]);
      ensure(applied < APPLICATIONS_A_DAY, 'APPLICATIONS_TOO_MANY', { field: 'contact' });
      return newCase(unit, PARTY_POST, { roomId, placeCode }, context);
    },
    decide: (_none, { room, fresh, home, caseId, displayNo }, input, context) => {
      const { parties, people } = enrol(partiesOf(input), context, (at) => (at === 0 ? 'applicant' : 'respondent'));
      distinctPeople(parties, people, false);
      const [party] = parties;
      const partyId: PartyId = party?.id ?? '';
      const throughId = party?.standIns[0]?.id ?? null;
      const speaking = asSpeaker(context, throughId ?? partyId);
      const { facts, claims } = input;
      const registration = {
        home,
        caseId,
        displayNo,
        disputeId: context.newId(),
        externalNumbers: [],
        parties,
        people,
      };
      const said = { applicationForm: 'WRITTEN', dispute: disputeOf(input), facts, claims, on: context.today } as const;
      const events = step({ ...registration, ...said }, factsOf(room), speaking);
      const effect = effectOf([opening('register', fresh, events, speaking)]);
      const made = { caseId, number: displayNo, roomName: room.name };
      return { ...effect, made, ...sessionFor(codeId, { home, caseId, partyId, throughId }, runtime) };
    },
    write: async (unit, { changes, session }, { actor, at }) => {
      ensure(await unit.codes.open(session), 'PARTY_CODE_WRONG', { field: 'code' });
      await Promise.all(changes.map(({ after }) => hintsOf(unit, actor, after, at)));
      await unit.cases.save(changes);
    },
    once: ({ ticket }) => ticket,
  };
}

/** In the history stands the party, or who speaks for it. */
function asSpeaker(context: CommandContext, speaker: string) {
  return stepContextOf({ ...context, actor: { personId: speaker as PersonId, posts: [] } }, PARTY_POST);
}

async function deskAt(unit: SelfServiceUnit, at: { type: DisputeType; placeCode: DivisionCode; day: Day }) {
  ensure(await unit.network.divisionStands(at.placeCode, at.day), 'PLACE_UNKNOWN', { field: 'placeCode' });
  const desk = deskFor(await unit.codes.desksNear(at.placeCode, at.day), at);
  ensure(desk, 'PLACE_WITHOUT_DESK', { field: 'placeCode' });
  return desk.id;
}

/** The contact is that of whoever applies: of the guardian where a minor is the party. */
function partiesOf({ applicant, guardian, respondent, contact }: ApplyInput): PartyInput[] {
  const standIns = guardian ? [{ kind: 'GUARDIAN', name: guardian.name, phone: contact } as const] : [];
  const own = guardian ? {} : { phone: contact };
  return [
    { ...applicant, ...own, side: 'APPLICANT', standIns },
    { ...respondent, side: 'RESPONDENT' },
  ];
}

const disputeOf = ({ type, placeCode, amount }: ApplyInput) => ({
  ...({
    type,
    labourCause: null,
    source: 'ON_APPLICATION',
    amount: amount ?? null,
    people: 2,
    difficult: false,
    placeCode,
  } as const),
});
