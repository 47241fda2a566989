/** Short messages and WeChat, by a service of the operator's that takes signed requests (Standard Webhooks). */
import { Webhook } from 'standardwebhooks';
import { AddressRefused, type Carrier } from '../../app/letters/outgoing.js';
import { asMessage } from '../../app/letters/texts/written.js';

export interface MessengerOptions {
  readonly url: string;
  /** `whsec_…`: both sides have it. */
  readonly secret: string;
  now(): Date;
}

const WAITS_MS = 10_000;
/** The service knows no such number, or will never send to it. */
const FOR_GOOD: readonly number[] = [400, 404, 410, 422];

/** The id of the letter is that of the request, so that a service which has it already sends nothing anew. */
export function openMessenger({ url, secret, now }: MessengerOptions): Carrier {
  const webhook = new Webhook(secret);
  return async ({ id, channel, address, composed }) => {
    const at = now();
    const { language } = composed;
    const body = JSON.stringify({ id, channel, to: address, language, text: asMessage(composed) });
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': webhook.sign(id, at, body),
    };
    const sent = { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(WAITS_MS) } as const;
    const { status } = await fetch(url, sent).catch((error: unknown) => {
      throw Object.assign(new Error('MESSENGER_AWAY'), { code: 'MESSENGER_AWAY', cause: error });
    });
    if (FOR_GOOD.includes(status)) throw new AddressRefused(`HTTP_${status}`);
    if (status < 200 || status > 299) throw Object.assign(new Error('HTTP'), { code: `HTTP_${status}` });
  };
}
