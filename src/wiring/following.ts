// What follows of an event of a case: a plain list, done one after the other in the transaction that marks the notes.
import { followUnitOn } from '../adapters/persistence/following/follow-unit.js';
import { letterStoreOn } from '../adapters/persistence/letters/letter-store.js';
import { networkOn } from '../adapters/persistence/network/network.js';
import type { UnitOf } from '../adapters/persistence/outbox/outbox.js';
import { reminderPlanOn } from '../adapters/persistence/reminders/plan.js';
import { followAll, type Follower } from '../app/following/unit.js';
import { type LettersUnit, writeLettersOfEvents } from '../app/letters/follow.js';
import { planReminders } from '../app/reminders/follow.js';
import { gathered } from '../adapters/persistence/database/gathered.js';
import type { NoteStore } from '../app/outbox/port.js';
import { followNotes } from '../app/outbox/relay.js';
import type { ReminderPlan } from '../app/reminders/port.js';
import { queueWebhooks, type WebhookQueue } from '../app/webhooks/follow.js';
import { webhookQueueOn } from '../adapters/persistence/webhooks/deliveries.js';
import type { App } from './app.js';
import { channelsOf } from './lettering.js';

/** What a follower may use; each feature adds its own store. */
export interface FollowingUnit extends LettersUnit {
  readonly webhooks: WebhookQueue;
  readonly reminders: ReminderPlan;
}

const FOLLOWERS: readonly Follower<FollowingUnit>[] = [writeLettersOfEvents, planReminders, queueWebhooks];

export const follow: Follower<FollowingUnit> = followAll(FOLLOWERS);

/** So many notes are followed in one transaction. */
export const NOTES_AT_ONCE = 32;

/** Follows one note, together with those that are asked for at the same time; false when it was done before. */
export function followingOn(store: NoteStore<FollowingUnit>, now: () => Date) {
  return gathered(NOTES_AT_ONCE, (ids: readonly (string | undefined)[]) => followNotes(store, ids, now(), follow));
}

export function followUnitsOf({
  config,
  orm,
  identity,
}: Pick<App, 'config' | 'orm' | 'identity'>): UnitOf<FollowingUnit> {
  const { sealer, now, newId } = identity;
  const deps = { orm, sealer, networkOn, now: () => now(), newId: () => newId() };
  return (execute, _entities, notes, at) => ({
    ...followUnitOn(deps, execute, notes, at),
    letters: letterStoreOn(execute, sealer, channelsOf(config.letters)),
    reminders: reminderPlanOn(orm, execute),
    webhooks: webhookQueueOn(execute),
  });
}
