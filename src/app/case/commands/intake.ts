/** From the desk to acceptance or refusal. */
import type { Day } from '../../../domain/kernel/day.js';
import type { PartyId, RoomId } from '../../../domain/kernel/ids.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import * as step from '../../../domain/case/steps/accept.js';
import { routeToDesk as route } from '../../../domain/case/steps/register.js';
import { onCase, onCaseWith, type OnCase } from './on-case.js';
import { giveNumber } from '../numbering.js';
import { factsOf, roomOfCase, roomOn } from '../room-lookup.js';

/** The effective day of a booked step; left out, today. */
export interface Dated {
  readonly on?: Day | null;
}

type Routing = OnCase & Dated & { roomId: RoomId; reason?: string | null };

export const routeToDesk = onCaseWith('routeToDesk', {
  ask: (unit, { roomId }: Routing, { today }) => roomOn(unit.network, roomId, today),
  decide: ({ state }, { on, reason }, context, { asked: room }) => {
    ensure(room.home === state.home || state.home.startsWith(room.home), 'ROOM_ELSEWHERE', { field: 'roomId' });
    return route(state, { on: on ?? context.today, ...(reason ? { reason } : {}) }, factsOf(room), context);
  },
});

type ConsentAsked = OnCase & Dated & { asked: readonly { partyId: PartyId; channel: string }[] };

export const requestConsent = onCase('requestConsent', (file, input: ConsentAsked, context) =>
  step.requestConsent(file.state, { asked: input.asked, on: input.on ?? context.today }, context),
);

type Accepting = OnCase & Dated & Omit<step.AcceptInput, 'on'>;

/** C03. The number is taken before the decision: a refusal gives it back, and nobody else is given one meanwhile. */
export const accept = onCaseWith('accept', {
  ask: (unit, { caseId }: Accepting, { today }) => roomOfCase(unit, caseId, 'HOLDING', today),
  read: (unit, { state }, { on }, { asked: room, context }) =>
    giveNumber(unit, room, state.id, state.home, on ?? context.today, context.at),
  decide: ({ state }, input, context, { asked: room, read: number }) =>
    step.accept(state, { ...input, on: input.on ?? context.today }, factsOf(room), number, context),
});

type Refusing = OnCase & Dated & Omit<step.RefuseInput, 'on'>;

export const refuse = onCase('refuse', (file, input: Refusing, context) =>
  step.refuse(file.state, { ...input, on: input.on ?? context.today }, context),
);
