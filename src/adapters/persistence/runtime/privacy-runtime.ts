/** The runtime of changes to the registers of personal data: the commands' transaction with these registers on it. */
import type { PrivacyRuntime, PrivacyUnit } from '../../../app/privacy/port.js';
import { destructionsOn } from '../case/destruction.js';
import type { Execute } from '../database/execute.js';
import type { Entities } from '../database/transaction.js';
import { inTransaction, unitOn, type CommandDeps } from './runtime.js';
import { roomCodesOn } from '../self-service/codes.js';
import { holdsOn, keepingOf, proposalsOn } from '../privacy/keeping.js';
import { restrictionsOn, revealsOn, rightsOn } from '../privacy/rights.js';

export function privacyRuntimeOf(deps: CommandDeps): PrivacyRuntime {
  return {
    now: deps.now,
    newId: deps.newId,
    inTransaction: (work) =>
      inTransaction(deps.orm, (execute, entities) => work(privacyUnitOn(deps, execute, entities))),
  };
}

function privacyUnitOn(deps: CommandDeps, execute: Execute, entities: Entities): PrivacyUnit {
  return {
    ...unitOn(deps, execute, entities),
    reveals: revealsOn(entities),
    rights: rightsOn(entities),
    restrictions: restrictionsOn(execute, entities),
    holds: holdsOn(entities),
    proposals: proposalsOn(entities),
    destructions: destructionsOn(execute),
    roomCodes: roomCodesOn(execute),
    keeping: (of) => keepingOf(execute, of),
  };
}
