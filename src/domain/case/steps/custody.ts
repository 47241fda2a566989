/** C21, C22 (domain.md §7.2): an outside authority takes a case, passes it on, gives it back or ends it, as its papers say. */
import { asCommissionNumber, asCourtNumber } from '../../kernel/authority-number.js';
import type { Day } from '../../kernel/day.js';
import { externalNumber } from '../../kernel/external-number.js';
import { ensure } from '../../kernel/rule-broken.js';
import { admissible, refOf, type RoomFacts } from '../admission.js';
import { admissionRulesOn } from '../admission-rules.js';
import type { AuthorityDocument, AuthorityKind, AuthorityRef, Custody } from '../authority.js';
import { inOrder } from '../days.js';
import type { EndedOutsideAs } from '../outcome.js';
import type { CaseState } from '../state.js';
import { trackOf } from '../track.js';
import type { Events, StepContext } from './context.js';
import { offerTakenBack } from './refer.js';

/** The paper of the authority: its title and number are recorded, never made here (domain.md §8, 39). */
export interface Paper {
  /** A court's and a commission's number is of their form; another authority may have none. */
  readonly number?: string | null;
  readonly document: string;
  readonly on: Day;
}

/**
 * TEXT_MISSING without the document; NUMBER_MISSING, COURT_NUMBER_MALFORMED, ARBITRATION_NUMBER_MALFORMED by the form of
 * the authority's kind (domain.md §3.1, 3.2). The number is kept in its one canonical form.
 */
export function asDocument(kind: AuthorityKind, { number, document }: Paper, numbered = true): AuthorityDocument {
  const title = document.trim();
  ensure(title, 'TEXT_MISSING', { field: 'document' });
  const given = number?.trim() ?? '';
  const judicial = kind === 'COURT' || kind === 'ARBITRATION_COMMISSION';
  ensure(given || !judicial || !numbered, 'NUMBER_MISSING', { field: 'number' });
  if (!given) return { number: '', document: title };
  if (kind === 'COURT') return { number: asCourtNumber(given, 'number'), document: title };
  if (kind === 'ARBITRATION_COMMISSION') return { number: asCommissionNumber(given, 'number'), document: title };
  return { number: externalNumber(given), document: title };
}

/**
 * C21: it took the case, which has no outcome yet; an open offer to another room is taken back with it. People’s mediation of
 * a medical dispute ends with that (医疗条例 31 ¶4; domain.md §8, 34), and the parties have still to be told of the other routes.
 */
export function recordExternalAcceptance(
  state: CaseState,
  input: Paper,
  authority: AuthorityRef,
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  const document = asDocument(authority.kind, input);
  const type = state.track === 'MEDICAL' ? ('FiledElsewhere' as const) : ('ExternallyAccepted' as const);
  return [{ type, day: input.on, data: { authority, document } }, ...offerTakenBack(state, context.today)];
}

/** Jurisdiction passed on to another authority, with its paper (SAME_AUTHORITY). */
export function recordExternalTransfer(
  state: CaseState,
  custody: Custody,
  input: Paper,
  authority: AuthorityRef,
  context: StepContext,
): Events {
  ensure(authority.id !== custody.authority.id, 'SAME_AUTHORITY', { field: 'authorityId' });
  inOrder(state, input.on, context.today, 'on');
  const document = asDocument(authority.kind, input);
  return [{ type: 'ExternallyTransferred', day: input.on, data: { authority, document } }];
}

/** C22: given back unfiled, to a room that may mediate it; the same case goes on there and is not accepted again. */
export function recordReturn(
  state: CaseState,
  custody: Custody,
  input: Paper,
  room: RoomFacts,
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  admissible(room, state.dispute.type, admissionRulesOn(input.on));
  const document = asDocument(custody.authority.kind, input, false);
  const track = trackOf(room.kind, state.dispute);
  return [{ type: 'ReturnedFromOutside', day: input.on, data: { room: refOf(room), track, document } }];
}

/** The authority ended it: by a judgment, an award, a document of its own, or because it was withdrawn there. */
export function recordExternalResult(
  state: CaseState,
  custody: Custody,
  input: Paper & { readonly result: EndedOutsideAs },
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  const document = asDocument(custody.authority.kind, input);
  return [{ type: 'EndedOutside', day: input.on, data: { detail: input.result, document } }];
}
