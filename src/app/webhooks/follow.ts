/** What follows of an event for partner systems: one message for each webhook that is told of it. */
import type { FollowUnit } from '../following/unit.js';
import type { EventId } from '../../domain/kernel/ids.js';
import type { Note } from '../outbox/port.js';
import { WEBHOOK_EVENTS } from './events.js';

/** A webhook that is told of an event. */
export interface Listener {
  readonly webhookId: string;
  readonly eventId: EventId;
}

export interface NewDelivery extends Listener {
  readonly id: string;
  readonly note: Note;
}

export interface WebhookQueue {
  /** Webhooks in use that want events of that type, of organisations that hold the case, are asked to take it, or take part in it. */
  listenersOf(notes: readonly Note[]): Promise<readonly Listener[]>;
  queue(deliveries: readonly NewDelivery[], at: Date): Promise<void>;
}

/** Queues the messages; nothing is sent here. */
export async function queueWebhooks(
  notes: readonly Note[],
  { webhooks, at, newId }: Pick<FollowUnit, 'at' | 'newId'> & { readonly webhooks: WebhookQueue },
): Promise<void> {
  const told = new Map(notes.filter(({ type }) => WEBHOOK_EVENTS.includes(type)).map((note) => [note.id, note]));
  if (told.size === 0) return;
  const listeners = await webhooks.listenersOf([...told.values()]);
  const deliveries = listeners.flatMap((one) => {
    const note = told.get(one.eventId);
    return note ? [{ ...one, id: newId(), note }] : [];
  });
  if (deliveries.length > 0) await webhooks.queue(deliveries, at);
}
