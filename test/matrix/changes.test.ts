// Each cell of the table of changes, over HTTP: every role in every place, refused as written, and done where written.
import { beforeAll, expect, test } from '@jest/globals';
import { PEOPLE_ACTIONS } from '../../src/app/permission/operations.js';
import { aKey } from '../fixtures/acts.js';
import { useApi } from '../graphql/client.js';
import { everyCellHolds } from './holds.js';
import { entrusting, INPUTS, registering } from './inputs.js';
import { ALL_PLACES, HOLDER, MATRIX, nameOf, PEOPLE, type Place, type Role, TARGET } from './people.js';
import { type Ready, CaseSetup, STANDING } from './case-setup.js';
import { type Cell, cellsOf, operationsOf, rowsOf, together, MARKS, type Mark } from './tables.js';

const ROWS = rowsOf('changes');
const api = useApi(MATRIX);
let setup: CaseSetup;
/** On these nothing succeeds, so they stand for all refusals. */
const standing = new Map<string, Ready>();

beforeAll(async () => {
  setup = new CaseSetup(api().app);
  const staffed = await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), STANDING.STAFFED);
  const sent = await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), STANDING.SENT);
  for (const place of ALL_PLACES) standing.set(place, place === 'OFFERED' ? sent : staffed);
  const registrars = PEOPLE.filter(({ place }) => place === 'REGISTRAR');
  await together(registrars, async ({ role }) => {
    standing.set(`REGISTRAR ${role}`, await setup.moment(await setup.registered(role, 'REGISTRAR')));
  });
}, 60_000);

const standingFor = (role: Role, place: Place): Ready =>
  (standing.get(`${place} ${role}`) ?? standing.get(place)) as Ready;

/** What the server says when the person of the cell sends the change. */
async function said(operation: string, { role, place, mark }: Cell): Promise<string> {
  if (operation === 'register') return opened('register', registering(HOLDER), role, place);
  if (operation === 'registerEntrusted') return opened(operation, entrusting(TARGET), role, place);
  const now = mark === '办' ? await setup.ready(operation, role, place) : standingFor(role, place);
  const { caseId, version } = now;
  const input = { ...INPUTS[operation]?.(now), caseId, expectedVersion: version, idempotencyKey: aKey() };
  const answer = await api().as(nameOf(role, place)).change(operation, input, 'id');
  if (answer.problem) return answer.problem.code;
  return (await setup.moment(caseId)).version === version + 1 ? '' : 'NOTHING_CHANGED';
}

/** There is no case yet: the places are those of the post with regard to the desk. */
async function opened(operation: string, matter: object, role: Role, place: Place): Promise<string> {
  const input = { ...matter, idempotencyKey: aKey() };
  const { problem, caseId } = await api().as(nameOf(role, place)).change(operation, input, 'id');
  return problem?.code ?? (caseId ? '' : 'NOTHING_CHANGED');
}

everyCellHolds('each change, for every role in every place', ROWS, said, (mark) => MARKS[mark as Mark].code, 30_000);

test('every change of people is in the table, each with a cell in which it is done', () => {
  const written = operationsOf(ROWS);
  expect([...written].sort()).toEqual([...PEOPLE_ACTIONS].sort());
  expect(written.filter((operation) => !cellsOf(ROWS, operation).some(({ mark }) => mark === '办'))).toEqual([]);
});
