// Wires the hand-over to systems of other authorities: keys, verification, the register of documents.
import { handoverKeys } from '../adapters/identity/handover/keys.js';
import { jwksIn, jwksReader } from '../adapters/identity/handover/jwks.js';
import { handoverMeans } from '../adapters/identity/handover/means.js';
import { outsideFor } from '../adapters/identity/outside.js';
import { answeredPackagesOn, handoverInboxOn } from '../adapters/persistence/handover/inbox.js';
import { handoverOutboxOn } from '../adapters/persistence/handover/outbox.js';
import { handoverQueueOn } from '../adapters/persistence/handover/queue.js';
import { partnersOf } from '../adapters/persistence/handover/partners.js';
import { handoverRegisterOn, handoverSerialsOn } from '../adapters/persistence/handover/register.js';
import type { Orm } from '../adapters/persistence/database/orm.js';
import { receiptsOn } from '../adapters/persistence/pipeline/receipts.js';
import { asSystem, executorOfSystem } from '../adapters/persistence/visibility/transactions.js';
import type { Runtime } from '../app/case/port.js';
import type { AnsweringRuntime } from '../app/handover/answer.js';
import type { SendingDocuments } from '../app/handover/deliver.js';
import { type Handing, handOverPackage } from '../app/handover/send.js';
import { receiveDocument } from '../app/handover/receive.js';
import type { App } from './app.js';
import type { Identity } from './open-identity.js';

interface HandoverParts {
  readonly orm: Orm;
  readonly identity: Pick<Identity, 'now' | 'newId' | 'ring' | 'sealer'>;
  readonly runtime: Runtime;
  /** Origins that the operator lists, though they are not public or not https. */
  readonly origins: readonly string[];
}

export function openHandover({ orm, identity, runtime, origins }: HandoverParts) {
  const execute = executorOfSystem(orm);
  const outside = outsideFor(origins);
  const means = handoverMeans(jwksReader(outside));
  const register = handoverRegisterOn(execute);
  const serials = handoverSerialsOn(execute, () => identity.now());
  const outbox = handoverOutboxOn(execute, identity.sealer);
  const keys = handoverKeys({ ...serials, seed: (name) => identity.ring.key(name) });
  const inbox = handoverInboxOn(execute, identity.sealer, () => identity.newId());
  const answering: AnsweringRuntime = {
    now: () => identity.now(),
    newId: () => identity.newId(),
    inTransaction: (work) =>
      asSystem(orm, (run) => {
        const packages = answeredPackagesOn(run, identity.sealer, keys);
        return work({ receipts: receiptsOn(run, identity.sealer), packages });
      }),
  };
  return {
    keys,
    checks: { ensureAllowed: outside.ensureAllowed, jwksIn },
    partners: (homes: readonly string[]) => partnersOf(execute, homes),
    answering,
    handOver: (handing: Handing) => handOverPackage({ keys, outbox, now: () => identity.now() }, handing),
    receive: (text: string) => receiveDocument({ runtime, register, means, inbox, outbox }, text),
    published: async (home: string) => {
      const published = await keys.published(home);
      return published.keys.length > 0 ? published : null;
    },
  };
}

export type OpenHandover = ReturnType<typeof openHandover>;

type Sending = Pick<App, 'orm'> & {
  readonly config: Pick<App['config'], 'handoverOrigins'>;
  readonly identity: Pick<Identity, 'now' | 'sealer'>;
};

/** What a worker sends signed documents with. */
export function sendingDocuments({ orm, identity, config }: Sending): SendingDocuments {
  const { ask } = outsideFor(config.handoverOrigins);
  return { queue: handoverQueueOn(orm, identity.sealer), ask, now: () => identity.now() };
}
