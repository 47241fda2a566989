/** A signed document on its way to its partner: sent from the queue, and marked once it was taken there. */
import type { HandoverQueue } from './port.js';

const MEDIA_TYPE = 'application/jose';

export interface SendingDocuments {
  readonly queue: HandoverQueue;
  /** PARTNER_UNREACHABLE. */
  ask(address: string, sent: { readonly type: string; readonly body: string }): Promise<{ readonly status: number }>;
  now(): Date;
}

/** The partner answered with something else than 2xx; the same document may be sent again. */
class NotTaken extends Error {
  override readonly name = 'NotTaken';
  constructor(readonly code: string) {
    super(code);
  }
}

/** One job of the queue. Killed between sending and marking it is sent again, and the partner answers as the first time. */
export async function sendDocument({ queue, ask, now }: SendingDocuments, id: string | undefined): Promise<void> {
  const waiting = id ? await queue.open(id) : null;
  if (!id || !waiting) return;
  if (!waiting.endpoint) return queue.failed(id, 'PARTNER_UNKNOWN');
  const { status } = await ask(waiting.endpoint, { type: MEDIA_TYPE, body: waiting.text });
  if (status < 200 || status > 299) throw new NotTaken(`HTTP_${status}`);
  await queue.sent(id, now());
}
