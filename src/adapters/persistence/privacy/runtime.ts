/** The world of changes to personal data's registers: the commands' transaction with these registers on it. */
import { v5 } from 'uuid';
import type { PrivacyRuntime, PrivacyUnit } from '../../../app/ports/privacy.js';
import type { EntityManager } from '@mikro-orm/postgresql';
import { destructionsOn } from '../cases/destruction.js';
import { executorOf } from '../execute.js';
import { asHouse } from '../row-security/frames.js';
import { unitOn, type World } from '../runtime.js';
import { holdsOn, keepingOf, proposalsOn } from './keeping.js';
import { restrictionsOn, revealsOn, rightsOn } from './rights.js';

const NAMESPACE = '6a0f4c52-9d2b-5d5e-8f41-0c1d2e3f4a5b';

export function privacyRuntimeOf(world: World): PrivacyRuntime {
  return {
    now: world.now,
    newId: world.newId,
    idFor: (actor, key) => v5(`${actor}:${key}`, NAMESPACE),
    inTransaction: (work) => asHouse(world.orm, (em) => work(privacyUnitOn(world, em))),
  };
}

function privacyUnitOn(world: World, em: EntityManager): PrivacyUnit {
  const execute = executorOf(em);
  return {
    ...unitOn(world, em),
    reveals: revealsOn(execute),
    rights: rightsOn(execute),
    restrictions: restrictionsOn(execute),
    holds: holdsOn(execute),
    proposals: proposalsOn(execute),
    destructions: destructionsOn(execute),
    keeping: (of) => keepingOf(execute, of),
  };
}
