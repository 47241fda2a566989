/** Corrections of life. */
import { fold } from '../../../domain/case/fold.js';
import * as step from '../../../domain/case/steps/correct.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import { onCase, type OnCase } from '../../pipeline/command.js';
import { particularsOf, type PersonInput } from '../parties.js';

type Amending = OnCase &
  Omit<step.AmendInput, 'people'> & { people?: readonly ({ partyId: string } & PersonInput)[] | null };

/** Particulars given anew replace the old ones whole and pass the same checks as at registration. */
export const amend = onCase('amend', async (file, input: Amending, context, { unit }) => {
  const placeCode = input.dispute?.placeCode;
  if (placeCode)
    ensure(await unit.network.divisionStands(placeCode, context.today), 'PLACE_UNKNOWN', {
      field: 'dispute.placeCode',
    });
  const people = Object.fromEntries((input.people ?? []).map((p, i) => [p.partyId, particularsOf(p, `people[${i}]`)]));
  return step.amend(file.state, { ...input, people }, context);
});

export const askUndo = onCase('askUndo', (_file, input: OnCase & { reason: string }, context, { proof }) =>
  step.askUndo(proof, input, context),
);

/** The restored state comes from the history, so nothing of the undone steps lingers. */
export const confirmUndo = onCase('confirmUndo', async (file, _input: OnCase, context, { unit, proof }) => {
  const history = await unit.cases.history(file);
  const events = step.confirmUndo(proof, history, context);
  return { events, restore: (recorded) => fold([...history, ...recorded]) };
});

export const declineUndo = onCase('declineUndo', (_file, input: OnCase & { reason: string }, context, { proof }) =>
  step.declineUndo(proof, input, context),
);

export const recordFall = onCase('recordFall', (file, input: OnCase & Parameters<typeof step.recordFall>[1], context) =>
  step.recordFall(file.state, input, context),
);
