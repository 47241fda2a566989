/** Lists of cases: my caseload, a room's cases and desk, everything in scope. One statement each. */
import { type CaseStatus, ON_DESK } from '../../../domain/case/status.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { isDay, type Day } from '../../../domain/kernel/day.js';
import type { CaseId, DivisionCode, PersonId, RoomId } from '../../../domain/kernel/ids.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import type { SearchReason } from '../../../domain/privacy/search.js';
import { keysetOf, type Keyset, type Page, type PageRequest } from '../../reading/page.js';
import type { Among, CaseConditions, CaseReading, CaseSort, Shape } from '../views/reading-port.js';
import type { WorkCounts } from '../views/work-counts.js';
import { ensureReason, searched } from '../../reading/access-log.js';
import { withAccessLog, type Logged } from '../../reading/query.js';
import { soughtParty } from './sought-party.js';
import type { CaseRow } from '../views/case-row.js';
import { caseRowOf } from '../views/case-row-of.js';
import { ensureId } from '../../reading/ids.js';

/** What a client filters by; an absent filter filters nothing, an empty list finds nothing. */
export interface CaseFilter {
  /** Still waiting for an outcome, or not. */
  readonly open?: boolean | null;
  readonly status?: readonly CaseStatus[] | null;
  readonly type?: readonly string[] | null;
  readonly source?: readonly string[] | null;
  readonly roomId?: RoomId | null;
  /** Division code of the room's area or one above it. */
  readonly area?: DivisionCode | null;
  /** Beginning of a number: the committee's, the display number or an external one. */
  readonly number?: string | null;
  /** A party's whole name, telephone, identity number or credit code, exactly. */
  readonly party?: string | null;
  /** Why a party is sought; who watches an area must say it, and who seeks by a particular outside the own rooms. */
  readonly partyReason?: SearchReason | null;
  readonly acceptedFrom?: Day | null;
  readonly acceptedTo?: Day | null;
  /** Cases of one mediator. */
  readonly mediatorId?: PersonId | null;
  /** A group of the work list, and the day from which it is reckoned. */
  readonly due?: CaseConditions['due'];
}

/** What a room's list and a wide list can be sorted by; a caseload, which is short, also by what is due. */
export type ListSort = Exclude<CaseSort, 'REFERRAL_DUE'>;

export interface CaseList<Sort extends CaseSort = ListSort> {
  readonly filter?: CaseFilter | null;
  readonly sort?: Sort | null;
  readonly page: PageRequest;
  /** Paths of the fields asked for, of `LIST_FIELDS`. */
  readonly fields: Shape;
}

/** A party, and a number, is sought by the tokens of each district, and the districts are asked for first. */
function seeksNothing({ filter }: { readonly filter?: CaseFilter | null }): boolean {
  return !filter?.party?.trim() && !filter?.number?.trim();
}

/** Cases the viewer mediates, `presiding` those in which the viewer presides. */
export const myCaseload = withAccessLog(
  (reading: CaseReading, actor, { presiding, ...input }: CaseList<CaseSort> & { presiding?: boolean | null }) =>
    listed(reading, actor, input, { kind: 'CASELOAD', presiding: presiding ?? false }),
  seeksNothing,
);

/** Cases that the room holds, or that ended there. */
export const roomCases = withAccessLog(
  (reading: CaseReading, actor, { roomId, ...input }: CaseList & { roomId: RoomId }) =>
    listed(reading, actor, input, inRoom(roomId)),
  seeksNothing,
);

/** What waits on a room's desk to be accepted or refused. */
export const desk = withAccessLog(
  (reading: CaseReading, actor, { roomId, filter, ...input }: CaseList & { roomId: RoomId }) => {
    const status = ON_DESK.filter((s) => filter?.status?.includes(s) ?? true);
    return listed(reading, actor, { ...input, filter: { ...filter, status } }, inRoom(roomId));
  },
  seeksNothing,
);

/** Everything that exists for the viewer. */
export const cases = withAccessLog(
  (reading: CaseReading, actor, input: CaseList) => listed(reading, actor, input, { kind: 'ALL' }),
  seeksNothing,
);

/** Rows of the cases named, as far as they exist for the viewer, newest first; at most a page. */
export const casesByIds = withAccessLog(
  async (reading: CaseReading, actor, { ids, fields }: { ids: readonly CaseId[]; fields: Shape }) => {
    const page = { first: Math.max(1, ids.length) };
    const among: Among = { kind: 'IDS', ids: ids.map((id) => ensureId(id, 'ids')) };
    const { answer, entries } = await listed(reading, actor, { page, fields }, among);
    return { answer: answer.rows, entries };
  },
);

/** What is counted: the own caseload, a room, or everything that exists for the viewer. */
export interface WorkCountsInput {
  readonly mine?: boolean | null;
  readonly roomId?: RoomId | null;
  readonly filter?: CaseFilter | null;
  readonly today: Day;
}

/** How much waits, in all and by group; what is archived does not wait. */
export const workCounts = withAccessLog(
  async (
    reading: CaseReading,
    actor,
    { mine, roomId, filter, today }: WorkCountsInput,
  ): Promise<Logged<WorkCounts>> => {
    const among: Among = mine ? { kind: 'CASELOAD', presiding: false } : roomId ? inRoom(roomId) : { kind: 'ALL' };
    const where = conditionsOf(filter ?? {});
    const reason = filter?.partyReason ?? null;
    if (where.party) ensureReason(actor, reason);
    const answer = await reading.counts(actor, { among, where }, today);
    const kinds = where.party?.map(({ kind }) => kind) ?? [];
    return { answer, entries: where.party ? [searched(actor, kinds, reason, answer.open)] : [] };
  },
);

function inRoom(roomId: RoomId): Among {
  return { kind: 'ROOM', roomId: ensureId(roomId, 'roomId') };
}

async function listed(
  reading: CaseReading,
  actor: Actor,
  input: CaseList<CaseSort>,
  among: Among,
): Promise<Logged<Page<CaseRow>>> {
  const sort = input.sort ?? 'NEWEST';
  const where = conditionsOf(input.filter ?? {});
  const reason = input.filter?.partyReason ?? null;
  if (where.party) ensureReason(actor, reason);
  const page = await reading.list(actor, { among, where, sort }, input.fields, sortedPage(input.page, sort));
  const answer = { ...page, rows: page.rows.flatMap((row) => caseRowOf(row, actor, input.fields) ?? []) };
  const kinds = where.party?.map(({ kind }) => kind) ?? [];
  return { answer, entries: where.party ? [searched(actor, kinds, reason, answer.rows.length)] : [] };
}

const DAY_OR_NONE = (text: string) => isDay(text) || text === '-infinity' || text === 'infinity';
const KEY_PARTS: Record<CaseSort, (part: string) => boolean> = {
  NEWEST: () => true,
  ACCEPTED: DAY_OR_NONE,
  AMOUNT: (text) => /^\d{1,16}$/.test(text),
  REFERRAL_DUE: DAY_OR_NONE,
  NEXT_DUE: DAY_OR_NONE,
};

/** A cursor of another sort order is no cursor (CURSOR_MALFORMED). */
export function sortedPage(request: PageRequest, sort: CaseSort): Keyset {
  const page = keysetOf(request, sort === 'NEWEST' ? 1 : 2);
  ensure(page.after === null || KEY_PARTS[sort](page.after[0] ?? ''), 'CURSOR_MALFORMED', { field: 'after' });
  return page;
}

/** DAY_MALFORMED, DIVISION_MALFORMED, ID_MALFORMED, SEARCH_TOO_SHORT. */
function conditionsOf(filter: CaseFilter): CaseConditions {
  const { open, status, type, source, roomId, area, acceptedFrom, acceptedTo, mediatorId, due } = filter;
  for (const [field, day] of Object.entries({ acceptedFrom, acceptedTo }))
    ensure(!day || isDay(day), 'DAY_MALFORMED', { field });
  ensure(!area || /^\d{2,20}$/.test(area), 'DIVISION_MALFORMED', { field: 'area' });
  return {
    open: open ?? null,
    status: status ?? null,
    type: type ?? null,
    source: source ?? null,
    roomId: roomId ? ensureId(roomId, 'roomId') : null,
    area: area || null,
    number: soughtNumber(filter.number),
    party: filter.party?.trim() ? soughtParty(filter.party) : null,
    partyReason: filter.partyReason ?? null,
    acceptedFrom: acceptedFrom || null,
    acceptedTo: acceptedTo || null,
    mediator: mediatorId ? ensureId(mediatorId, 'mediatorId') : null,
    due: due ?? null,
  };
}

const LEAST_SIGNS = 3;

/** Numbers are written with full-width brackets, whatever the keyboard gave, and without spaces. */
function soughtNumber(text: string | null | undefined): string | null {
  const number = numberAsWritten(text ?? '');
  if (number === '') return null;
  ensure(number.length >= LEAST_SIGNS, 'SEARCH_TOO_SHORT', { field: 'number', facts: { least: LEAST_SIGNS } });
  return number;
}

/** The one form in which numbers are stored and compared. */
export function numberAsWritten(text: string): string {
  return text.replace(/\s/gu, '').replaceAll('(', '（').replaceAll(')', '）');
}
