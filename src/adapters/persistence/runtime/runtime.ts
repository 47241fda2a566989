/** The runtime of commands on MikroORM: one transaction, one unit of work; time and ids are handed in. */
import type { Runtime, UnitOfWork } from '../../../app/case/port.js';
import { rostersOn } from '../mandate/rosters.js';
import type { Network } from '../../../app/network/port.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import { brokenLaw } from '../book/laws.js';
import { casesOn } from '../case/cases.js';
import { takenNumber } from '../case/number-keys.js';
import { similarCasesOn } from '../case/similar-cases.js';
import { numbersOn } from '../case/registers.js';
import { receiptsOn } from '../pipeline/receipts.js';
import type { Execute } from '../database/execute.js';
import { staleVersion } from '../database/mapped.js';
import type { Orm } from '../database/orm.js';
import type { Entities } from '../database/transaction.js';
import { outboxOn } from '../outbox/outbox.js';
import { retentionOn } from '../privacy/keeping.js';
import { asSystem } from '../visibility/transactions.js';

export interface CommandDeps {
  readonly orm: Orm;
  readonly sealer: Sealer;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly networkOn: (execute: Execute) => Network;
}

export function runtimeOf(deps: CommandDeps): Runtime {
  return {
    now: deps.now,
    newId: deps.newId,
    inTransaction: (work) => inTransaction(deps.orm, (execute, entities) => work(unitOn(deps, execute, entities))),
  };
}

/** Two transactions each waited for the other and this one was given up (SQLSTATE 40P01, 40001): nothing of it is left. */
const LOST = /^40(?:P01|001)$/;
const TRIES = 3;

/**
 * What the database refuses comes out as the rule it breaks: BOOK_…, EXTERNAL_NUMBER_TAKEN, STALE_VERSION. Work that was given up for
 * another's sake is done anew, from its beginning: nobody need know.
 */
export async function inTransaction<T>(
  orm: Orm,
  work: (execute: Execute, entities: Entities) => Promise<T>,
  tries = TRIES,
): Promise<T> {
  try {
    return await asSystem(orm, work, { planned: 'ONCE' });
  } catch (error) {
    if (tries > 1 && LOST.test(String((error as { code?: unknown }).code))) return inTransaction(orm, work, tries - 1);
    throw brokenLaw(error) ?? takenNumber(error) ?? staleVersion(error) ?? error;
  }
}

/** Everything on one transaction. */
export function unitOn({ orm, sealer, networkOn }: CommandDeps, execute: Execute, entities: Entities): UnitOfWork {
  return {
    cases: casesOn(orm, execute, sealer),
    numbers: numbersOn(execute, sealer),
    similar: similarCasesOn(execute, sealer),
    receipts: receiptsOn(execute, sealer),
    network: networkOn(execute),
    rosters: rostersOn(execute),
    retention: retentionOn(execute, entities),
    outbox: outboxOn(orm, execute),
  };
}
