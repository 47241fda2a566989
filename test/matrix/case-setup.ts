// Brings cases as far as a cell of the table needs, through the commands themselves, without the way over HTTP.
import { type Envelope, run } from '../../src/app/pipeline/command.js';
import type { CaseCommand, CaseEffect } from '../../src/app/case/commands/on-case.js';

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
import { strangers } from './strangers.js';
import { COMMANDS, HEAD, STAFFED, AGREED, FAILED, REFUSED, BEFORE, type SetupStep } from './case-steps.js';

export { ENDED, FULL_CASES, STANDING } from './case-steps.js';

export interface Ready extends Moment {
  readonly caseId: string;
  readonly version: number;
}

/** In by itself, as its session says. */
function firstParty({ caseId, state: { home, parties } }: Ready): Actor {
  const partyId: string = parties[0]?.id ?? '';
  return { personId: partyId, posts: [], party: { home, caseId, partyId, throughId: null } };
}

/** The command, and the case as the command leaves it, so that it need not be read again. */
function watched(command: CaseCommand<Envelope>, caseId: string) {
  let after: Pick<Ready, 'state' | 'version'> | undefined;
  const write: typeof command.write = (unit, decision, context) => {
    const { changes } = decision as unknown as CaseEffect;
    const file = changes.findLast((change) => change.after.state.id === caseId)?.after;
    after = file && { state: JSON.parse(JSON.stringify(file.state)), version: file.version };
    return command.write(unit, decision, context);
  };
  return { command: { ...command, write }, left: () => after };
}

export class CaseSetup {
  readonly #actors = new Map<string, Promise<Actor>>();
  #made = 0;

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

  async registered(role: Role, place: Place, room = HOLDER, more: object = {}): Promise<string> {
    const input = { ...registering(room), ...more, idempotencyKey: aKey() };
    return (await run(register, this.app.runtime, await this.actor(role, place), input as never)).caseId;
  }

  /** One at the desk of the holder, of people who have no other case. */
  #ofStrangers(role: Role, place: Place, room = HOLDER): Promise<string> {
    return this.registered(role, place, room, { parties: strangers(++this.#made) });
  }

  /** A court's offer of it in the mandates' book, so that figures of that book have a case behind them. */
  async offeredInBook(ready: Ready): Promise<Ready> {
    await turnedInBook(this.app, ready.state, ['offered'], { on: ready.today });
    return ready;
  }

  /** Takes the steps on the case and returns it as it is then. */
  async advanced(caseId: string, steps: readonly SetupStep[]): Promise<Ready> {
    let now = await this.moment(caseId);
    for (const [step, role, place] of steps) {
      const input = { ...INPUTS[step]?.(now), idempotencyKey: aKey(), caseId, expectedVersion: now.version };
      const { command, left } = watched(COMMANDS[step] as unknown as CaseCommand<Envelope>, caseId);
      const by = step === 'complain' ? firstParty(now) : await this.actor(role, place);
      await run(command, this.app.runtime, by, input as Envelope);
      now = { ...now, ...left() };
    }
    return now;
  }

  /** A fresh case on which the change is open for a post of the role in the place. */
  async ready(action: string, role: Role, place: Place): Promise<Ready> {
    if (action === 'returnReferral') return this.#arrived();
    if (action === 'giveRouteNotice') return this.#lapsed();
    if (action === 'linkCases' || action === 'unlinkCases') return this.#besideAnother(action);
    if (action === 'prepareArbitralReview' || action === 'preparePaymentOrder') return this.#wagesOwed();
    if (place === 'REGISTRAR') {
      return this.advanced(await this.#ofStrangers(role, place), action === 'amend' ? [] : REFUSED);
    }
    const own: SetupStep[] =
      action === 'amend' && place === 'ASSIGNED' ? [...STAFFED, ['openSession', role, place]] : [];
    return this.advanced(await this.#ofStrangers(...HEAD), BEFORE[action] ?? own);
  }

  /** Ended as if its period had been over by law, so that the notice is still owed. */
  async #lapsed(): Promise<Ready> {
    const { caseId } = await this.advanced(await this.#ofStrangers(...HEAD), FAILED);
    const owed = `update case_file set state = state || '{"routeNoticeOwed": true}' where case_id = '${caseId}'`;
    await this.app.db.asOwner(owed);
    return this.moment(caseId);
  }

  /** Two cases of the room, linked already where the link is to go. */
  async #besideAnother(action: 'linkCases' | 'unlinkCases'): Promise<Ready> {
    const other = await this.moment(await this.#ofStrangers(...HEAD));
    const one = await this.advanced(await this.#ofStrangers(...HEAD), STAFFED);
    if (action === 'linkCases') return { ...one, beside: other };
    const { caseId, version } = one;
    const input = { ...INPUTS['linkCases']?.({ ...one, beside: other }), caseId, expectedVersion: version };
    const linking = { ...input, idempotencyKey: aKey() } as unknown as Parameters<typeof linkCases.lock>[1];
    await run(linkCases, this.app.runtime, await this.actor(...HEAD), linking);
    return { ...(await this.moment(caseId)), beside: await this.moment(other.caseId) };
  }

  /** Agreed, as if it were about wages that were due yesterday. */
  async #wagesOwed(): Promise<Ready> {
    const { caseId, state, today } = await this.advanced(await this.#ofStrangers(...HEAD), AGREED);
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
    const caseId = await this.#ofStrangers(...there, TARGET);
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
