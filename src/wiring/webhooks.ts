// Wires webhooks: the guarded way out, secrets from the ring of keys, the register and its deliveries.
import { outsideFor } from '../adapters/identity/outside.js';
import { secretText, signedHeaders } from '../adapters/webhooks/sign.js';
import type { Orm } from '../adapters/persistence/database/orm.js';
import { deliveryStoreOn } from '../adapters/persistence/webhooks/deliveries.js';
import { letterStoreOn } from '../adapters/persistence/letters/letter-store.js';
import { channelsOf } from './lettering.js';
import { deliveriesOf } from '../adapters/persistence/webhooks/reading.js';
import { webhooksOf } from '../adapters/persistence/webhooks/register.js';
import { executorOfSystem } from '../adapters/persistence/visibility/transactions.js';
import type { Answered, Delivering } from '../app/webhooks/deliver.js';
import type { DeliveryQuery } from '../app/webhooks/reading.js';
import { RuleBroken } from '../domain/kernel/rule-broken.js';
import type { App } from './app.js';
import type { Identity } from './open-identity.js';

type Ring = Pick<Identity['ring'], 'key'>;

/** The secret is a named key: wrapped by the master key, and wrapped anew when that changes. */
const secretOn = (ring: Ring) => async (webhookId: string, serial: number) =>
  secretText(await ring.key(`webhook:${webhookId}:${serial}`));

export function webhookServices(orm: Orm, ring: Ring) {
  const execute = executorOfSystem(orm);
  return {
    secretOf: secretOn(ring),
    list: (homes: readonly string[]) => webhooksOf(execute, homes),
    deliveries: (homes: readonly string[], query: DeliveryQuery) => deliveriesOf(execute, homes, query),
  };
}

type Parts = Pick<App, 'orm' | 'log'> & {
  readonly config: Pick<App['config'], 'handoverOrigins' | 'letters'>;
  readonly identity: Pick<Identity, 'now' | 'newId' | 'ring' | 'sealer'>;
};

export function deliveringOn({ orm, log, identity, config }: Parts): Delivering {
  const { ask } = outsideFor(config.handoverOrigins);
  return {
    store: deliveryStoreOn(orm, (execute, at) => ({
      ...{ at, newId: () => identity.newId() },
      letters: letterStoreOn(execute, identity.sealer, channelsOf(config.letters)),
    })),
    now: () => identity.now(),
    sign: signedHeaders,
    secretOf: secretOn(identity.ring),
    post: (url, body, headers) => posted(() => ask(url, { type: 'application/json', body, headers })),
    reportDisabled: (webhook, why) => log.error({ webhook, why }, '事件推送已自动停用 A webhook was disabled'),
  };
}

/** What stands in the way is part of the log of deliveries; nothing of an answer's text is. */
async function posted(ask: () => Promise<{ readonly status: number }>): Promise<Answered> {
  try {
    return { status: (await ask()).status, reason: null };
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    return { status: null, reason: error.code };
  }
}
