// A case that a second room registered and gave away, and in which a court takes part: by its stored state and its rows.
import { SIGHTS, sightRowsOf } from '../../src/adapters/persistence/case/sight-rows.js';
import { asSystem } from '../../src/adapters/persistence/visibility/transactions.js';
import type { CaseState } from '../../src/domain/case/state.js';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import type { TestApp } from '../fixtures/app.js';
import { fileOf } from '../fixtures/acts.js';
import { SECOND } from './people.js';

/** Its first step is taken into the second room, and the court has the case in its hands. */
export async function putInSight(app: TestApp, caseId: string): Promise<CaseState> {
  const { state } = await fileOf(app, caseId);
  const [first, ...later] = state.milestones;
  if (!first || later.length === 0) throw new Error('the case stayed where it was registered');
  const authority = {
    id: stableId('organisation', 'tz-court'),
    kind: 'COURT',
    home: '320612',
    divisionCode: '320612',
  } as const;
  const sighted: CaseState = {
    ...state,
    milestones: [{ ...first, room: { ...first.room, id: SECOND } }, ...later],
    custody: { authority, since: first.day, event: first.event, number: null },
  };
  await app.db.asOwner('update case_file set state = $1 where case_id = $2', [JSON.stringify(sighted), caseId]);
  await app.db.asOwner('delete from case_sight where case_id = $1', [caseId]);
  await asSystem(app.orm, (execute) => execute(SIGHTS(sightRowsOf(sighted))));
  return sighted;
}
