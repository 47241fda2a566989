/** Acts of parties recorded by staff: complete, by parties of the case, through an entitled person, on a day not in the future. */
import type { ProblemCode } from '../kernel/problem-code.js';
import { ensure } from '../kernel/rule-broken.js';
import type { Day } from '../kernel/day.js';
import { notFuture } from './days.js';
import type { Party, PartyAct } from './party.js';

/** Every act names a party of the case and, if any, one of that party's stand-ins; no act lies in the future. */
export function validActs(acts: readonly PartyAct[], parties: readonly Party[], today: Day, field: string): void {
  for (const act of acts) {
    const { party, through } = actorsOf(act, parties);
    ensure(party, 'PARTY_UNKNOWN', { field, facts: { party: act.partyId } });
    ensure(!act.throughId || through, 'STAND_IN_UNKNOWN', { field, facts: { party: act.partyId } });
    notFuture(act.on, today, field);
  }
}

/** Acts that bind: also, a minor acts through the guardian (民法典 19, 20, 23: GUARDIAN_MUST_ACT), and none is later than the step. */
export function bindingActs(
  acts: readonly PartyAct[],
  parties: readonly Party[],
  when: { on: Day; today: Day },
  field: string,
): void {
  validActs(acts, parties, when.today, field);
  for (const act of acts) {
    const { party, through } = actorsOf(act, parties);
    const facts = { party: act.partyId };
    ensure(!party?.minor || through?.kind === 'GUARDIAN', 'GUARDIAN_MUST_ACT', { field, facts });
    ensure(act.on <= when.on, 'ACT_AFTER_STEP', { field, facts: { ...facts, day: act.on, step: when.on } });
  }
}

/** Acts that settle: also, an agent needs special authorisation (民诉法 62, 解释 147: AGENT_NOT_AUTHORISED). */
export function settlingActs(
  acts: readonly PartyAct[],
  parties: readonly Party[],
  when: { on: Day; today: Day },
  field: string,
): void {
  bindingActs(acts, parties, when, field);
  for (const act of acts) {
    const { through } = actorsOf(act, parties);
    ensure(through?.kind !== 'AGENT' || through.specialAuthorisation, 'AGENT_NOT_AUTHORISED', {
      field,
      facts: { party: act.partyId },
    });
  }
}

function actorsOf(act: PartyAct, parties: readonly Party[]) {
  const party = parties.find((p) => p.id === act.partyId);
  return { party, through: party?.standIns.find((s) => s.id === act.throughId) };
}

/** All of the parties meant have acted (`code` names those who have not). */
export function allActed(acts: readonly PartyAct[], parties: readonly Party[], code: ProblemCode, field: string): void {
  const missing = parties.filter((p) => !acts.some((a) => a.partyId === p.id)).map((p) => p.id);
  ensure(missing.length === 0, code, { field, facts: { parties: missing } });
}

/** The two sides; third parties need not consent to mediation as such. */
export function sidesOf(parties: readonly Party[]): Party[] {
  return parties.filter((p) => p.side !== 'THIRD_PARTY');
}
