/** Props that several verbs share: the day, acts on paper, notices, who mediates. */
import type { PartyAct } from '../../../domain/case/party.js';
import type { CaseState } from '../../../domain/case/state.js';
import { dayOf, type Day } from '../../../domain/kernel/day.js';
import type { Player, Troupe } from './cast.js';
import type { Scene } from './play.js';

/** The day it is in the scene. */
export function today(scene: Scene): Day {
  return dayOf(scene.at);
}

/** Every party's act on paper, today. */
export function actsOf(state: CaseState, scene: Scene): PartyAct[] {
  return state.parties.map((party) => ({ partyId: party.id, manner: 'ON_PAPER', on: today(scene) }));
}

export function writtenNotice(scene: Scene): { manner: 'WRITTEN'; on: Day } {
  return { manner: 'WRITTEN', on: today(scene) };
}

export function mediatorOf(scene: Scene): Player {
  return scene.troupe.mediators[0] as Player;
}

/** Whether the room takes disputes of the type; labour goes to people's committees and to its own rooms. */
export function admits(troupe: Troupe, type: string): boolean {
  const { accepts, ledgerClass } = troupe.room;
  if (accepts.length > 0) return (accepts as readonly string[]).includes(type);
  const labour = type === 'MIGRANT_WORKER_WAGES' || type === 'OTHER_LABOUR';
  return !labour || ledgerClass === 'PEOPLE';
}
