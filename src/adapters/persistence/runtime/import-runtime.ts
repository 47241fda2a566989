/** The runtime of an import on MikroORM: the commands' unit of work, with the keys of rows and the networks of districts. */
import type { FindingCode } from '../../../app/texts/problems/import.js';
import { v5 } from 'uuid';
import type { ImportRuntime } from '../../../app/import/port.js';
import type { NetworkOfHome } from '../../../app/network/port.js';
import { RuleBroken } from '../../../domain/kernel/rule-broken.js';
import { importedRowsOn } from '../import/import-rows.js';
import { numbersOn } from '../case/registers.js';
import type { Execute } from '../database/execute.js';
import type { Entities } from '../database/transaction.js';
import { asSystem } from '../visibility/transactions.js';
import { inTransaction, unitOn, type CommandDeps } from './runtime.js';

const PROVISIONAL = '3b1d0f3e-2c6a-5f0e-8d5c-6f6e67716961';

export interface ImportDeps extends CommandDeps {
  readonly networkOfHomeOn: (execute: Execute, entities: Entities) => NetworkOfHome;
}

export function importRuntimeOf(deps: ImportDeps): ImportRuntime {
  const { orm, sealer, now, newId, networkOfHomeOn } = deps;
  return {
    now,
    newId,
    hash: (value) => sealer.receiptHash(value).toString('hex'),
    provisionalIds: (room, name) => ({
      postId: v5(`post:${room}:${name}`, PROVISIONAL),
      personId: v5(`person:${room}:${name}`, PROVISIONAL),
    }),
    reading: (work) =>
      asSystem(
        orm,
        async (execute, entities) => {
          const { takenExternally } = numbersOn(execute, sealer);
          return work({
            rows: importedRowsOn(execute),
            networkOfHome: networkOfHomeOn(execute, entities),
            takenExternally,
          });
        },
        { readOnly: true },
      ),
    inTransaction: (work) =>
      inTransaction(orm, (execute, entities) =>
        work({
          ...unitOn(deps, execute, entities),
          rows: importedRowsOn(execute),
          networkOfHome: networkOfHomeOn(execute, entities),
        }),
      ),
    refusal,
  };
}

interface DatabaseError {
  readonly code?: string;
  readonly cause?: unknown;
  readonly previous?: unknown;
}

/** Our own rules and the book's laws, and what the database says of the data itself: classes 22 and 23 of SQLSTATE. */
function refusal(error: unknown): FindingCode | null {
  if (error instanceof RuleBroken) return error.code === 'EXTERNAL_NUMBER_TAKEN' ? 'NUMBER_TAKEN' : error.code;
  for (let at = error as DatabaseError | undefined; at; at = (at.cause ?? at.previous) as DatabaseError | undefined) {
    if (/^2[23]/.test(at.code ?? '')) return 'ROW_REFUSED';
  }
  return null;
}
