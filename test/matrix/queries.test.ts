// Each cell of the table of questions, over HTTP: every role in every place asks for one case, in every way there is.
import { beforeAll, expect, test } from '@jest/globals';
import { useApi } from '../graphql/client.js';
import { everyCellHolds } from './holds.js';
import { MATRIX, nameOf, PEOPLE, type Place, type Role } from './people.js';
import { type CaseQuery, QUESTIONS } from './queries.js';
import { type Ready, CaseSetup, STANDING } from './case-setup.js';
import { type Cell, cellsOf, operationsOf, rowsOf, together } from './tables.js';

const ROWS = rowsOf('queries');
const OFFERS = ['incomingReferrals', 'outgoingReferrals'];
const api = useApi(MATRIX);
const known = new Map<string, CaseQuery>();

const asked = ({ caseId, state }: Ready): CaseQuery => ({ id: caseId, number: state.number ?? state.displayNo });

beforeAll(async () => {
  const setup = new CaseSetup(api().app);
  for (const [name, steps] of Object.entries(STANDING)) {
    const ready = await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), steps);
    known.set(name, asked(await setup.offeredInBook(ready)));
  }
  await together(
    PEOPLE.filter(({ place }) => place === 'REGISTRAR'),
    async ({ role }) => {
      const ready = await setup.moment(await setup.registered(role, 'REGISTRAR'));
      known.set(role, asked(await setup.offeredInBook(ready)));
    },
  );
}, 60_000);

function caseFor(operation: string, role: Role, place: Place): CaseQuery {
  if (operation === 'proceedingsOfRoom') return known.get(place === 'REGISTRAR' ? role : 'SUBMITTED') as CaseQuery;
  const usual = operation === 'desk' ? 'DESK' : 'STAFFED';
  const name = place === 'OFFERED' || OFFERS.includes(operation) ? 'SENT' : usual;
  return known.get(place === 'REGISTRAR' && !OFFERS.includes(operation) ? role : name) as CaseQuery;
}

async function shown(operation: string, { role, place }: Cell): Promise<string> {
  const of = caseFor(operation, role, place);
  const question = QUESTIONS[operation];
  if (!question) throw new Error(`nobody knows how to ask ${operation}`);
  const { data, errors } = await api().as(nameOf(role, place)).send(question.document(of));
  return errors.length > 0 ? String(errors[0]?.extensions['code']) : question.shown(data, of);
}

everyCellHolds(
  'what each question shows of a case, for every role in every place',
  ROWS,
  shown,
  (mark) => mark,
  30_000,
);

test('every question has an answer in which the case is shown', () => {
  const never = operationsOf(ROWS).filter((o) => cellsOf(ROWS, o).every(({ mark }) => mark === '空'));
  expect(never).toEqual([]);
  expect(operationsOf(ROWS)).toEqual(Object.keys(QUESTIONS));
});
