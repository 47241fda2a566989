/** The operations of personal data, and who may send them; rows of THE table of operations, drawn from the table of acts. */
import { type PrivacyAct, rolesFor } from '../../domain/privacy/acts.js';
import type { Role } from '../../domain/kernel/actor.js';

type Rows<Act extends PrivacyAct> = Readonly<Record<Act, { readonly roles: readonly Role[] }>>;

function rows<Act extends PrivacyAct>(...acts: readonly Act[]): Rows<Act> {
  return Object.fromEntries(acts.map((act) => [act, { roles: rolesFor(act) }])) as unknown as Rows<Act>;
}

export const PRIVACY_QUERIES = rows(
  'accessLog',
  'searchLog',
  'exportLog',
  'rightsRequests',
  'partyCopy',
  'package',
  'packageLog',
  'sentPackages',
  'retention',
  'destructionList',
);

export const PRIVACY_MUTATIONS = rows(
  'reveal',
  'recordRightsRequest',
  'issuePartyCode',
  'decideRightsRequest',
  'liftRestriction',
  'amendRetention',
  'setLegalHold',
  'liftLegalHold',
  'proposeDestruction',
  'confirmDestruction',
  'declineDestruction',
);

/** A change about personal data. */
export type PrivacyMutation = keyof typeof PRIVACY_MUTATIONS;
