// Wires self-service of parties: chance, codes and sessions, and the work that begins after an answer.
import { describeError } from '../adapters/http/logging.js';
import { openPartySecrets } from '../adapters/identity/party-secrets.js';
import { networkOn } from '../adapters/persistence/network/network.js';
import { selfServiceRuntimeOf } from '../adapters/persistence/runtime/self-service-runtime.js';
import type { SelfServiceRuntime } from '../app/self-service/port.js';
import type { Channel } from '../domain/letters/kinds.js';
import type { App } from './app.js';

export interface OpenSelfService extends SelfServiceRuntime {
  /** All that was begun after answers is done. */
  settled(): Promise<void>;
}

interface Parts extends Pick<App, 'orm' | 'identity'> {
  readonly channels: readonly Channel[];
  readonly log?: App['log'] | undefined;
  /** Changes only while the installation may take them. */
  gated(runtime: SelfServiceRuntime): SelfServiceRuntime;
}

/** What fails after an answer is told to the log by its kind alone: the asker asks again. */
export function openSelfService({ orm, identity, channels, log, gated }: Parts): OpenSelfService {
  const { sealer } = identity;
  const begun = new Set<Promise<void>>();
  const afterwards: SelfServiceRuntime['afterwards'] = (answered, work) => {
    const going = (answered ?? Promise.resolve()).then(work).catch((error: unknown) => {
      log?.warn({ error: describeError(error) }, 'a code was not sent');
    });
    begun.add(going);
    void going.finally(() => begun.delete(going));
  };
  const secrets = openPartySecrets((text) => sealer.loginHash(text));
  const times = { now: () => identity.now(), newId: () => identity.newId() };
  const runtime = gated(selfServiceRuntimeOf({ orm, sealer, networkOn, ...times, secrets, channels, afterwards }));
  return { ...runtime, settled: async () => void (await Promise.all(begun)) };
}
