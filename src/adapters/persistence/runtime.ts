/** The world of commands on MikroORM: one fork, one transaction, one unit of work; time and ids are handed in. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Runtime, UnitOfWork } from '../../app/ports/cases.js';
import type { Network } from '../../app/ports/network.js';
import type { Sealer } from '../../app/ports/sealer.js';
import { casesOn } from './cases/cases.js';
import { numbersOn, receiptsOn } from './cases/registers.js';
import { type Execute, executorOf } from './execute.js';
import type { Orm } from './orm.js';
import { retentionOn } from './privacy/keeping.js';
import { asHouse } from './row-security/frames.js';

export interface World {
  readonly orm: Orm;
  readonly sealer: Sealer;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly networkOn: (execute: Execute) => Network;
}

export function runtimeOf(world: World): Runtime {
  return {
    now: world.now,
    newId: world.newId,
    inTransaction: (work) => asHouse(world.orm, (em) => work(unitOn(world, em))),
  };
}

/** Everything on the entity manager's one transaction. */
export function unitOn({ sealer, networkOn }: World, em: EntityManager): UnitOfWork {
  const execute = executorOf(em);
  return {
    cases: casesOn(em, sealer),
    numbers: numbersOn(execute),
    receipts: receiptsOn(execute, sealer),
    network: networkOn(execute),
    retention: retentionOn(execute),
  };
}
