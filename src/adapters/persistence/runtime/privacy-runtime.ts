/** The world of changes to personal data's registers: the commands' transaction with these registers on it. */
import { v5 } from 'uuid';
import type { PrivacyRuntime, PrivacyUnit } from '../../../app/privacy/port.js';
import { destructionsOn } from '../case/destruction.js';
import type { Execute } from '../database/execute.js';
import { inTransaction, unitOn, type CommandDeps } from './runtime.js';
import { holdsOn, keepingOf, proposalsOn } from '../privacy/keeping.js';
import { restrictionsOn, revealsOn, rightsOn } from '../privacy/rights.js';

const NAMESPACE = '6a0f4c52-9d2b-5d5e-8f41-0c1d2e3f4a5b';

export function privacyRuntimeOf(deps: CommandDeps): PrivacyRuntime {
  return {
    now: deps.now,
    newId: deps.newId,
    idFor: (actor, key) => v5(`${actor}:${key}`, NAMESPACE),
    inTransaction: (work) => inTransaction(deps.orm, (execute) => work(privacyUnitOn(deps, execute))),
  };
}

function privacyUnitOn(deps: CommandDeps, execute: Execute): PrivacyUnit {
  return {
    ...unitOn(deps, execute),
    reveals: revealsOn(execute),
    rights: rightsOn(execute),
    restrictions: restrictionsOn(execute),
    holds: holdsOn(execute),
    proposals: proposalsOn(execute),
    destructions: destructionsOn(execute),
    keeping: (of) => keepingOf(execute, of),
  };
}
