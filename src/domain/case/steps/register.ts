/** C01 register and routing before acceptance. */
import type { Day } from '../../kernel/day.js';
import type { CaseId, DisputeId, Home } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import { active, refOf, type RoomFacts } from '../admission.js';
import { soundAmount } from '../amount.js';
import { inOrder, notFuture } from '../days.js';
import type { Opening } from '../events.js';
import type { Particulars, Party } from '../party.js';
import type { CaseState, DisputeFacts } from '../state.js';
import type { Events, StepContext } from './context.js';

export interface Registration {
  readonly home: Home;
  readonly caseId: CaseId;
  readonly disputeId: DisputeId;
  readonly displayNo: string;
  readonly externalNumbers: readonly string[];
  readonly applicationForm: 'WRITTEN' | 'ORAL';
  readonly dispute: DisputeFacts;
  readonly parties: readonly Party[];
  readonly people: Readonly<Record<string, Particulars>>;
  readonly employer?: string;
  readonly facts: string;
  readonly claims: string;
  readonly on: Day;
  readonly follows?: Opening['follows'];
}

/**
 * A dispute enters a room's desk. The day is the day of the request: it interrupts limitation.
 * An oral application is recorded with its matter and reasons (调解仲裁法 12).
 */
export function register(input: Registration, room: RoomFacts, context: StepContext): Events {
  active(room);
  notFuture(input.on, context.today, 'on');
  bothSides(input.parties);
  soundFigures(input.dispute);
  ensure(input.facts.trim(), 'TEXT_MISSING', { field: 'facts' });
  ensure(input.claims.trim(), 'TEXT_MISSING', { field: 'claims' });
  const { home, caseId, disputeId, displayNo, externalNumbers, applicationForm, dispute, parties, follows } = input;
  const texts = { facts: input.facts, claims: input.claims, ...(input.employer ? { employer: input.employer } : {}) };
  return [
    {
      type: 'Registered',
      day: input.on,
      data: {
        home,
        caseId,
        disputeId,
        displayNo,
        externalNumbers,
        room: refOf(room),
        applicationForm,
        dispute,
        parties,
        ...(follows && { follows }),
      },
      secret: { people: input.people, texts },
    },
  ];
}

/** Moves a registered case to the desk that should take it, at once, without an offer. */
export function routeToDesk(
  state: CaseState,
  input: { on: Day; reason?: string },
  room: RoomFacts,
  context: StepContext,
): Events {
  active(room);
  ensure(room.id !== state.room.id, 'ALREADY_THERE', { field: 'roomId', facts: { room: room.name } });
  inOrder(state, input.on, context.today, 'on');
  const texts: Record<string, string> = input.reason?.trim() ? { 'reason:route': input.reason.trim() } : {};
  return [{ type: 'RoutedToDesk', day: input.on, data: { room: refOf(room) }, secret: { texts } }];
}

/** A dispute has two sides, and only a person can be a minor (PARTY_MISSING, MINOR_NOT_A_PERSON). */
export function bothSides(parties: readonly Party[]): void {
  for (const side of ['APPLICANT', 'RESPONDENT'] as const) {
    ensure(
      parties.some((p) => p.side === side),
      'PARTY_MISSING',
      { field: 'parties', facts: { side } },
    );
  }
  ensure(!parties.some((p) => p.minor && p.kind !== 'PERSON'), 'MINOR_NOT_A_PERSON', { field: 'parties' });
}

/** Amounts as `soundAmount` says; the people involved are at least one (SF/T return columns). */
export function soundFigures(dispute: Pick<DisputeFacts, 'amount' | 'people'>): void {
  if (dispute.amount !== null) soundAmount(dispute.amount, 'amount');
  ensure(Number.isInteger(dispute.people) && dispute.people >= 1 && dispute.people <= 1_000_000, 'PEOPLE_MALFORMED', {
    field: 'people',
  });
}
