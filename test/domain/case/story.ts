/** A case told step by step, as a command takes it: open, decided, recorded, evolved. No state is ever made by hand. */
import type { Recorded } from '../../../src/domain/case/events.js';
import { evolve } from '../../../src/domain/case/evolve.js';
import { fold } from '../../../src/domain/case/fold.js';
import type { Action } from '../../../src/domain/case/actions.js';
import type { CaseStatus } from '../../../src/domain/case/status.js';
import { ensureOpen } from '../../../src/domain/case/permit.js';
import { openReferral } from '../../../src/domain/case/referral.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import type { Events, StepContext } from '../../../src/domain/case/steps/context.js';
import { type ActingPost, PARTY_POST, SYSTEM_POST } from '../../../src/domain/kernel/actor.js';
import { addDays, type Day, startOf } from '../../../src/domain/kernel/day.js';
import { aJudge, anAreaPost, aPost, MONDAY, roomOf, THE_COURT } from './fixtures.js';
import { MOVES, factsOf } from './inputs.js';
import type { StepFacts } from './move.js';

type Over = object;
type With = Partial<StepFacts> & { context?: Partial<StepContext> };

const BY_PARTY: readonly Action[] = ['answerConsent', 'objectToMediator', 'complain'];
const BY_AUTHORITY: readonly Action[] = ['offerMandate', 'recallMandate', 'changeJudge'];

export class Story {
  readonly history: Recorded[] = [];
  #state: CaseState | null = null;
  #ids = 0;

  constructor(public today: Day = MONDAY) {}

  get state(): CaseState {
    if (!this.#state) throw new Error('The case has not begun.');
    return this.#state;
  }

  get begun(): boolean {
    return this.#state !== null;
  }

  /** The step as a command would take it, without anything being kept. */
  attempt(action: Action, over: Over = {}, given: With = {}): Events {
    const { context: overContext, ...overFacts } = given;
    const proof = ensureOpen(action, this.#state);
    const context = { ...this.contextFor(action), ...overContext };
    const move = MOVES[action];
    const input = { ...move.input(this, context), ...over } as never;
    return move.decide(this, input, { ...factsOf(action, this), ...overFacts }, context, proof as never);
  }

  /** Takes the step and keeps its events. */
  take(action: Action, over: Over = {}, given: With = {}): this {
    const events = this.attempt(action, over, given);
    return this.keep(events, { ...this.contextFor(action), ...given.context });
  }

  keep(events: Events, { at, person, post }: StepContext): this {
    for (const event of events) {
      const recorded: Recorded = { ...event, id: `event-${this.history.length + 1}`, at, by: person, post: post.id };
      this.history.push(recorded);
      this.#state = event.type === 'StepsUndone' ? fold(this.history).state : evolve(this.#state, recorded);
    }
    return this;
  }

  /** The last event kept. */
  get last(): Recorded {
    return this.history.at(-1) as Recorded;
  }

  wait(days: number): this {
    this.today = addDays(this.today, days);
    return this;
  }

  /** All that still must sign do so, one after the other. */
  signedByAll(): this {
    while (this.state.status === 'AGREEMENT_DRAFTED') this.take('sign');
    return this;
  }

  /** Offered, sent and taken: the case is in the other room. */
  referredTo(room: StepFacts['room']): this {
    return this.take('proposeReferral', {}, { room }).take('sendReferral').take('acceptReferral');
  }

  undone(): this {
    return this.take('askUndo').take('confirmUndo');
  }

  contextFor(action: Action): StepContext {
    const post = this.#postFor(action);
    const at = new Date(startOf(this.today).getTime() + 10 * 3_600_000);
    return { person: `${post.id}/person`, post, at, today: this.today, newId: () => `id-${++this.#ids}` };
  }

  #postFor(action: Action): ActingPost {
    if (action.startsWith('attest') || action.startsWith('lapse') || action === 'dateReferral') return SYSTEM_POST;
    if (BY_PARTY.includes(action)) return PARTY_POST;
    if (!this.#state) return action === 'registerEntrusted' ? aJudge(THE_COURT) : aPost('INTAKE_CLERK');
    const { room, mediators, referrals } = this.#state;
    const offered = openReferral(referrals);
    if (action === 'acceptReferral' || action === 'declineReferral') {
      return aPost('ROOM_HEAD', roomOf(offered?.to.id ?? ''));
    }
    if (action === 'confirmUndo' || action === 'declineUndo') return anAreaPost('JUSTICE_SUPERVISOR');
    if (action.startsWith('recordExternal') || action === 'recordReturn') return anAreaPost('HUB_DISPATCHER');
    const { custody, mandates } = this.#state;
    if (custody && BY_AUTHORITY.includes(action)) return aJudge(custody.authority);
    if (action === 'acceptMandate' || action === 'declineMandate') {
      return aPost('ROOM_HEAD', roomOf(mandates?.at(-1)?.room.id ?? ''));
    }
    const presider = mediators.find((m) => m.presider)?.postId;
    const head = aPost('ROOM_HEAD', roomOf(room.id));
    return action === 'sign' && presider ? { ...head, id: presider, role: 'MEDIATOR' } : head;
  }
}

const steps = (...actions: Action[]) => {
  return () => actions.reduce((story, action) => story.take(action), new Story());
};

const mediating = steps('register', 'requestConsent', 'accept', 'assignMediators', 'openSession');
const performing = () => mediating().take('draft').signedByAll();
const fulfilled = () => performing().take('recordPerformance');

const PATHS: Record<CaseStatus, () => Story> = {
  REGISTERED: steps('register'),
  CONSENT_PENDING: steps('register', 'requestConsent'),
  ACCEPTED: steps('register', 'requestConsent', 'accept'),
  ASSIGNED: steps('register', 'requestConsent', 'accept', 'assignMediators'),
  MEDIATING: mediating,
  SUSPENDED: () => mediating().take('suspend'),
  AGREEMENT_DRAFTED: () => mediating().take('draft'),
  TRANSFERRED_OUT: () => mediating().take('recordExternalAcceptance'),
  AGREEMENT_EFFECTIVE: () => mediating().take('draft', { items: [] }).signedByAll(),
  PERFORMING: performing,
  FULFILLED: fulfilled,
  DEFAULTED: () => performing().wait(11).take('recordDefault'),
  FOLLOWED_UP: () => fulfilled().take('followUp'),
  EVALUATED: () => fulfilled().take('followUp').take('evaluate'),
  ARCHIVED: () => fulfilled().take('archive'),
  NOT_ACCEPTED: steps('register', 'refuse'),
  WITHDRAWN: steps('register', 'withdraw'),
  TERMINATED_FAILED: () => mediating().take('terminate'),
  ENDED_OUTSIDE: () => mediating().take('recordExternalAcceptance').take('recordExternalResult'),
  ANNULLED: () => fulfilled().take('recordAnnulment'),
  VOIDED: () => steps('register')().undone(),
};

/** A case that came to this status by real steps. */
export function caseThatIs(status: CaseStatus): Story {
  return PATHS[status]();
}
