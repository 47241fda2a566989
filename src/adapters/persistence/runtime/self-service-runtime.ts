/** The runtime of self-service: the commands' transaction with codes and letters on it, and statements of their own for tries. */
import type { PartySecrets, SelfServiceRuntime } from '../../../app/self-service/port.js';
import type { Channel } from '../../../domain/letters/kinds.js';
import { letterStoreOn } from '../letters/letter-store.js';
import { partyCodesOn } from '../self-service/codes.js';
import { partySessionsOn } from '../self-service/sessions.js';
import { executorOfSystem } from '../visibility/transactions.js';
import { type CommandDeps, inTransaction, unitOn } from './runtime.js';

interface SelfServiceParts extends CommandDeps {
  readonly secrets: PartySecrets;
  readonly channels: readonly Channel[];
  readonly afterwards: SelfServiceRuntime['afterwards'];
}

export function selfServiceRuntimeOf(parts: SelfServiceParts): SelfServiceRuntime {
  const { orm, sealer, now, newId, secrets, channels, afterwards, networkOn } = parts;
  const alone = executorOfSystem(orm);
  return {
    ...{ now, newId, secrets, afterwards },
    sessions: partySessionsOn(alone),
    placeStands: networkOn(alone).divisionStands,
    inTransaction: (work) =>
      inTransaction(orm, (execute, entities) =>
        work({
          ...unitOn(parts, execute, entities),
          ...{ at: now(), newId },
          codes: partyCodesOn(execute),
          letters: letterStoreOn(execute, sealer, channels),
        }),
      ),
  };
}
