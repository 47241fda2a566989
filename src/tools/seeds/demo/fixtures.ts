/** Inputs that several steps share: the day, acts on paper, notices, who mediates. */
import type { PartyAct } from '../../../domain/case/party.js';
import type { CaseState } from '../../../domain/case/state.js';
import { dayOf, type Day } from '../../../domain/kernel/day.js';
import type { PostActor, RoomStaff } from './actors.js';
import type { DemoCase } from './demo-case.js';

/** The day on the case’s own clock. */
export function today(demo: DemoCase): Day {
  return dayOf(demo.at);
}

/** Every party's act on paper, today. */
export function actsOf(state: CaseState, demo: DemoCase): PartyAct[] {
  return state.parties.map((party) => ({ partyId: party.id, manner: 'ON_PAPER', on: today(demo) }));
}

export function writtenNotice(demo: DemoCase): { manner: 'WRITTEN'; on: Day } {
  return { manner: 'WRITTEN', on: today(demo) };
}

export function mediatorOf(demo: DemoCase): PostActor {
  return demo.staff.mediators[0] as PostActor;
}

/** Whether the room takes disputes of the type; labour goes to people's committees and to its own rooms. */
export function admits(staff: RoomStaff, type: string): boolean {
  const { accepts, ledgerClass } = staff.room;
  if (accepts.length > 0) return (accepts as readonly string[]).includes(type);
  const labour = type === 'MIGRANT_WORKER_WAGES' || type === 'OTHER_LABOUR';
  return !labour || ledgerClass === 'PEOPLE';
}
