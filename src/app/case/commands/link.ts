/** Related cases are linked with each other, and unlinked. Both are changed, and each of them keeps it. */
import type { Command } from '../../pipeline/command.js';
import { following } from '../case-change.js';
import type { CaseFile, UnitOfWork } from '../port.js';
import { type CaseEffect, type CaseMade, effectOf, type OnCase, passGate, stepContextOf } from './on-case.js';
import { type LinkKind, mirrored } from '../../../domain/case/link.js';
import { ensureOpen } from '../../../domain/case/permit.js';
import { linkCase, type LinkInput, unlinkCase } from '../../../domain/case/steps/link.js';
import type { StepContext } from '../../../domain/case/steps/context.js';
import type { CaseId } from '../../../domain/kernel/ids.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';

interface Linking extends OnCase {
  readonly otherId: CaseId;
  readonly otherVersion: number;
  /** How `caseId` stands to the other. */
  readonly kind: LinkKind;
  readonly reason: string;
}

interface Both {
  readonly one: CaseFile | null;
  readonly other: CaseFile | null;
}
interface Passed {
  readonly one: CaseFile;
  readonly other: CaseFile;
  readonly context: StepContext;
}

/** NOT_FOUND and STALE_VERSION of either case; who acts has the action in the first, and sees the other. */
function relating(
  operation: 'linkCases' | 'unlinkCases',
  step: typeof linkCase,
): Command<Linking, UnitOfWork, CaseMade, Both, Passed, undefined, CaseEffect> {
  return {
    operation,
    /** In one order, whichever of them is named first: two people who link the same cases wait and do not block each other. */
    lock: async (unit, { caseId, otherId }, { actor }) => {
      const locked = new Map<CaseId, CaseFile | null>();
      for (const id of [caseId, otherId].sort()) locked.set(id, await unit.cases.lock(actor, id));
      return { one: locked.get(caseId) ?? null, other: locked.get(otherId) ?? null };
    },
    gate: ({ one, other }, input, context) => {
      ensure(one, 'NOT_FOUND', { field: 'caseId' });
      ensureSeen(one, input.expectedVersion, 'expectedVersion');
      const { post } = passGate(operation, context.actor, one.state, input.postId ?? null);
      ensure(other, 'NOT_FOUND', { field: 'otherId' });
      ensureSeen(other, input.otherVersion, 'otherVersion');
      ensureOpen(operation, other.state);
      return { one, other, context: stepContextOf(context, post) };
    },
    decide: ({ one, other, context }, _none, { kind, reason }) => {
      const change = (file: CaseFile, input: LinkInput) =>
        following(operation, file, step(file.state, input, context), context);
      return effectOf([
        change(one, { caseId: other.state.id, kind, reason }),
        change(other, { caseId: one.state.id, kind: mirrored(kind), reason }),
      ]);
    },
    write: (unit, { changes }) => unit.cases.save(changes),
  };
}

function ensureSeen({ version: actual }: CaseFile, expected: number, field: string): void {
  ensure(expected === actual, 'STALE_VERSION', { field, facts: { expected, actual } });
}

export const linkCases = relating('linkCases', linkCase);
export const unlinkCases = relating('unlinkCases', unlinkCase);
