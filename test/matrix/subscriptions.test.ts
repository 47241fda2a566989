// Each cell of the table of subscriptions: every role in every place listens, and is told of one case or is not.
import { beforeAll, expect, test } from '@jest/globals';
import { eventStoreOn } from '../../src/adapters/persistence/live/events.js';
import { type LiveHub, openHub, type Topic } from '../../src/app/live/hub.js';
import { mayFollow } from '../../src/app/live/may-follow.js';
import type { LiveMark } from '../../src/app/live/port.js';
import { OPERATIONS } from '../../src/app/permission/operations.js';
import type { Actor } from '../../src/domain/kernel/actor.js';
import { useApp } from '../fixtures/app.js';
import { readingOf } from '../persistence/case/reading-app.js';
import { CaseSetup, type Ready, STANDING } from './case-setup.js';
import { everyCellHolds } from './holds.js';
import { MATRIX, PEOPLE } from './people.js';
import { type Cell, operationsOf, rowsOf, together } from './tables.js';

const ROWS = rowsOf('subscriptions');
const app = useApp(MATRIX);
const known = new Map<string, Ready>();
let setup: CaseSetup;
let hub: LiveHub;

/** The registration of each case is an event that everybody who sees the case is shown. */
const NOTE = `
  insert into outbox (id, home, case_id, type, noted_at, position)
  select event_id, home, case_id, type, at, row_number() over (order by case_id) from history where seq = 1`;

beforeAll(async () => {
  setup = new CaseSetup(app());
  for (const [name, steps] of [
    ['STAFFED', STANDING.STAFFED],
    ['SENT', STANDING.SENT],
  ] as const) {
    known.set(name, await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), steps));
  }
  await together(
    PEOPLE.filter(({ place }) => place === 'REGISTRAR'),
    async ({ role }) => void known.set(role, await setup.moment(await setup.registered(role, 'REGISTRAR'))),
  );
  await app().db.asOwner(NOTE);
  await app().db.asOwner('update outbox_mark set given = (select max(position) from outbox)');
  hub = openHub(eventStoreOn(app().orm), (error) => expect(error).toBeUndefined());
  // Somebody must be there for whom the hub keeps its place.
  await marksOf({ of: 'QUEUE' }, await setup.actor('ROOM_HEAD', 'OWN'));
}, 60_000);

/** Everything told since the beginning. */
async function marksOf(topic: Topic, actor: Actor): Promise<LiveMark[]> {
  const box = await hub.listen({ topic, after: 0, known: () => actor, present: async () => actor });
  const marks: LiveMark[] = [];
  while (box.waiting > 0) marks.push((await box.next()).value);
  await box.return();
  expect(marks[0]?.kind).toBe('READY');
  return marks;
}

function caseFor({ role, place }: Cell): string {
  const name = place === 'OFFERED' ? 'SENT' : place === 'REGISTRAR' ? role : 'STAFFED';
  return (known.get(name) as Ready).caseId;
}

async function told(operation: string, cell: Cell): Promise<string> {
  const actor = await setup.actor(cell.role, cell.place);
  const caseId = caseFor(cell);
  if (operation === 'liveStatement')
    return (await marksOf({ of: 'STATEMENT', area: '' }, actor)).length > 1 ? '可' : '空';
  if (operation === 'liveCase' && !(await mayFollow(readingOf(app()), actor, { id: caseId }))) return '空';
  const topic: Topic = operation === 'liveCase' ? { of: 'CASE', caseId } : { of: 'QUEUE' };
  const marks = await marksOf(topic, actor);
  if (operation === 'liveCase')
    expect(marks.every((mark) => mark.kind === 'READY' || mark.caseId === caseId)).toBe(true);
  return marks.some((mark) => mark.caseId === caseId) ? '可' : '空';
}

everyCellHolds('who is told of what', ROWS, told, (mark) => mark, 30_000);

test('the table has a row for each subscription, and all of them need no more than signing in', () => {
  expect(operationsOf(ROWS)).toEqual(['liveQueue', 'liveCase', 'liveStatement']);
  for (const name of operationsOf(ROWS)) expect([name, OPERATIONS[name]]).toEqual([name, 'SIGNED_IN']);
});
