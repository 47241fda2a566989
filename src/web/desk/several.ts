/** Several changes one after the other: each by itself, so that one that a rule forbids stops no other. */
import { newKey } from '../server/ask.js';
import { type Changed, change } from '../server/change.js';
import type { Change } from '../made/documents.js';
import { t } from '../words/i18n.js';

export interface Outcome {
  readonly id: string;
  /** Null when it was done. */
  readonly problem: string | null;
}

/** Every input has its own key, so that sending the list again does nothing twice. */
export const withKeys = <T extends object>(inputs: readonly T[]): readonly (T & { idempotencyKey: string })[] =>
  inputs.map((input) => ({ ...input, idempotencyKey: newKey() }));

export async function changeEach<T extends { readonly caseId: string }>(
  action: Change,
  inputs: readonly T[],
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  for (const input of inputs) {
    const done: Changed | Error = await change(action, input).catch((error: Error) => error);
    const problem = done instanceof Error ? done.message || t('away') : (done.problem?.message ?? null);
    onOutcome({ id: input.caseId, problem });
  }
}
