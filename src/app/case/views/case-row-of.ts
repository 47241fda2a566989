/** Rows of lists as their viewer may see them: names masked for everybody, actions by the command's own policies. */
import { phaseOf } from '../../../domain/case/status.js';
import { grantedActions, openActions, type OpenAction } from '../../../domain/case/open-actions.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { dueDayUnknown } from '../../../domain/kernel/calendar.js';
import { maskName } from '../../../domain/kernel/mask.js';
import type { ListedNames, ListedSide, ReferralListQuery, Shape, StoredReferral, StoredRow } from './reading-port.js';
import type { CaseRow, PartiesBrief, ReferralRow } from './case-row.js';
import type { CaseLocation } from '../../../domain/case/location.js';
import { ONLY_IN_SIGHT, visibilityOf, type Visibility } from '../../../domain/case/visibility.js';

/** Null when the viewer may not see the case, should a reader ever hand in such a row. */
export function caseRowOf(stored: StoredRow, actor: Actor, asked: Shape): CaseRow | null {
  const { shown, location, referralOpen, names, state } = stored;
  const visibility = visibilityOf(actor, location);
  if (!visibility) return null;
  return {
    ...(ONLY_IN_SIGHT.includes(visibility.accessLevel) ? inSight(shown, visibility) : shown),
    accessLevel: visibility.accessLevel,
    phase: referralOpen === null ? null : phaseOf(shown.status, referralOpen),
    parties: asked.has('parties') ? partiesOf(names, location) : null,
    openActions: actionsOf(state, actor, asked, visibility),
  };
}

/** Without what is due there next, and, for a room that gave the case away, without who mediates it. */
function inSight(shown: StoredRow['shown'], { accessLevel }: Visibility): StoredRow['shown'] {
  const mediators = accessLevel === 'SENDER' && shown.mediators ? [] : shown.mediators;
  return { ...shown, mediators, nextDue: null, nextKind: null, referralDue: null };
}

/** An offer stays in the lists of both rooms; the case behind it shows itself only to who may see it. */
export function referralRowOf(
  stored: StoredReferral,
  actor: Actor,
  side: ReferralListQuery['side'],
  asked: Shape,
): ReferralRow {
  const { location, names, state, caseStatus, missingYear, ...columns } = stored;
  const visibility = location && visibilityOf(actor, location);
  const caseVisible = visibility !== null;
  return {
    ...columns,
    dueOnUnknown: dueDayUnknown(missingYear),
    caseVisible,
    caseStatus: caseVisible || side === 'OUTGOING' ? caseStatus : null,
    parties: location && caseVisible && asked.has('parties') ? partiesOf(names, location) : null,
    openActions: visibility ? actionsOf(state, actor, asked, visibility) : null,
  };
}

function actionsOf(
  state: CaseState | null,
  actor: Actor,
  asked: Shape,
  visibility: Visibility,
): readonly OpenAction[] | null {
  if (!asked.has('openActions')) return null;
  return state ? actionsFor(state, actor, visibility) : [];
}

/** Why a step is shut may tell of the case: to whom it is merely in sight only what some post of theirs may take is named. */
export function actionsFor(state: CaseState, actor: Actor, { accessLevel }: Visibility): readonly OpenAction[] {
  return ONLY_IN_SIGHT.includes(accessLevel) ? grantedActions(state, actor) : openActions(state, actor);
}

/** Names of which one may only be kept are in no list, for nobody. */
function partiesOf(names: ListedNames | null, { restricted = [] }: CaseLocation): PartiesBrief {
  const { applicant = null, respondent = null } = names ?? {};
  const masked = restricted.length > 0 ? () => null : maskedName;
  return {
    applicant: masked(applicant),
    moreApplicants: applicant?.more ?? 0,
    respondent: masked(respondent),
    moreRespondents: respondent?.more ?? 0,
  };
}

/** The name of an organisation is public. */
function maskedName(side: ListedSide | null): string | null {
  if (!side?.name) return null;
  return side.organisation ? side.name : maskName(side.name);
}
