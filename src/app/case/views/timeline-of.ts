/** A line of the history as its viewer may read it. */
import { basisOf } from '../../../domain/case/basis.js';
import type { CaseEventType, Recorded } from '../../../domain/case/events.js';
import type { EventId } from '../../../domain/kernel/ids.js';
import type { Facts } from '../../../domain/kernel/rule-broken.js';
import { maskAddress, maskEmail, maskIdentityNumber, maskName, maskPhone } from '../../../domain/kernel/mask.js';
import type { ParticularsField } from '../../../domain/case/people.js';
import { isAsked, type Shape, type StoredEntry } from './reading-port.js';
import { publicFacts } from './public-facts.js';
import type { TimelineEntry, UndoneStep } from './timeline.js';
import { readsWords } from './party-words-of.js';
import type { CaseLocation } from '../../../domain/case/location.js';
import { TOLD_TO_AUTHORITY } from '../../../domain/case/told-to-authority.js';
import { ONLY_IN_SIGHT, type Visibility } from '../../../domain/case/visibility.js';

/**
 * Whoever registered the case and left it reads what happened, not the facts of it; to whom it is merely in sight facts and
 * reasons are shown of the own entries. What was not asked for is empty.
 */
export function timelineEntryOf(
  entry: StoredEntry,
  visibility: Visibility,
  location: CaseLocation,
  fields?: Shape,
): TimelineEntry {
  const { event, seq, action, basis, role, roomId, roomName, actorName, inPlaceOfName, statusBefore, undone } = entry;
  return {
    id: event.id,
    seq,
    at: event.at.toISOString(),
    day: event.day,
    type: event.type,
    action,
    basis: basisOf(basis),
    actorId: event.by,
    actorName,
    inPlaceOfName,
    role,
    roomId,
    roomName,
    statusBefore,
    undone,
    facts: isAsked(fields, 'facts')
      ? { ...factsFor(entry, visibility), ...correctedFor(event, location, visibility) }
      : {},
    reason: isKept(location, visibility) ? null : reasonFor(entry, visibility),
  };
}

/** The reader hands in no others, save to an authority's clerk who registered the case and so reaches all of it. */
export function isTold({ event, roomId }: StoredEntry, { accessLevel, through }: Visibility): boolean {
  return accessLevel !== 'AUTHORITY' || isOwn(roomId, through) || TOLD_TO_AUTHORITY.includes(event.type);
}

/** What the two sides have agreed so far is not shown to a room that is only asked, as in the case itself. */
const OF_AGREEMENT: readonly CaseEventType[] = ['AgreementDrafted', 'OralAgreementRecorded', 'AgreementSigned'];

function factsFor({ event, roomId }: StoredEntry, { accessLevel, through }: Visibility): Facts {
  if (accessLevel === 'REGISTRAR') return {};
  if (ONLY_IN_SIGHT.includes(accessLevel) && !isOwn(roomId, through)) return {};
  if (accessLevel !== 'OFFERED') return publicFacts(event);
  if (OF_AGREEMENT.includes(event.type)) return {};
  return Object.fromEntries(Object.entries(publicFacts(event)).filter(([name]) => !name.endsWith('.agreedAmount')));
}

const MASKS: Readonly<Record<ParticularsField, (text: string) => string>> = {
  name: maskName,
  idNumber: maskIdentityNumber,
  idKind: (kind) => kind,
  creditCode: (code) => code,
  phone: maskPhone,
  email: maskEmail,
  address: maskAddress,
};

/** Recorded by a post of the viewer's room or authority: entries of posts in no room are kept under their organisation. */
function isOwn(roomId: string, through: Visibility['through']): boolean {
  return through !== null && roomId === (through.roomId ?? through.organisationId);
}

/** Of particulars put right, before and after, masked: for the room that holds the case, whose slip it was. */
function correctedFor(event: Recorded, location: CaseLocation, visibility: Visibility): Facts {
  const corrected = event.secret?.corrected ?? [];
  if (visibility.accessLevel !== 'CUSTODIAN' || isKept(location, visibility)) return {};
  const facts = corrected.flatMap(({ partyId, field, before, after }) =>
    Object.entries({ before, after }).flatMap(([when, text]) =>
      text === null ? [] : [[`${when}.${partyId}.${field}`, MASKS[field](text)]],
    ),
  );
  return Object.fromEntries(facts);
}

/** Reasons may name parties whose data may only be kept. */
function isKept({ restricted = [] }: CaseLocation, { mayOpenKept }: Visibility): boolean {
  return restricted.length > 0 && !mayOpenKept;
}

/** Supervision reads why something was corrected or refused; other reasons may name the parties. */
const SUPERVISED: readonly CaseEventType[] = ['Amended', 'UndoAsked', 'UndoDeclined', 'Refused'];

/** What a party says about those who work on its case is read by who answers for them: the heads of the room, and supervision. */
const OF_PARTIES: readonly CaseEventType[] = ['MediatorObjected', 'ComplaintMade', 'PartyWordAnswered'];

function wordOf({ event }: StoredEntry, visibility: Visibility): string | null {
  return readsWords(visibility) ? (Object.values(event.secret?.texts ?? {})[0] ?? null) : null;
}

function reasonFor(entry: StoredEntry, visibility: Visibility): string | null {
  const { event, roomId } = entry;
  const { accessLevel, through } = visibility;
  if (OF_PARTIES.includes(event.type)) return wordOf(entry, visibility);
  const own = ONLY_IN_SIGHT.includes(accessLevel) && isOwn(roomId, through);
  if (accessLevel !== 'CUSTODIAN' && !own && !(accessLevel === 'OVERSEER' && SUPERVISED.includes(event.type)))
    return null;
  const texts = Object.entries(event.secret?.texts ?? {});
  return texts.find(([key]) => key.startsWith('reason:') || key.startsWith('decline:'))?.[1] ?? null;
}

/** Codes and days only: what an undo would drop is shown to everybody who sees the case. */
export function undoneStepOf({ event, action, actorName }: StoredEntry, booked: EventId): UndoneStep {
  const { id, at, day, type } = event;
  return { id, at: at.toISOString(), day, type, action, actorName, booked: id === booked };
}
