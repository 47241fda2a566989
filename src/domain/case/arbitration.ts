/** What an arbitration commission did with a dispute, step by step, as its papers say (domain.md §7.6): recorded, never decided here. */
import type { ArbitrationStepKind } from './arbitration-rules.js';
import type { ArbitrationStep } from './arbitration-step.js';
import type { Side } from './party.js';
import type { CaseState, Milestone } from './state.js';

/** The last step of a kind. */
export function lastStep(state: CaseState, kind: ArbitrationStepKind): ArbitrationStep | null {
  return state.arbitration?.findLast((one) => one.kind === kind) ?? null;
}

/** The day and step on which a commission took the case; null where none did. */
export function takenByCommission({ milestones, custody }: CaseState): Pick<Milestone, 'event' | 'day'> | null {
  const taken = milestones.findLast(
    (one) => one.kind === 'SENT_OUTSIDE' && one.authority.kind === 'ARBITRATION_COMMISSION',
  );
  if (taken) return taken;
  const holds = custody?.authority.kind === 'ARBITRATION_COMMISSION';
  return holds ? { event: custody.event, day: custody.since } : null;
}

/** FINAL, NON_FINAL, or SPLIT where only some items are final; null without an award. */
export function finalityOf(state: CaseState): 'FINAL' | 'NON_FINAL' | 'SPLIT' | null {
  const finals = lastStep(state, 'AWARDED')?.finals;
  if (!finals) return null;
  if (finals.every(Boolean)) return 'FINAL';
  return finals.some(Boolean) ? 'SPLIT' : 'NON_FINAL';
}

/** The side of persons against an organisation; the applicants where both sides are persons. */
export function workerSide({ parties }: Pick<CaseState, 'parties'>): Side {
  const ofPersons = (side: Side) => parties.filter((one) => one.side === side).every(({ kind }) => kind === 'PERSON');
  return ofPersons('APPLICANT') ? 'APPLICANT' : 'RESPONDENT';
}

/** Ten workers or more (调解仲裁法 7, 办案规则 62): it comes first, three to five speak for all, three arbitrators decide. */
export function isCollective(state: Pick<CaseState, 'parties' | 'track'>): boolean {
  const side = workerSide(state);
  return state.track === 'LABOUR' && state.parties.filter((one) => one.side === side).length >= 10;
}
