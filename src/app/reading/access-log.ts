/** Entries of the access log: through which post, and as what, somebody saw a case or sought a party. */
import type { ProblemCode } from '../../domain/kernel/problem-code.js';
import { AREA_READERS } from '../../domain/case/access.js';
import type { ActingPost, Actor } from '../../domain/kernel/actor.js';
import type { Notice } from '../../domain/kernel/notice.js';
import type { CaseId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { SearchReason } from '../../domain/privacy/search.js';
import type { AccessLogEntry, AccessLog, CaseReference, Exported, SoughtBy } from './access-log-port.js';
import type { Logged } from './query.js';
import type { Visibility } from '../../domain/case/visibility.js';

/** The case was shown. */
export function opened<Out>(answer: Out, caseId: CaseId, { accessLevel, through }: Visibility): Logged<Out> {
  return { answer, entries: [{ kind: 'OPENED', caseId, accessLevel, post: through }] };
}

/** Nothing was shown; if there is such a case, somebody tried. */
export function refused(of: CaseReference | null): Logged<null> {
  return { answer: null, entries: of ? [{ kind: 'REFUSED', of }] : [] };
}

/** Refusals that say: this case, or this of it, is not for you. Others are the daily business of a step. */
const SHUT: readonly ProblemCode[] = ['NOT_FOUND', 'NOT_YOURS', 'NOT_PERMITTED', 'DATA_RESTRICTED'];

/** An attempt at a case that was refused leaves its trace, though what it wanted left none. */
export async function noteRefusal(
  book: AccessLog,
  actor: Actor,
  { caseId, code, codes = SHUT }: { caseId: CaseId; code: ProblemCode; codes?: readonly ProblemCode[] },
  requestId: string,
): Promise<void> {
  if (codes.includes(code)) await book.note(actor, [{ kind: 'REFUSED', of: { caseId } }], requestId);
}

/**
 * Who watches an area could ask it whether any person is in dispute, so it says why (SEARCH_REASON_MISSING); in one's
 * own rooms a search finds what one has anyway.
 */
export function ensureReason(actor: Actor, reason: SearchReason | null): void {
  const watches = actor.posts.some(({ role }) => AREA_READERS.includes(role));
  ensure(!watches || reason, 'SEARCH_REASON_MISSING', { field: 'filter.partyReason' });
}

/** By which kinds of particulars was sought and how many came back, never for whom. */
export function searched(
  actor: Actor,
  by: readonly SoughtBy[],
  reason: SearchReason | null,
  found: number,
): AccessLogEntry {
  return { kind: 'SEARCHED', by, reason, found, post: widestPost(actor) };
}

/** Which list was taken out, and how many rows of it, never who is in them. */
export function exported(actor: Actor, of: Omit<Exported, 'kind' | 'post'>): Exported {
  return { kind: 'EXPORTED', ...of, post: widestPost(actor) };
}

/** The log of an area shows what its watchers did to them; a post of one room is seen by those above it. */
function widestPost({ posts }: Actor): ActingPost | null {
  return posts.find(({ role }) => AREA_READERS.includes(role)) ?? posts[0] ?? null;
}

/** Somebody learned by registering that a case they may not see stands elsewhere: a search by names, in the log of the area. */
export async function noteSimilarTold(
  log: AccessLog,
  actor: Actor,
  notices: readonly Notice[],
  requestId: string,
): Promise<void> {
  const unseen = notices.filter(({ code, facts }) => code === 'SIMILAR_CASE' && !('displayNo' in facts));
  if (unseen.length > 0) await log.note(actor, [searched(actor, ['NAME'], null, unseen.length)], requestId);
}

/**
 * A registration met a number that stands at a case its sender may not see: that could be asked on purpose, so each try
 * is a search of its own in the log of the area.
 */
export async function noteNumberTried(log: AccessLog, actor: Actor, code: string, requestId: string): Promise<void> {
  if (code !== 'EXTERNAL_NUMBER_ELSEWHERE') return;
  await log.note(actor, [searched(actor, ['EXTERNAL_NUMBER'], null, 1)], requestId);
}
