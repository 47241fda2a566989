/** Webhooks as an administrator keeps them. */
import type { Home, PersonId } from '../../../domain/kernel/ids.js';

/** ADMINISTRATOR: by hand · FAILING: nothing was taken for days · GONE: the receiver said it is no more. */
export type WebhookDisabledFor = 'ADMINISTRATOR' | 'FAILING' | 'GONE';

export type DeliveryState = 'QUEUED' | 'SENT' | 'FAILED';

export interface Webhook {
  readonly id: string;
  readonly home: Home;
  readonly organisationId: string;
  readonly url: string;
  readonly events: readonly string[];
  /** Of the secret that signs. */
  readonly serial: number;
  /** Until then the secret before signs too. */
  readonly formerUntil: Date | null;
  readonly failingSince: Date | null;
  readonly disabledAt: Date | null;
  readonly disabledFor: WebhookDisabledFor | null;
}

/** Which deliveries are sent again: one, or those of a time. */
export interface Replayed {
  readonly deliveryId: string | null;
  readonly from: Date;
  readonly to: Date;
  /** Also those that were taken. */
  readonly taken: boolean;
}

export interface WebhookRegister {
  /** The district that keeps the organisation; null for none. */
  homeOf(organisationId: string): Promise<Home | null>;
  /** False where the organisation has that address already. */
  add(
    webhook: Pick<Webhook, 'id' | 'home' | 'organisationId' | 'url' | 'events'>,
    by: PersonId,
    at: Date,
  ): Promise<boolean>;
  /** Locked until the commit. */
  byId(id: string): Promise<Webhook | null>;
  /** What waits for it ends as FAILED; false where it was disabled before. */
  disable(id: string, why: WebhookDisabledFor, at: Date): Promise<boolean>;
  /** False where it was in use, or the address is another's by now. */
  enable(id: string): Promise<boolean>;
  /** Another secret; the one before signs too until then. */
  newSecret(id: string, formerUntil: Date): Promise<void>;
  /** Puts them in the queue again under their ids; returns how many. */
  replay(id: string, which: Replayed, at: Date): Promise<number>;
}
