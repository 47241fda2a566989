/** What administrators read of deliveries. */

import type { DeliveryState } from '../accounts/ports/webhooks.js';

export interface DeliveryQuery {
  readonly webhookId: string;
  readonly state: DeliveryState | null;
  /** Only what happened before. */
  readonly before: Date | null;
  readonly first: number;
}

export interface DeliveryAttempt {
  readonly at: string;
  readonly status: number | null;
  readonly reason: string | null;
}

export interface DeliveryRow {
  readonly id: string;
  readonly webhookId: string;
  readonly caseId: string;
  readonly eventId: string;
  readonly type: string;
  readonly state: DeliveryState;
  readonly status: number | null;
  readonly reason: string | null;
  readonly happenedAt: string;
  /** When it is tried next; null once it ended. */
  readonly dueAt: string | null;
  readonly attempts: readonly DeliveryAttempt[];
}
