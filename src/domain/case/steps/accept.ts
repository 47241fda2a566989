/** C02–C04: asking for consent, accepting, refusing. */
import type { PartyId } from '../../kernel/ids.js';
import type { Source } from '../../taxonomy/source.js';
import { type RefusalGround, refusedAs } from '../outcome.js';
import type { Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { allActed, bindingActs, sidesOf } from '../acts.js';
import { type AdministrativeScope, checkedScope } from '../administrative-scope.js';
import { admissionRulesOn } from '../admission-rules.js';
import { admissible, refOf, type RoomFacts } from '../admission.js';
import { inOrder, notFuture } from '../days.js';
import type { Notice } from '../events.js';
import type { PartyAct } from '../party.js';
import { consentsGiven, refusalsGiven } from '../party-word.js';
import type { CaseState } from '../state.js';
import { trackOf } from '../track.js';
import type { Events, StepContext } from './context.js';

export const CONTACT_CHANNELS = ['IN_PERSON', 'PHONE', 'LETTER', 'MESSAGE', 'VISIT'] as const;

/** The other side is asked whether it consents; each party asked is named with the channel that reaches it. */
export function requestConsent(
  state: CaseState,
  input: { asked: readonly { partyId: PartyId; channel: string }[]; on: Day },
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  ensure(input.asked.length > 0, 'PARTY_MISSING', { field: 'asked' });
  for (const { partyId } of input.asked) {
    ensure(
      state.parties.some((p) => p.id === partyId),
      'PARTY_UNKNOWN',
      { field: 'asked', facts: { party: partyId } },
    );
  }
  return [{ type: 'ConsentRequested', day: input.on, data: { asked: input.asked } }];
}

/** Sources by which a committee may begin of itself, while nobody clearly refuses (人民调解法 17). */
export const SELF_INITIATED: readonly Source[] = ['ACTIVE', 'GRID_REPORT', 'SELF_SCREENED'];

export interface AcceptInput {
  readonly consents: readonly PartyAct[];
  readonly refusals: readonly string[];
  readonly rightsNotice: Notice | null;
  /** Of a station for disputes with an authority, and only there. */
  readonly administrativeScope?: AdministrativeScope | null;
  readonly on: Day;
}

/**
 * The case enters A. All parties consent, as recorded now or as they answered by self-service, or the committee began of itself and nobody refuses (PARTY_REFUSES,
 * CONSENT_MISSING); the rights notice was served by then (人民调解法 23, 24: RIGHTS_NOTICE_MISSING, RIGHTS_NOTICE_LATE); the
 * room admits the type; a station checks that the dispute may be mediated at all (行政诉讼法 60).
 */
export function accept(
  state: CaseState,
  input: AcceptInput,
  room: RoomFacts,
  number: string | null,
  context: StepContext,
): Events {
  admissible(room, state.dispute.type, admissionRulesOn(input.on));
  const scope = checkedScope(room.kind, input.administrativeScope);
  inOrder(state, input.on, context.today, 'on');
  const refusals = [...input.refusals, ...refusalsGiven(state.consentAnswers, state.parties, input.consents)];
  ensure(refusals.length === 0, 'PARTY_REFUSES', { field: 'refusals', facts: { parties: refusals } });
  const consents = [...input.consents, ...consentsGiven(state.consentAnswers, state.parties, input.consents)];
  bindingActs(consents, state.parties, { on: input.on, today: context.today }, 'consents');
  if (!SELF_INITIATED.includes(state.dispute.source)) {
    allActed(consents, sidesOf(state.parties), 'CONSENT_MISSING', 'consents');
  }
  ensure(input.rightsNotice, 'RIGHTS_NOTICE_MISSING', { field: 'rightsNotice' });
  notFuture(input.rightsNotice.on, context.today, 'rightsNotice');
  ensure(input.rightsNotice.on <= input.on, 'RIGHTS_NOTICE_LATE', {
    field: 'rightsNotice',
    facts: { day: input.rightsNotice.on },
  });
  const track = trackOf(room.kind, state.dispute);
  return [
    {
      type: 'Accepted',
      day: input.on,
      data: {
        room: refOf(room),
        number,
        ledgerClass: room.ledgerClass,
        track,
        consents,
        rightsNotice: input.rightsNotice,
        ...scope,
      },
    },
  ];
}

export interface RefuseInput {
  readonly ground: RefusalGround;
  readonly reason: string;
  readonly routeNotice: Notice | null;
  readonly on: Day;
}

/** Reason and notice with the other routes (人民调解法 26 by analogy); labour in writing (企业规定 22). */
export function refuse(state: CaseState, input: RefuseInput, context: StepContext): Events {
  inOrder(state, input.on, context.today, 'on');
  ensure(input.reason.trim(), 'TEXT_MISSING', { field: 'reason' });
  const notice = soundNotice(input.routeNotice, state, context.today);
  const data = { ground: input.ground, detail: refusedAs(input.ground), notice };
  return [{ type: 'Refused', day: input.on, data, secret: { texts: { 'reason:refused': input.reason } } }];
}

/** The route notice was given (ROUTE_NOTICE_MISSING); for labour it is written (企业规定 22, 30: NOTICE_MUST_BE_WRITTEN). */
export function soundNotice(notice: Notice | null, state: CaseState, today: Day): Notice {
  ensure(notice, 'ROUTE_NOTICE_MISSING', { field: 'routeNotice' });
  notFuture(notice.on, today, 'routeNotice');
  ensure(state.track !== 'LABOUR' || notice.manner === 'WRITTEN', 'NOTICE_MUST_BE_WRITTEN', { field: 'routeNotice' });
  return notice;
}
