/** What was wrong is amended, steps are undone, and an agreement is annulled. */
import type { PartyId } from '../../../domain/kernel/ids.js';
import { fold } from '../../../domain/case/fold.js';
import type { Particulars, Party } from '../../../domain/case/party.js';
import { amend as amendStep, type AmendInput } from '../../../domain/case/steps/amend.js';
import * as step from '../../../domain/case/steps/correct.js';
import { type Day, isDay, yearOf } from '../../../domain/kernel/day.js';
import { endStays } from '../../../domain/case/steps/reopen.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { UnitOfWork } from '../port.js';
import { giveNumber } from '../numbering.js';
import { minorityOf, patched, type PersonPatch } from '../parties.js';
import { roomOn } from '../room-lookup.js';
import { onCase, onCaseWith, type OnCase } from './on-case.js';

type Amending = OnCase &
  Omit<AmendInput, 'people' | 'number'> & { people?: readonly ({ partyId: PartyId } & PersonPatch)[] | null };

/**
 * Of particulars, what is left out stays and null deletes; what is given passes the checks of a registration. Minority
 * follows the number. When the acceptance moves to another year the number is void and one of that year takes its place.
 */
export const amend = onCaseWith('amend', {
  ask: async (unit, { dispute }: Amending, { today }) =>
    dispute?.placeCode ? unit.network.divisionStands(dispute.placeCode, today) : true,
  read: (unit, { state }, { acceptedOn }, { context }) => numberOfYear(unit, state, acceptedOn, context.at),
  decide: ({ state, secret: { people: known } }, input, context, { asked: placeStands, read: number, proof }) => {
    ensure(placeStands, 'PLACE_UNKNOWN', { field: 'dispute.placeCode' });
    const people = Object.fromEntries(
      (input.people ?? []).map(({ partyId, ...patch }, i) => {
        const person = known[partyId] ?? { name: '' };
        return [partyId, patched(person, patch, `people[${i}]`, context.today)] as const;
      }),
    );
    const parties = partiesOf(state.parties, input.parties, people, context.today);
    const given = { ...input, people, ...(parties && { parties }), ...(number && { number }) };
    return amendStep(state, known, given, proof, context);
  },
});

/** A number of the year to which the acceptance moves; null when it has none or stays in its year. */
async function numberOfYear(
  unit: UnitOfWork,
  { id, home, number, milestones }: CaseState,
  acceptedOn: Day | null | undefined,
  at: Date,
): Promise<string | null> {
  const accepted = milestones.findLast(({ kind }) => kind === 'ACCEPTED');
  if (!accepted || !number || !acceptedOn || !isDay(acceptedOn)) return null;
  if (yearOf(acceptedOn) === yearOf(accepted.day)) return null;
  return giveNumber(unit, await roomOn(unit.network, accepted.room.id, acceptedOn), id, home, acceptedOn, at);
}

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
export const confirmUndo = onCaseWith('confirmUndo', {
  read: async (unit, file, _input: OnCase) => ({
    history: await unit.cases.history(file),
    ofDispute: await unit.cases.casesOfDispute(file.state.disputeId),
  }),
  decide: ({ state: { id } }, _input, context, { read: { history, ofDispute }, proof }) => ({
    events: step.confirmUndo(proof, history, context),
    restore: (recorded) => {
      const restored = fold([...history, ...recorded]);
      endStays(
        restored.state,
        ofDispute.some((other) => other.id > id),
      );
      return restored;
    },
  }),
});

export const declineUndo = onCase('declineUndo', (_file, input: OnCase & { reason: string }, context, { proof }) =>
  step.declineUndo(proof, input, context),
);

export const recordAnnulment = onCase(
  'recordAnnulment',
  (file, input: OnCase & Parameters<typeof step.recordAnnulment>[1], context) =>
    step.recordAnnulment(file.state, input, context),
);
