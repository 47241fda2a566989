/** What a party is given of its own file (PIPL 45): its own data and acts, the agreement, the decisions, who read it. */
import type { Recorded } from '../../domain/case/events.js';
import type { PartyAct } from '../../domain/case/party.js';
import { everyParty } from '../../domain/case/party-change.js';
import type { PartyId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { postAt, postsForPrivacy } from '../../domain/privacy/acts.js';
import { peopleOf } from '../../domain/privacy/reveal.js';
import type { AccessRow, BesideCases, RightsRow } from './port.js';
import type { CaseReading, StoredCase, StoredEntry } from '../case/views/reading-port.js';
import { isId } from '../reading/ids.js';
import { withAccessLog, type Logged } from '../reading/query.js';
import { publicFacts } from '../case/views/public-facts.js';
import { locationOf } from '../../domain/case/location.js';

/** Plain data, to be handed over as JSON. */
export interface PartyCopy {
  readonly requestId: string;
  readonly caseId: string;
  readonly content: object;
}

/** Every entry of one case: its history and its log are short, and a copy is whole or none. */
const ALL = { size: 100_000, after: null, total: false } as const;

/**
 * For a granted request for access or a copy (COPY_NOT_GRANTED); null where it is not in reach. Of other parties only the
 * name; no caucus note, which is the mediator's own, no reason between rooms. Each making is logged.
 */
export const partyCopy = withAccessLog(
  async (
    reading: CaseReading & BesideCases,
    actor,
    { requestId }: { requestId: string },
  ): Promise<Logged<PartyCopy | null>> => {
    postsForPrivacy('partyCopy', actor);
    const request = isId(requestId) ? await reading.privacy.request(requestId) : null;
    const stored = request && (await reading.byId(actor, request.caseId));
    const post = stored && postAt('partyCopy', actor, locationOf(stored.state));
    if (!request || !stored || !post) return { answer: null, entries: [] };
    const copied = request.kind === 'ACCESS' || request.kind === 'COPY';
    ensure(copied && request.outcome === 'GRANTED', 'COPY_NOT_GRANTED', { field: 'requestId' });
    ensure(!stored.destroyed, 'CASE_DESTROYED', { field: 'requestId' });
    const { caseId, partyId } = request;
    const [history, log] = [await reading.timeline(actor, caseId, ALL), await reading.privacy.accessLog(caseId, ALL)];
    const content = contentOf(request, stored, history?.page.rows ?? [], log?.page.rows ?? []);
    return { answer: { requestId, caseId, content }, entries: [{ kind: 'COPIED', caseId, partyId, post }] };
  },
);

function contentOf(
  request: RightsRow,
  stored: StoredCase,
  history: readonly StoredEntry[],
  log: readonly AccessRow[],
): object {
  const { state, secret, mediators, rooms } = stored;
  const { partyId } = request;
  const standing = history.filter(({ undone }) => !undone).reverse();
  return {
    request: { id: request.id, kind: request.kind, askedOn: request.askedOn, basis: request.basis },
    case: {
      displayNo: state.displayNo,
      number: state.number,
      status: state.status,
      ...state.dispute,
      room: rooms.get(state.room.id)?.name ?? '',
      mediators: mediators.map(({ name }) => name),
    },
    own: ownOf(stored, partyId),
    otherParties: everyParty(state)
      .filter(({ id }) => id !== partyId)
      .map(({ id, side }) => ({ side, name: secret.people[id]?.name ?? '' })),
    facts: secret.texts['facts'] ?? null,
    claims: secret.texts['claims'] ?? null,
    records: recordsOf(stored, partyId),
    agreement: agreementOf(stored),
    acts: standing.flatMap(({ event }) => actsIn(event, partyId)),
    decisions: standing.map(({ event }) => ({ on: event.day, what: event.type, facts: publicFacts(event) })),
    accessLog: log.filter(({ partyId: of }) => of === null || peopleOf(state, partyId).includes(of)).map(lookOf),
  };
}

function ownOf({ state, secret }: StoredCase, partyId: PartyId): object {
  const party = everyParty(state).find(({ id }) => id === partyId);
  const of = (id: PartyId) => secret.people[id] ?? {};
  const standIns = party?.standIns.map(({ id, kind }) => ({ kind, ...of(id) })) ?? [];
  return { side: party?.side, minor: party?.minor, ...of(partyId), standIns };
}

/** Records of joint sessions at which the party was; a caucus was held in confidence. */
function recordsOf({ state, secret }: StoredCase, partyId: PartyId): object[] {
  return state.sessions
    .filter(({ kind, status, present }) => kind === 'JOINT' && status === 'HELD' && present.includes(partyId))
    .map(({ id, startsAt }) => ({ startsAt, record: secret.texts[`record:${id}`] ?? null }));
}

function agreementOf({ state, secret }: StoredCase): object | null {
  if (!state.agreement) return null;
  const { form, scope, agreedAmount, effectiveOn, items, signatures } = state.agreement;
  return {
    ...{ form, scope, agreedAmount, effectiveOn, signatures, terms: secret.texts['terms'] ?? null },
    items: items.map(({ id, ...item }) => ({ ...item, text: secret.texts[`item:${id}`] ?? null })),
  };
}

/** Every act of the party, or of who stands in for it, wherever in the event it stands. */
function actsIn(event: Recorded, partyId: PartyId): object[] {
  const found: object[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const act = value as Partial<PartyAct>;
    if (act.partyId === partyId && act.manner) {
      found.push({ what: event.type, manner: act.manner, on: act.on, through: act.throughId ?? null });
      return;
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(event.data);
  return found;
}

/** Who read it, in which post and why; entries at other parties' data are theirs to ask for. */
function lookOf({ at, kind, personName, role, placeName, reason, field }: AccessRow): object {
  return { at, kind, personName, role, placeName, reason, field };
}
