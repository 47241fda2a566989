/** Reading what stands beside a case about its personal data: logs, the register of requests, the keeping. */
import { type PrivacyAct, postAt, postsForPrivacy, WATCHERS } from '../../domain/privacy/acts.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Day } from '../../domain/kernel/day.js';
import type { CaseId } from '../../domain/kernel/ids.js';
import { keysetOf, type Page, type PageRequest } from '../reading/page.js';
import type { AccessRow, BesideCases, DueRow, ExportRow, KeepingRow, RightsRow, SearchRow } from './port.js';
import { sortedPage } from '../case/queries/cases.js';
import { isId, ensureId } from '../reading/ids.js';
import { query } from '../reading/query.js';

/** Rooms whose register the actor keeps, and areas the actor watches. */
function reachOf(act: PrivacyAct, actor: Actor): { rooms: string[]; areas: string[] } {
  const posts = postsForPrivacy(act, actor);
  const areas = posts.filter(({ role }) => WATCHERS.includes(role)).map(({ divisionCode }) => divisionCode);
  const rooms = posts.filter(({ role }) => !WATCHERS.includes(role)).flatMap(({ roomId }) => roomId ?? []);
  return { rooms, areas };
}

/** Who read a case, latest first; null where the case is not in the viewer's area. */
export const accessLog = query(
  async (
    reading: BesideCases,
    actor,
    input: { caseId: CaseId; page: PageRequest },
  ): Promise<Page<AccessRow> | null> => {
    postsForPrivacy('accessLog', actor);
    const page = keysetOf(input.page, 1);
    const found = isId(input.caseId) ? await reading.privacy.accessLog(input.caseId, page) : null;
    return found && postAt('accessLog', actor, found.location) ? found.page : null;
  },
);

/** Who searched for parties in the areas the viewer watches, latest first. */
export const searchLog = query(
  (reading: BesideCases, actor, input: { page: PageRequest }): Promise<Page<SearchRow>> => {
    const { areas } = reachOf('searchLog', actor);
    return reading.privacy.searches(areas, keysetOf(input.page, 1));
  },
);

/** Who took lists out as files in the areas the viewer watches, latest first. */
export const exportLog = query(
  (reading: BesideCases, actor, input: { page: PageRequest }): Promise<Page<ExportRow>> => {
    const { areas } = reachOf('exportLog', actor);
    return reading.privacy.exports(areas, keysetOf(input.page, 1));
  },
);

/** Requests of one case or of all in reach, what is due first, first. */
export const rightsRequests = query(
  (
    reading: BesideCases,
    actor,
    input: { caseId?: CaseId | null; open?: boolean | null; page: PageRequest },
  ): Promise<Page<RightsRow>> => {
    const reach = reachOf('rightsRequests', actor);
    const caseId = input.caseId ? ensureId(input.caseId, 'caseId') : null;
    return reading.privacy.requests(
      { caseId, open: input.open ?? false, ...reach },
      sortedPage(input.page, 'ACCEPTED'),
    );
  },
);

/** How long the file is kept, with holds, the last proposal and the certificate; null where it is not in reach. */
export const retention = query(
  async (reading: BesideCases, actor, input: { caseId: CaseId }): Promise<KeepingRow | null> => {
    postsForPrivacy('retention', actor);
    const found = isId(input.caseId) ? await reading.privacy.keeping(input.caseId) : null;
    return found && postAt('retention', actor, found.location) ? found.row : null;
  },
);

/** Files whose time has come by `today`, oldest date first. */
export const destructionList = query(
  (reading: BesideCases, actor, input: { today: Day; page: PageRequest }): Promise<Page<DueRow>> => {
    const { rooms, areas } = reachOf('destructionList', actor);
    return reading.privacy.due(input.today, rooms, areas, sortedPage(input.page, 'ACCEPTED'));
  },
);
