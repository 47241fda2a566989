/** The world of changes to personal data's registers: the commands' transaction with these registers on it. */
import type { PrivacyRuntime, PrivacyUnit } from '../../../app/privacy/port.js';
import { destructionsOn } from '../case/destruction.js';
import type { Execute } from '../database/execute.js';
import { inTransaction, unitOn, type CommandDeps } from './runtime.js';
import { holdsOn, keepingOf, proposalsOn } from '../privacy/keeping.js';
import { restrictionsOn, revealsOn, rightsOn } from '../privacy/rights.js';

export function privacyRuntimeOf(deps: CommandDeps): PrivacyRuntime {
  return {
    now: deps.now,
    newId: deps.newId,
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
