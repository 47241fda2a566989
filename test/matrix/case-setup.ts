// Brings cases as far as a cell of the table needs, through the commands themselves, without the way over HTTP.
import { type Envelope, run } from '../../src/app/pipeline/command.js';
import type { CaseCommand } from '../../src/app/case/commands/on-case.js';
import * as arbitration from '../../src/app/case/commands/arbitration.js';
import * as custody from '../../src/app/case/commands/custody.js';
import * as mandate from '../../src/app/mandate/commands.js';
import * as correction from '../../src/app/case/commands/correction.js';
import * as intake from '../../src/app/case/commands/intake.js';
import * as mediation from '../../src/app/case/commands/mediation.js';
import * as proceedings from '../../src/app/case/commands/proceedings.js';
import * as period from '../../src/app/case/commands/period.js';
import * as outcome from '../../src/app/case/commands/outcome.js';
import * as facts from '../../src/app/case/commands/facts.js';
import * as group from '../../src/app/case/commands/group.js';
import * as parties from '../../src/app/case/commands/parties.js';
import * as referral from '../../src/app/referral/commands.js';
import { linkCases } from '../../src/app/case/commands/link.js';
import { register } from '../../src/app/case/commands/register.js';
import type { Actor } from '../../src/domain/kernel/actor.js';
import { addDays, dayOf } from '../../src/domain/kernel/day.js';
import { aKey, fileOf } from '../fixtures/acts.js';
import type { TestApp } from '../fixtures/app.js';
import { turnedInBook } from '../fixtures/offered.js';
import { INPUTS, type Moment, registering } from './inputs.js';
import { HOLDER, nameOf, type Place, type Role, TARGET } from './people.js';

const { offerFactsOf: _facts, ...mandates } = mandate;
const COMMANDS = {
  ...intake,
  ...mediation,
  ...period,
  ...outcome,
  ...correction,
  ...parties,
  ...proceedings,
  ...facts,
  ...group,
  ...custody,
  ...mandates,
  offerHere: mandate.offerMandate,
  acceptHere: mandate.acceptMandate,
  ...arbitration,
  ...referral,
  rename: correction.amend,
  caucus: mediation.openSession,
  proposeNextDoor: referral.proposeReferral,
};
type Step = Exclude<keyof typeof COMMANDS, 'lapsePeriod' | 'lapseReferral' | 'lapseMandate' | 'dateReferral'>;

/** A change in the life of a case before the cell, and who makes it. */
type SetupStep = readonly [Step, Role, Place];

const HEAD = ['ROOM_HEAD', 'OWN'] as const;
const MEDIATOR = ['MEDIATOR', 'ASSIGNED'] as const;
const PENDING: SetupStep[] = [['requestConsent', ...HEAD]];
const ACCEPTED: SetupStep[] = [...PENDING, ['accept', ...HEAD]];
const STAFFED: SetupStep[] = [...ACCEPTED, ['assignMediators', ...HEAD]];
const MEDIATING: SetupStep[] = [...STAFFED, ['openSession', ...MEDIATOR]];
const RECORDED: SetupStep[] = [...MEDIATING, ['recordFacts', ...MEDIATOR]];
/** More people than parties, and the roster of those who are none. */
const MANY: SetupStep[] = [...STAFFED, ['amend', ...HEAD]];
const LISTED: SetupStep[] = [...MANY, ['recordRoster', ...HEAD], ['openSession', ...MEDIATOR], ['draft', ...MEDIATOR]];
const AGREED: SetupStep[] = [...MEDIATING, ['recordOralAgreement', ...MEDIATOR]];
const PLANNED: SetupStep[] = [...STAFFED, ['scheduleSession', ...MEDIATOR]];
const FAILED: SetupStep[] = [...STAFFED, ['terminate', ...HEAD]];
const REFUSED: SetupStep[] = [['refuse', ...HEAD]];
const PREPARED: SetupStep[] = [...AGREED, ['prepareConfirmation', ...HEAD]];
const SUBMITTED: SetupStep[] = [...PREPARED, ['submitProceeding', ...HEAD]];
const DECIDED: SetupStep = ['recordProceedingStep', ...HEAD];
/** Accepted, under review, confirmed. */
const CONFIRMED: SetupStep[] = [...SUBMITTED, DECIDED, DECIDED, DECIDED];
const PROPOSED: SetupStep[] = [...STAFFED, ['proposeReferral', ...HEAD]];
const SENT: SetupStep[] = [...PROPOSED, ['sendReferral', ...HEAD]];
const OUTSIDE: SetupStep[] = [...STAFFED, ['recordExternalAcceptance', 'HUB_DISPATCHER', 'AREA']];
const JUDGE = ['JUDGE', 'COURT'] as const;
const ENTRUSTED: SetupStep[] = [...OUTSIDE, ['offerMandate', ...JUDGE]];
const REPORTABLE: SetupStep[] = [...OUTSIDE, ['offerHere', ...JUDGE], ['acceptHere', ...HEAD], ['terminate', ...HEAD]];
const UNDO_ASKED: SetupStep[] = [['askUndo', ...HEAD]];

/** How a case comes to where the change is open; what is not named here is open at the desk. */
const BEFORE: Record<string, SetupStep[]> = {
  ...{ accept: PENDING, assignMediators: ACCEPTED, replaceMediator: STAFFED, scheduleSession: STAFFED },
  ...{ rescheduleSession: PLANNED, cancelSession: PLANNED, openSession: STAFFED, draft: MEDIATING },
  ...{ sign: [...MEDIATING, ['draft', ...MEDIATOR]], recordOralAgreement: MEDIATING, recordPerformance: AGREED },
  ...{ recordDefault: AGREED, followUp: FAILED, evaluate: FAILED, terminate: STAFFED, withdraw: STAFFED },
  ...{ addParty: STAFFED, dropParty: STAFFED, substituteParty: STAFFED },
  ...{ archive: FAILED, reopen: FAILED, confirmUndo: UNDO_ASKED, declineUndo: UNDO_ASKED, recordAnnulment: AGREED },
  ...{ proposeReferral: STAFFED, sendReferral: PROPOSED, acceptReferral: SENT, declineReferral: SENT },
  ...{ recallReferral: PROPOSED, suspend: MEDIATING, resume: [...MEDIATING, ['suspend', ...MEDIATOR]] },
  ...{ recordArbitrationStep: STAFFED, recordFacts: MEDIATING, confirmFacts: RECORDED, confirmServiceAddress: STAFFED },
  ...{ recordRoster: MANY, recordGroupConsents: LISTED },
  ...{ extendPeriod: STAFFED, giveRouteNotice: FAILED, recordExternalAcceptance: STAFFED },
  ...{ offerMandate: OUTSIDE, acceptMandate: ENTRUSTED, declineMandate: ENTRUSTED, recallMandate: ENTRUSTED },
  ...{ changeJudge: ENTRUSTED, reportMandate: REPORTABLE },
  ...{ recordExternalTransfer: OUTSIDE, recordReturn: OUTSIDE, recordExternalResult: OUTSIDE },
  ...{ prepareConfirmation: AGREED, offerFiling: FAILED, submitProceeding: PREPARED, recordProceedingStep: SUBMITTED },
  ...{ withdrawProceeding: PREPARED, recordObjection: CONFIRMED, applyForEnforcement: CONFIRMED },
};

/** One of the standing cases on which nothing may succeed; `SENT` is offered to the target. */
export const STANDING = { STAFFED, SENT, PROPOSED, DESK: [] as SetupStep[], AGREED, SUBMITTED };

/** Ended, and put into the archive. */
export const ENDED = { FAILED, ARCHIVED: [...FAILED, ['archive', ...HEAD]] as SetupStep[] };

/** Three cases in which every field of a case has a value. */
export const FULL_CASES = {
  open: [
    ...MEDIATING,
    ['caucus', ...MEDIATOR],
    ['recordFacts', ...MEDIATOR],
    ['recordArbitrationStep', ...MEDIATOR],
    ['confirmServiceAddress', ...MEDIATOR],
    ['draft', ...MEDIATOR],
    ['amend', ...HEAD],
    ['recordRoster', ...MEDIATOR],
    ['proposeNextDoor', ...HEAD],
    ['sendReferral', ...HEAD],
    ['declineReferral', 'ROOM_HEAD', 'DISTRICT'],
    ['proposeReferral', ...HEAD],
    ['sendReferral', ...HEAD],
    ['askUndo', ...HEAD],
  ] as SetupStep[],
  ended: [
    ...FAILED,
    ['rename', ...HEAD],
    ['followUp', ...MEDIATOR],
    ['offerFiling', ...HEAD],
    DECIDED,
    ['submitProceeding', ...HEAD],
    DECIDED,
  ] as SetupStep[],
  entrusted: REPORTABLE,
};

export interface Ready extends Moment {
  readonly caseId: string;
  readonly version: number;
}

export class CaseSetup {
  readonly #actors = new Map<string, Promise<Actor>>();

  constructor(readonly app: TestApp) {}

  actor(role: Role, place: Place): Promise<Actor> {
    const name = nameOf(role, place);
    const known = this.#actors.get(name) ?? this.app.actor(name);
    this.#actors.set(name, known);
    return known;
  }

  async moment(caseId: string): Promise<Ready> {
    const { state, version } = await fileOf(this.app, caseId);
    const { at } = this.app.clock;
    return { caseId, version, state, at, today: dayOf(at) };
  }

  async registered(role: Role, place: Place, room = HOLDER): Promise<string> {
    const input = { ...registering(room), idempotencyKey: aKey() };
    return (await run(register, this.app.runtime, await this.actor(role, place), input as never)).caseId;
  }

  /** A court's offer of it in the mandates' book, so that figures of that book have a case behind them. */
  async offeredInBook(ready: Ready): Promise<Ready> {
    await turnedInBook(this.app, ready.state, ['offered'], { on: ready.today });
    return ready;
  }

  /** Takes the steps on the case and returns it as it is then. */
  async advanced(caseId: string, steps: readonly SetupStep[]): Promise<Ready> {
    for (const [step, role, place] of steps) {
      const now = await this.moment(caseId);
      const input = { ...INPUTS[step]?.(now), idempotencyKey: aKey(), caseId, expectedVersion: now.version };
      const command = COMMANDS[step] as unknown as CaseCommand<Envelope>;
      await run(command, this.app.runtime, await this.actor(role, place), input as Envelope);
    }
    return this.moment(caseId);
  }

  /** A fresh case on which the change is open for a post of the role in the place. */
  async ready(action: string, role: Role, place: Place): Promise<Ready> {
    if (action === 'returnReferral') return this.#arrived();
    if (action === 'giveRouteNotice') return this.#lapsed();
    if (action === 'linkCases' || action === 'unlinkCases') return this.#besideAnother(action);
    if (action === 'prepareArbitralReview' || action === 'preparePaymentOrder') return this.#wagesOwed();
    if (place === 'REGISTRAR') {
      return this.advanced(await this.registered(role, place), action === 'amend' ? [] : REFUSED);
    }
    const own: SetupStep[] =
      action === 'amend' && place === 'ASSIGNED' ? [...STAFFED, ['openSession', role, place]] : [];
    return this.advanced(await this.registered(...HEAD), BEFORE[action] ?? own);
  }

  /** Ended as if its period had been over by law, so that the notice is still owed. */
  async #lapsed(): Promise<Ready> {
    const { caseId } = await this.advanced(await this.registered(...HEAD), FAILED);
    const owed = `update case_file set state = state || '{"routeNoticeOwed": true}' where case_id = '${caseId}'`;
    await this.app.db.asOwner(owed);
    return this.moment(caseId);
  }

  /** Two cases of the room, linked already where the link is to go. */
  async #besideAnother(action: 'linkCases' | 'unlinkCases'): Promise<Ready> {
    const other = await this.moment(await this.registered(...HEAD));
    const one = await this.advanced(await this.registered(...HEAD), STAFFED);
    if (action === 'linkCases') return { ...one, beside: other };
    const { caseId, version } = one;
    const input = { ...INPUTS['linkCases']?.({ ...one, beside: other }), caseId, expectedVersion: version };
    const linking = { ...input, idempotencyKey: aKey() } as unknown as Parameters<typeof linkCases.lock>[1];
    await run(linkCases, this.app.runtime, await this.actor(...HEAD), linking);
    return { ...(await this.moment(caseId)), beside: await this.moment(other.caseId) };
  }

  /** Agreed, as if it were about wages that were due yesterday. */
  async #wagesOwed(): Promise<Ready> {
    const { caseId, state, today } = await this.advanced(await this.registered(...HEAD), AGREED);
    const items = state.agreement?.items.map((one) => ({ ...one, amount: 100, dueOn: addDays(today, -1) }));
    const { dispute } = state;
    const patch = {
      track: 'LABOUR',
      dispute: { ...dispute, type: 'MIGRANT_WORKER_WAGES' },
      agreement: { ...state.agreement, items },
    };
    await this.app.db.asOwner(`update case_file set state = state || $2::jsonb where case_id = $1`, [
      caseId,
      JSON.stringify(patch),
    ]);
    return this.moment(caseId);
  }

  /** It began in the target's room and was sent to the holder. */
  async #arrived(): Promise<Ready> {
    const there = ['ROOM_HEAD', 'OFFERED'] as const;
    const caseId = await this.registered(...there, TARGET);
    const steps: SetupStep[] = [
      ['requestConsent', ...there],
      ['accept', ...there],
    ];
    const now = await this.advanced(caseId, steps);
    const input = { ...INPUTS['proposeReferral']?.(now), roomId: HOLDER, caseId, expectedVersion: now.version };
    const proposing = { ...input, idempotencyKey: aKey() } as unknown as Parameters<typeof run>[3];
    await run(
      referral.proposeReferral as CaseCommand<never>,
      this.app.runtime,
      await this.actor(...there),
      proposing as never,
    );
    return this.advanced(caseId, [
      ['sendReferral', ...there],
      ['acceptReferral', ...HEAD],
    ]);
  }
}
