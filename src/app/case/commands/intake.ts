/** From the desk to acceptance or refusal. */
import type { Day } from '../../../domain/kernel/day.js';
import type { RoomId } from '../../../domain/kernel/ids.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import * as step from '../../../domain/case/steps/accept.js';
import { routeToDesk as route } from '../../../domain/case/steps/register.js';
import { onCase, onCaseAsking, type OnCase } from '../../pipeline/command.js';
import { giveNumber } from '../numbering.js';
import { factsOf, roomOfCase, roomOn } from '../room-lookup.js';

/** The effective day of a booked step; left out, today. */
export interface Dated {
  readonly on?: Day | null;
}

export const routeToDesk = onCase(
  'routeToDesk',
  async (file, input: OnCase & Dated & { roomId: RoomId; reason?: string | null }, context, { unit }) => {
    const room = await roomOn(unit.network, input.roomId, context.today);
    ensure(room.home === file.state.home || file.state.home.startsWith(room.home), 'ROOM_ELSEWHERE', {
      field: 'roomId',
    });
    const { reason } = input;
    return route(file.state, { on: input.on ?? context.today, ...(reason ? { reason } : {}) }, factsOf(room), context);
  },
);

type ConsentAsked = OnCase & Dated & { asked: readonly { partyId: string; channel: string }[] };

export const requestConsent = onCase('requestConsent', (file, input: ConsentAsked, context) =>
  step.requestConsent(file.state, { asked: input.asked, on: input.on ?? context.today }, context),
);

type Accepting = OnCase & Dated & Omit<step.AcceptInput, 'on'>;

/** C03. The number is given last, when nothing can refuse any more but the commit. */
export const accept = onCaseAsking(
  'accept',
  (unit, { caseId }: Accepting, today) => roomOfCase(unit, caseId, 'HOLDING', today),
  async (file, input, context, { unit, asked: room }) => {
    const { state } = file;
    const on = input.on ?? context.today;
    const decide = (number: string | null) => step.accept(state, { ...input, on }, factsOf(room), number, context);
    decide(null);
    return decide(await giveNumber(unit, room, state.id, state.home, on, context.at));
  },
);

type Refusing = OnCase & Dated & Omit<step.RefuseInput, 'on'>;

export const refuse = onCase('refuse', (file, input: Refusing, context) =>
  step.refuse(file.state, { ...input, on: input.on ?? context.today }, context),
);
