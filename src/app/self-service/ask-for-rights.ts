/** A party asks about its own data (PIPL 44–50): the request enters the register that the room’s head decides from. */
import { partyIn } from '../../domain/case/party-gate.js';
import { type Actor, PARTY_POST, type PartyIdentity, SYSTEM } from '../../domain/kernel/actor.js';
import { dueDayUnknown, lastDay } from '../../domain/kernel/calendar.js';
import type { Calendar } from '../../domain/kernel/calendar.js';
import type { Day } from '../../domain/kernel/day.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { decisionDue, type Right } from '../../domain/privacy/rights.js';
import type { CaseFile } from '../case/port.js';
import type { Command, Effect, Keyed } from '../pipeline/command.js';
import { type Done, ensureSaid } from '../privacy/about-case.js';
import type { NewRequest, PrivacyUnit } from '../privacy/port.js';
import { identityOf } from './acts.js';

export interface AskForRightsInput extends Keyed {
  readonly kind: Right;
  /** What is asked, in the party’s words. */
  readonly asked: string;
}

/** By when the room answers: null while the calendar of the year is missing. */
interface Told {
  readonly dueOn: Day | null;
  readonly dueOnUnknown: ReturnType<typeof dueDayUnknown>;
}

interface RightsEffect extends Effect<Done> {
  readonly request: NewRequest;
  readonly told: Told;
}

const who = (actor: Actor): PartyIdentity => identityOf(actor, 'askForRights');

/** TEXT_MISSING, NOT_FOUND for who is no party any more. A right never waits for a calendar: then it has no last day yet. */
export const askForRights: Command<
  AskForRightsInput,
  PrivacyUnit,
  Done,
  CaseFile | null,
  CaseFile,
  Calendar,
  RightsEffect,
  Told
> = {
  operation: 'askForRights',
  check: ({ asked }) => ensureSaid(asked, 'asked'),
  lock: (unit, _input, { actor }) => unit.cases.lock(SYSTEM, who(actor).caseId),
  gate: (file, _input, { actor }) => {
    ensure(file && partyIn(file.state, who(actor)), 'NOT_FOUND');
    return file;
  },
  read: (unit) => unit.network.calendar(),
  decide: (file, calendar, { kind, asked }, { actor, at, today, newId }) => {
    const { home, caseId, partyId, throughId } = who(actor);
    const id = newId();
    const due = lastDay(() => decisionDue(today, calendar));
    const request = {
      ...({
        home,
        caseId,
        id,
        partyId,
        throughId,
        kind,
        identity: 'ONE_TIME_CODE',
        askedOn: today,
        dueOn: due.on,
      } as const),
      received: { at, person: actor.personId, post: PARTY_POST.id },
      asked: file.key.seal(`asked:${id}`, asked.trim()),
    };
    const told = { dueOn: due.on, dueOnUnknown: dueDayUnknown(due.missingYear) };
    return { subject: { kind: 'CASE', id: caseId }, made: { caseId, id }, request, told };
  },
  write: (unit, { request }) => unit.rights.add(request),
  once: ({ told }) => told,
};
