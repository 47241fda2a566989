/** Sends a message to a partner system (Standard Webhooks), again with growing pauses, until it is taken or given up. */
import type { Relayed } from '../outbox/port.js';
import type { LetterUnit } from '../letters/port.js';
import { bodyOf, type Message } from './events.js';
import { type DisabledWebhook, writeOfDisabled } from './notice.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** After each attempt that failed; after the last the message is given up. */
const PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, DAY] as const;
/** A receiver that has taken nothing for so long is asked no more. */
const FAILING_FOR = 5 * DAY;
/** The receiver is no more. */
const GONE = 410;
/** Deliveries are kept for so long, to be looked at and sent again. */
export const KEPT_DAYS = 30;

export interface OpenDelivery extends Message {
  readonly id: string;
  readonly webhookId: string;
  readonly url: string;
  readonly tries: number;
  readonly serial: number;
  readonly formerUntil: Date | null;
  readonly failingSince: Date | null;
}

/** A status, or why there was none. */
export interface Answered {
  readonly status: number | null;
  readonly reason: string | null;
}

/** What an attempt leads to. */
export interface Outcome extends Answered {
  readonly state: 'SENT' | 'QUEUED' | 'FAILED';
  readonly dueAt: Date | null;
  readonly failingSince: Date | null;
  readonly disable: 'FAILING' | 'GONE' | null;
}

export interface DeliveryStore extends Relayed {
  /** Null where it is not queued any more, or its webhook is disabled. */
  open(id: string): Promise<OpenDelivery | null>;
  /** The attempt, what it leads to, and `tell` where the webhook was disabled by it: together. */
  attempted(
    delivery: OpenDelivery,
    outcome: Outcome,
    at: Date,
    tell: (unit: LetterUnit, disabled: DisabledWebhook) => Promise<void>,
  ): Promise<void>;
  forget(before: Date): Promise<number>;
}

export interface Delivering {
  readonly store: DeliveryStore;
  now(): Date;
  /** The headers that prove who sent it: one signature for each secret. */
  sign(id: string, at: Date, body: string, secrets: readonly string[]): Readonly<Record<string, string>>;
  secretOf(webhookId: string, serial: number): Promise<string>;
  post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Answered>;
  /** A webhook was disabled by itself. */
  reportDisabled(webhookId: string, why: 'FAILING' | 'GONE'): void;
}

/** One attempt; an unknown or ended delivery is no work. Killed in between, it is sent again under the same id. */
export async function deliver(parts: Delivering, id: string | undefined): Promise<void> {
  const delivery = id ? await parts.store.open(id) : null;
  if (!delivery) return;
  const { webhookId, serial, formerUntil, url } = delivery;
  const begun = parts.now();
  const serials = formerUntil && formerUntil > begun && serial > 1 ? [serial, serial - 1] : [serial];
  const secrets = await Promise.all(serials.map((one) => parts.secretOf(webhookId, one)));
  const body = bodyOf(delivery);
  const answered = await parts.post(url, body, parts.sign(delivery.id, begun, body, secrets));
  const at = parts.now();
  const outcome = outcomeOf(delivery, answered, at);
  await parts.store.attempted(delivery, outcome, at, writeOfDisabled);
  if (outcome.disable) parts.reportDisabled(webhookId, outcome.disable);
}

const wasTaken = ({ status }: Answered): boolean => status !== null && status >= 200 && status < 300;

/** Any 2xx is taken; a redirect is not followed and counts as a failure. */
export function outcomeOf(
  { tries, failingSince }: Pick<OpenDelivery, 'tries' | 'failingSince'>,
  answered: Answered,
  at: Date,
): Outcome {
  if (wasTaken(answered)) return { ...answered, state: 'SENT', dueAt: null, failingSince: null, disable: null };
  const since = failingSince ?? at;
  const disable = answered.status === GONE ? 'GONE' : at.getTime() - since.getTime() >= FAILING_FOR ? 'FAILING' : null;
  const pause = PAUSES[tries];
  const again = disable === null && pause !== undefined ? new Date(at.getTime() + pause) : null;
  return { ...answered, state: again ? 'QUEUED' : 'FAILED', dueAt: again, failingSince: since, disable };
}

/** Old deliveries are forgotten with their attempts; returns how many. */
export function forgetDeliveries(store: Pick<DeliveryStore, 'forget'>, at: Date): Promise<number> {
  return store.forget(new Date(at.getTime() - KEPT_DAYS * DAY));
}
