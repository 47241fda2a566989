/** The table of actions: an action without a row here cannot be taken. */
import type { ActionRow } from './action-row.js';
import { ARBITRATION_ACTIONS } from './arbitration-actions.js';
import { AUTHORITY_PAPER_ACTIONS } from './authority-paper-actions.js';
import { SELF_SERVICE_ACTIONS } from './self-service-actions.js';
import { FACTS_ACTIONS } from './facts-actions.js';
import { GROUP_ACTIONS } from './group-actions.js';
import { CUSTODY_ACTIONS } from './custody-actions.js';
import { MANDATE_ACTIONS } from './mandate-actions.js';
import { MEDIATION_ACTIONS } from './mediation-actions.js';
import { PARTY_ACTIONS } from './party-actions.js';
import { PERIOD_ACTIONS } from './period-actions.js';
import { PROCEEDING_ACTIONS } from './proceeding-actions.js';
import { RELATED_ACTIONS } from './related-actions.js';
import { REFERRAL_ACTIONS } from './referral-actions.js';
import type { CaseStatus } from './status.js';
import { TRACKING_ACTIONS } from './tracking-actions.js';

const ROWS = {
  ...MEDIATION_ACTIONS,
  ...PERIOD_ACTIONS,
  ...PARTY_ACTIONS,
  ...FACTS_ACTIONS,
  ...GROUP_ACTIONS,
  ...TRACKING_ACTIONS,
  ...PROCEEDING_ACTIONS,
  ...REFERRAL_ACTIONS,
  ...CUSTODY_ACTIONS,
  ...RELATED_ACTIONS,
  ...MANDATE_ACTIONS,
  ...ARBITRATION_ACTIONS,
  ...AUTHORITY_PAPER_ACTIONS,
  ...SELF_SERVICE_ACTIONS,
} as const;

/** Every action on a case; the same word names the mutation and the permission. */
export type Action = keyof typeof ROWS;
export const ACTIONS = Object.keys(ROWS) as Action[];
export const ACTION_ROWS: Readonly<Record<Action, ActionRow>> = ROWS;

/** What the guard of an action proves. */
export type Proof<A extends Action> = ReturnType<(typeof ROWS)[A]['guard']>;

/** Whether the table lets the action be taken in this status. */
export function isOpenIn(action: Action, status: CaseStatus | 'none'): boolean {
  return ACTION_ROWS[action].from.includes(status);
}

/** Whether the table lets the action lead from one status to the other. */
export function mayLead(action: Action, from: CaseStatus | 'none', to: CaseStatus): boolean {
  const targets = ACTION_ROWS[action].to;
  return targets.includes(to) || (targets.includes('same') && from === to);
}
