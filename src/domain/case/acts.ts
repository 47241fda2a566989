/** Acts of parties recorded by staff: complete, by known parties, through someone entitled, on a day that has come. */
import { must } from '../kernel/rule-broken.js';
import type { Day } from '../kernel/day.js';
import type { Party, PartyAct } from './party.js';

/** Every act names a party of the case and, if any, one of that party's stand-ins; no act lies in the future. */
export function validActs(acts: readonly PartyAct[], parties: readonly Party[], today: Day, field: string): void {
  for (const act of acts) {
    const party = parties.find(p => p.id === act.partyId);
    must(party, 'PARTY_UNKNOWN', { field, facts: { party: act.partyId } });
    const through = act.throughId;
    must(!through || party.standIns.some(s => s.id === through), 'STAND_IN_UNKNOWN', { field, facts: { party: act.partyId } });
    notFuture(act.on, today, field);
  }
}

/** All of the parties meant have acted (`code` names those who have not). */
export function allActed(acts: readonly PartyAct[], parties: readonly Party[], code: string, field: string): void {
  const missing = parties.filter(p => !acts.some(a => a.partyId === p.id)).map(p => p.id);
  must(missing.length === 0, code, { field, facts: { parties: missing } });
}

/** The two sides; third parties need not consent to mediation as such. */
export function sidesOf(parties: readonly Party[]): Party[] {
  return parties.filter(p => p.side !== 'THIRD_PARTY');
}

export function notFuture(day: Day, today: Day, field: string): void {
  must(day <= today, 'DAY_IN_FUTURE', { field, facts: { day, today } });
}
