/** Rows of lists as their viewer may see them: names masked for everybody, actions by the command's own policies. */
import { phaseOf } from '../../../domain/case/status.js';
import { openActions, type OpenAction } from '../../../domain/case/open-actions.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { dueDayUnknown } from '../../../domain/kernel/calendar.js';
import { maskName } from '../../../domain/kernel/mask.js';
import type { ListedNames, ListedSide, ReferralListQuery, Shape, StoredReferral, StoredRow } from './reading-port.js';
import type { CaseRow, PartiesBrief, ReferralRow } from './case-row.js';
import type { CaseLocation } from '../../../domain/case/location.js';
import { visibilityOf } from '../../../domain/case/visibility.js';

/** Null when the viewer may not see the case, should a reader ever hand in such a row. */
export function caseRowOf(stored: StoredRow, actor: Actor, asked: Shape): CaseRow | null {
  const { shown, location, referralOpen, names, state } = stored;
  const visibility = visibilityOf(actor, location);
  if (!visibility) return null;
  return {
    ...shown,
    accessLevel: visibility.accessLevel,
    phase: referralOpen === null ? null : phaseOf(shown.status, referralOpen),
    parties: asked.has('parties') ? partiesOf(names, location) : null,
    openActions: actionsOf(state, actor, asked),
  };
}

/** An offer stays in the lists of both rooms; the case behind it shows itself only to who may see it. */
export function referralRowOf(
  stored: StoredReferral,
  actor: Actor,
  side: ReferralListQuery['side'],
  asked: Shape,
): ReferralRow {
  const { location, names, state, caseStatus, missingYear, ...columns } = stored;
  const caseVisible = location !== null && visibilityOf(actor, location) !== null;
  return {
    ...columns,
    dueOnUnknown: dueDayUnknown(missingYear),
    caseVisible,
    caseStatus: caseVisible || side === 'OUTGOING' ? caseStatus : null,
    parties: caseVisible && asked.has('parties') ? partiesOf(names, location) : null,
    openActions: caseVisible ? actionsOf(state, actor, asked) : null,
  };
}

function actionsOf(state: CaseState | null, actor: Actor, asked: Shape): readonly OpenAction[] | null {
  if (!asked.has('openActions')) return null;
  return state ? openActions(state, actor) : [];
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
