/** What follows of an event for partner systems: one message for each webhook that is told of it. */
import type { FollowUnit } from '../following/unit.js';
import type { Note } from '../outbox/port.js';
import { WEBHOOK_EVENTS } from './events.js';

export interface WebhookQueue {
  /** Webhooks in use that want events of that type, of organisations that hold the case, are asked to take it, or take part in it. */
  listenersOf(note: Note): Promise<readonly string[]>;
  queue(webhookId: string, id: string, note: Note, at: Date): Promise<void>;
}

/** Queues the messages; nothing is sent here. */
export async function queueWebhooks(
  note: Note,
  { webhooks, at, newId }: Pick<FollowUnit, 'at' | 'newId'> & { readonly webhooks: WebhookQueue },
): Promise<void> {
  if (!WEBHOOK_EVENTS.includes(note.type)) return;
  for (const webhookId of await webhooks.listenersOf(note)) await webhooks.queue(webhookId, newId(), note, at);
}
