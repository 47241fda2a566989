/** What the papers of a court, a commission or another authority say of a case. */
import type { EndedOutsideAs } from '../../../domain/case/outcome.js';
import * as step from '../../../domain/case/steps/custody.js';
import type { RoomId } from '../../../domain/kernel/ids.js';
import type { CommandContext } from '../../pipeline/command.js';
import type { UnitOfWork } from '../port.js';
import { authorityOn, factsOf, roomOn } from '../room-lookup.js';
import type { Dated } from './intake.js';
import { onCaseWith, type OnCase } from './on-case.js';

type Papered = OnCase & Dated & Omit<step.Paper, 'on'>;
type ToAuthority = Papered & { readonly authorityId: string };
type ToRoom = Papered & { readonly roomId: RoomId };

const dated = <In extends Dated>(input: In, { today }: { readonly today: string }) => ({
  ...input,
  on: input.on ?? today,
});
const authorityNamed = (unit: UnitOfWork, { authorityId }: ToAuthority, { today }: CommandContext) =>
  authorityOn(unit.network, authorityId, today);

export const recordExternalAcceptance = onCaseWith('recordExternalAcceptance', {
  ask: authorityNamed,
  decide: ({ state }, input: ToAuthority, context, { asked: authority }) =>
    step.recordExternalAcceptance(state, dated(input, context), authority, context),
});

export const recordExternalTransfer = onCaseWith('recordExternalTransfer', {
  ask: authorityNamed,
  decide: ({ state }, input: ToAuthority, context, { asked: authority, proof }) =>
    step.recordExternalTransfer(state, proof, dated(input, context), authority, context),
});

export const recordReturn = onCaseWith('recordReturn', {
  ask: (unit, input: ToRoom, { today }) => roomOn(unit.network, input.roomId, today),
  decide: ({ state }, input, context, { asked: room, proof }) =>
    step.recordReturn(state, proof, dated(input, context), factsOf(room), context),
});

export const recordExternalResult = onCaseWith('recordExternalResult', {
  decide: ({ state }, input: Papered & { readonly result: EndedOutsideAs }, context, { proof }) =>
    step.recordExternalResult(state, proof, dated(input, context), context),
});
