/** What may be done with the keeping of a file, by role: the room proposes and holds, the supervisor decides. */
import type { Change, KeptQuery } from '../made/documents.js';
import { useMe } from '../shell/me.js';
import { HEADS, holds } from '../shell/places.js';
import type { Step } from './step.js';

type Kept = Pick<NonNullable<KeptQuery['retention']>, 'caseId' | 'displayNo' | 'destroyedAt'> & {
  readonly proposal?: { readonly confirmed?: boolean | null } | null;
};

/** Without a hold: what is done with the file; with one: what is done with the hold. */
export function keepersSteps(supervises: boolean, heads: boolean, file: Kept, holdId?: string): readonly Step[] {
  const { caseId, displayNo, destroyedAt, proposal } = file;
  const step = (action: Change, more: object = {}): Step => ({ action, about: displayNo, fixed: { caseId, ...more } });
  if (destroyedAt) return [];
  if (holdId) return supervises ? [step('liftLegalHold', { holdId })] : [];
  const waits = proposal && proposal.confirmed === null;
  return [
    ...(supervises || heads ? [step('setLegalHold')] : []),
    ...(supervises ? [step('amendRetention')] : []),
    ...(heads && !waits ? [step('proposeDestruction')] : []),
    ...(supervises && waits ? [step('confirmDestruction'), step('declineDestruction')] : []),
  ];
}

export function useKeeper() {
  const me = useMe();
  const supervises = holds(me, ['JUSTICE_SUPERVISOR']);
  const heads = holds(me, HEADS);
  return (file: Kept, holdId?: string) => keepersSteps(supervises, heads, file, holdId);
}
