/** Corrections of life. */
import { fold } from '../../../domain/case/fold.js';
import type { Particulars, Party } from '../../../domain/case/party.js';
import { amend as amendStep, type AmendInput } from '../../../domain/case/steps/amend.js';
import * as step from '../../../domain/case/steps/correct.js';
import { type Day, isDay, yearOf } from '../../../domain/kernel/day.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import { onCase, type OnCase } from '../../pipeline/command.js';
import { giveNumber } from '../numbering.js';
import { minorityOf, patched, type PersonPatch } from '../parties.js';
import { roomOn } from '../room-lookup.js';

type Amending = OnCase &
  Omit<AmendInput, 'people' | 'number'> & { people?: readonly ({ partyId: string } & PersonPatch)[] | null };

/**
 * Of particulars, what is left out stays and null deletes; what is given passes the checks of a registration. Minority
 * follows the number. When the acceptance moves to another year the number is void and one of that year takes its place.
 */
export const amend = onCase('amend', async (file, input: Amending, context, { unit }) => {
  const placeCode = input.dispute?.placeCode;
  if (placeCode)
    ensure(await unit.network.divisionStands(placeCode, context.today), 'PLACE_UNKNOWN', {
      field: 'dispute.placeCode',
    });
  const known = file.secret.people;
  const people = Object.fromEntries(
    (input.people ?? []).map(({ partyId, ...patch }, i) => {
      const person = known[partyId] ?? { name: '' };
      return [partyId, patched(person, patch, `people[${i}]`, context.today)] as const;
    }),
  );
  const parties = partiesOf(file.state.parties, input.parties, people, context.today);
  const decide = (number: string | null = null) =>
    amendStep(file.state, known, { ...input, people, ...(parties && { parties }), ...(number && { number }) }, context);
  const accepted = file.state.milestones.findLast(({ kind }) => kind === 'ACCEPTED');
  if (!accepted || !input.acceptedOn || !file.state.number) return decide();
  if (!isDay(input.acceptedOn) || yearOf(input.acceptedOn) === yearOf(accepted.day)) return decide();
  const room = await roomOn(unit.network, accepted.room.id, input.acceptedOn);
  const { id, home } = file.state;
  return decide(await giveNumber(unit, room, id, home, input.acceptedOn, context.at));
});

/** The parties as given, their minority as the numbers put right now say; undefined when nothing of them is put right. */
function partiesOf(
  standing: readonly Party[],
  given: readonly Party[] | undefined,
  people: Readonly<Record<string, Particulars>>,
  today: Day,
): readonly Party[] | undefined {
  const parties = (given ?? standing).map((p) => ({ ...p, minor: minorityOf(people[p.id], today) ?? p.minor }));
  const same = parties.every((p, i) => p.minor === standing[i]?.minor);
  return given || !same ? parties : undefined;
}

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
