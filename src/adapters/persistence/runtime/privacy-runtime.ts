/** The world of changes to personal data's registers: the commands' transaction with these registers on it. */
import { v5 } from 'uuid';
import type { PrivacyRuntime, PrivacyUnit } from '../../../app/privacy/port.js';
import { destructionsOn } from '../case/destruction.js';
import type { Execute } from '../database/execute.js';
import { inTransaction, unitOn, type World } from './runtime.js';
import { holdsOn, keepingOf, proposalsOn } from '../privacy/keeping.js';
import { restrictionsOn, revealsOn, rightsOn } from '../privacy/rights.js';

const NAMESPACE = '6a0f4c52-9d2b-5d5e-8f41-0c1d2e3f4a5b';

export function privacyRuntimeOf(world: World): PrivacyRuntime {
  return {
    now: world.now,
    newId: world.newId,
    idFor: (actor, key) => v5(`${actor}:${key}`, NAMESPACE),
    inTransaction: (work) => inTransaction(world.orm, (execute) => work(privacyUnitOn(world, execute))),
  };
}

function privacyUnitOn(world: World, execute: Execute): PrivacyUnit {
  return {
    ...unitOn(world, execute),
    reveals: revealsOn(execute),
    rights: rightsOn(execute),
    restrictions: restrictionsOn(execute),
    holds: holdsOn(execute),
    proposals: proposalsOn(execute),
    destructions: destructionsOn(execute),
    keeping: (of) => keepingOf(execute, of),
  };
}
