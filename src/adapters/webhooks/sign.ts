/** Standard Webhooks: the headers by which a receiver knows that a message is ours and unaltered. */
import { Webhook } from 'standardwebhooks';

const PREFIX = 'whsec_';

/** A secret as the receiver's library takes it. */
export const secretText = (key: Uint8Array): string => `${PREFIX}${Buffer.from(key).toString('base64')}`;

/** One signature for each secret, so that the receiver may have either. */
export function signedHeaders(
  id: string,
  at: Date,
  body: string,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, at, body));
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': signatures.join(' '),
  };
}
