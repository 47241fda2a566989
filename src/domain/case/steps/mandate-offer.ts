/** D01: a court or a commission offers a room the mediation of a case that it keeps, or takes the offer back. */
import { asCommissionNumber, asCourtNumber } from '../../kernel/authority-number.js';
import type { Day } from '../../kernel/day.js';
import type { PostId } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import { allActed, bindingActs, sidesOf } from '../acts.js';
import { admissible, refOf, type RoomFacts } from '../admission.js';
import { admissionRulesOn } from '../admission-rules.js';
import type { AuthorityRef, Custody } from '../authority.js';
import { inOrder } from '../days.js';
import type { Mandate, MandateKind } from '../mandate.js';
import type { Party, PartyAct } from '../party.js';
import { roomListed, type RosterOfRoom } from '../roster.js';
import type { CaseState } from '../state.js';
import type { Events, StepContext } from './context.js';

export interface OfferInput {
  readonly kind: MandateKind;
  /** After filing: the period depends on it. */
  readonly procedure?: Mandate['procedure'];
  readonly online?: boolean;
  /** Left out, the number under which the authority holds the case. */
  readonly number?: string | null;
  /** What is handed over, item by item. */
  readonly materials: readonly string[];
  /** The judge or arbitrator in charge, as written, and their post where they have one here. */
  readonly judge?: string | null;
  readonly judgePostId?: PostId | null;
  readonly on: Day;
}

/** What the network and the settings say of the room that is asked. */
export interface OfferFacts {
  readonly room: RoomFacts;
  readonly roster: RosterOfRoom;
  /** The first day since which nothing is assigned before filing any more; null while it is (a dated setting). */
  readonly preFilingClosedSince: Day | null;
}

const OF_COURTS: readonly MandateKind[] = ['ASSIGNED_PRE_FILING', 'ENTRUSTED_POST_FILING', 'INVITED_ASSISTANCE'];

/**
 * Every party consented (2016 art 11), the materials are listed, the room may take the type and is on the court's roster.
 * MANDATE_KIND_UNFIT, PRE_FILING_CLOSED, PROCEDURE_MISSING, CONSENT_MISSING, MATERIALS_MISSING, ROOM_NOT_ON_ROSTER.
 */
export function offerMandate(
  state: CaseState,
  custody: Custody,
  input: OfferInput & { readonly consents: readonly PartyAct[] },
  facts: OfferFacts,
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  const about = { parties: state.parties, type: state.dispute.type };
  return [offered(custody, about, input, facts, context)];
}

/** The offer of an authority that holds the case, or registers it with this very step. */
export function offered(
  { authority, number: held }: Pick<Custody, 'authority' | 'number'>,
  { parties, type }: { readonly parties: readonly Party[]; readonly type: CaseState['dispute']['type'] },
  input: OfferInput & { readonly consents: readonly PartyAct[] },
  { room, roster, preFilingClosedSince }: OfferFacts,
  { today, newId }: StepContext,
): Events[0] {
  const { kind, procedure = null, online = false, on, consents } = input;
  ensure(OF_COURTS.includes(kind) === (authority.kind === 'COURT'), 'MANDATE_KIND_UNFIT', { field: 'kind' });
  ensure(kind !== 'ASSIGNED_PRE_FILING' || preFilingClosedSince === null, 'PRE_FILING_CLOSED', {
    field: 'kind',
    facts: { since: preFilingClosedSince ?? '' },
  });
  ensure(kind !== 'ENTRUSTED_POST_FILING' || procedure, 'PROCEDURE_MISSING', { field: 'procedure' });
  admissible(room, type, admissionRulesOn(on));
  roomListed(authority, roster);
  bindingActs(consents, parties, { on, today }, 'consents');
  allActed(consents, sidesOf(parties), 'CONSENT_MISSING', 'consents');
  const materials = input.materials.map((item) => item.trim()).filter(Boolean);
  ensure(materials.length > 0, 'MATERIALS_MISSING', { field: 'materials' });
  const id = newId();
  const number = numberOf(authority, input.number?.trim() || held);
  const judge = input.judge?.trim();
  const mandate = {
    ...{ id, kind, authority, room: refOf(room), procedure, number },
    ...(online && { online }),
    ...(input.judgePostId && { judge: input.judgePostId }),
  };
  const texts = { [`materials:${id}`]: materials.join('\n'), ...(judge && { [`judge:${id}`]: judge }) };
  return { type: 'MandateOffered', day: on, data: { mandate, consents }, secret: { texts } };
}

function numberOf({ kind }: AuthorityRef, number: string | null): string {
  ensure(number, 'NUMBER_MISSING', { field: 'number' });
  return kind === 'COURT' ? asCourtNumber(number, 'number') : asCommissionNumber(number, 'number');
}

/** The authority takes the offer, or the mediation itself, back, with a reason. */
export function recallMandate(
  state: CaseState,
  mandate: Mandate,
  input: { note: string; on: Day },
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  ensure(input.note.trim(), 'TEXT_MISSING', { field: 'note' });
  const texts = { [`reason:mandate:${mandate.id}`]: input.note };
  return [{ type: 'MandateRecalled', day: input.on, data: { mandateId: mandate.id }, secret: { texts } }];
}

/** Another judge or arbitrator is in charge; the mandate goes on. */
export function changeJudge(
  mandate: Mandate,
  input: { judge: string; judgePostId?: PostId | null },
  { today }: StepContext,
): Events {
  ensure(input.judge.trim(), 'TEXT_MISSING', { field: 'judge' });
  const texts = { [`judge:${mandate.id}`]: input.judge.trim() };
  const data = { mandateId: mandate.id, judge: input.judgePostId ?? null };
  return [{ type: 'JudgeChanged', day: today, data, secret: { texts } }];
}
