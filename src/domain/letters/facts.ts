/**
 * What a letter may say of an event: codes, days, numbers, and whose names are to be looked up. Never a text that somebody
 * typed, but for the place of a session, which those who are asked to come there need.
 */
import type { AuthorityRef } from '../case/authority.js';
import type { Recorded } from '../case/events.js';
import type { Referral } from '../case/referral.js';
import type { CaseState, Session } from '../case/state.js';
import type { Happened } from './happened.js';

/** A code, day or number as it stands; or an id whose name is looked up; or the text of that key in the sealed part. */
export type Fact =
  | string
  | number
  | { readonly room: string }
  | { readonly organisation: string }
  | { readonly people: readonly string[] }
  | { readonly text: string };
type Facts = Readonly<Record<string, Fact>>;

/** What the text of a letter says, all names and texts found: days, names of rooms and the like. Sealed with the address. */
export type LetterFacts = Readonly<Record<string, string | number | null>>;

/** The same for every reader of the event: how the case is called, and what happened. */
export function factsOf(happened: Happened): Facts {
  const { event, after } = happened;
  return {
    no: after.number ?? after.displayNo,
    room: { room: after.room.id },
    day: event.day,
    ...ofEvent(event, happened),
  };
}

function ofEvent(event: Recorded, { before, after, position }: Happened): Facts {
  switch (event.type) {
    case 'Refused':
      return { ground: event.data.ground };
    case 'Terminated':
      return event.data.ground === 'FALSE_MEDIATION' ? {} : { ground: event.data.ground };
    case 'MediatorsAssigned':
    case 'MediatorReplaced':
      return { mediators: { people: after.mediators.map(({ personId }) => personId) } };
    case 'SessionScheduled':
      return session(after, event.data.session.id, position);
    case 'SessionRescheduled':
    case 'SessionCancelled':
      return session(after, event.data.sessionId, position);
    case 'UndoDeclined':
      return { answer: 'DECLINED' };
    case 'StepsUndone':
      return { answer: 'GRANTED' };
    case 'RoutedToDesk':
    case 'ReturnedFromOutside':
      return { ...(before && { from: { room: before.room.id } }) };
    default:
      return elsewhere(event, after);
  }
}

/** The kind of talk tells the one party of a caucus that nobody else comes; others are not written to. */
function session(after: CaseState, id: string, sequence: number): Facts {
  const found: Session | undefined = after.sessions.find((one) => one.id === id);
  if (!found) return {};
  const { kind, startsAt, venue } = found;
  return { sessionId: id, sequence, kind, startsAt, place: { text: `place:${id}` }, ...(venue && { venue }) };
}

function elsewhere(event: Recorded, after: CaseState): Facts {
  const { data, type } = event;
  if (type === 'ReferralProposed') return referral(data.referral);
  if ('referralId' in data) {
    const found = after.referrals.find(({ id }) => id === data.referralId);
    return found ? referral(found) : {};
  }
  if (type === 'ProceedingStepRecorded' || type === 'ProceedingWithdrawn' || type === 'ProceedingObjected') {
    const { proceedingId, status, kind, number } = data;
    const authority = after.proceedings?.find(({ id }) => id === proceedingId)?.authority;
    return { kind, status, ...(number && { number }), ...authorityFact(authority) };
  }
  if (after.mandates && (type.startsWith('Mandate') || type === 'JudgeChanged')) return mandate(after, type);
  return authorityFact('authority' in data ? data.authority : after.custody?.authority);
}

const authorityFact = (authority: AuthorityRef | undefined): Facts =>
  authority ? { authority: { organisation: authority.id } } : {};

function referral({ from, to, reason, dueOn, status, declineReason }: Referral): Facts {
  return {
    ...{ from: { room: from.id }, to: { room: to.id }, reason, offer: status },
    ...(dueOn && { dueOn }),
    ...(declineReason && { declined: declineReason }),
  };
}

function mandate({ mandates = [] }: CaseState, type: Recorded['type']): Facts {
  const last = mandates.at(-1);
  if (!last) return {};
  const { kind, authority, room, turns } = last;
  const result = turns.at(-1)?.result ?? (type === 'MandateTaken' ? 'taken' : '');
  return { kind, authority: { organisation: authority.id }, to: { room: room.id }, ...(result && { result }) };
}
