// Each cell of the tables of questions once more, as a file: it shows the case, or is refused, where the list is.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { EXPORTED_LISTS } from '../../src/adapters/graphql/export/lists.js';
import { take } from '../export/files.js';
import { type Json, useApi } from '../graphql/client.js';
import { codeOf } from './holds.js';
import { HOLDER, MATRIX, nameOf, PEOPLE, type Place, type Role, TARGET } from './people.js';
import { CaseSetup, type Ready, STANDING } from './case-setup.js';
import { type Cell, cellsOf, operationsOf, rowsOf, together } from './tables.js';

const api = useApi(MATRIX);
const [QUERIES, APP] = [rowsOf('queries'), rowsOf('without-case')];
const known = new Map<string, Ready>();

beforeAll(async () => {
  const setup = new CaseSetup(api().app);
  for (const [name, steps] of Object.entries(STANDING))
    known.set(name, await setup.offeredInBook(await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), steps)));
  const registrars = PEOPLE.filter(({ place }) => place === 'REGISTRAR');
  await together(registrars, async ({ role }) => {
    known.set(role, await setup.offeredInBook(await setup.moment(await setup.registered(role, 'REGISTRAR'))));
  });
}, 60_000);

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const FIGURE = { ...YEAR, by: 'ROOM', key: HOLDER, column: 'REGISTERED', filter: { divisionPrefix: '' } };

const MANDATES = { ...FIGURE, column: 'OFFERED', mandateClass: 'COURT' };

/** How a list is asked about a case, where it needs more than nothing. */
const GIVEN: Record<string, (of: Ready) => object> = {
  roomCases: () => ({ roomId: HOLDER }),
  desk: () => ({ roomId: HOLDER }),
  drillDown: () => ({ input: FIGURE }),
  mandateDrillDown: () => ({ input: MANDATES }),
  mandateStatement: () => ({ input: { ...YEAR, by: 'ROOM' } }),
  timeline: ({ caseId }) => ({ id: caseId }),
  undoPreview: ({ caseId }) => ({ id: caseId }),
  incomingReferrals: () => ({ roomId: TARGET }),
  outgoingReferrals: () => ({ roomId: HOLDER }),
  proceedingsOfRoom: () => ({ roomId: HOLDER }),
  numbers: () => ({ roomId: HOLDER, year: 2026 }),
  statement: () => ({ input: { ...YEAR, by: 'ROOM' } }),
  divisionMap: () => ({ below: '320612' }),
  divisions: () => ({ below: '320612' }),
  calendar: () => ({ year: 2026 }),
  services: () => YEAR,
  serviceCounts: () => YEAR,
  tariffs: () => ({ roomId: HOLDER }),
  letterRecipients: ({ caseId }) => ({ caseIds: [caseId] }),
  candidates: () => ({ roomId: HOLDER }),
  // None of that identifier: what is told then is an empty list, to whoever may ask.
  webhookDeliveries: () => ({ webhookId: HOLDER }),
};
const OFFERS = ['incomingReferrals', 'outgoingReferrals'];
const ANY_ROW = ['timeline', 'undoPreview', 'numbers'];

function caseFor(operation: string, { role, place }: { role: Role; place: Place }): Ready {
  if (operation === 'proceedingsOfRoom') return known.get(place === 'REGISTRAR' ? role : 'SUBMITTED') as Ready;
  const usual = operation === 'desk' ? 'DESK' : 'STAFFED';
  const name = place === 'OFFERED' || OFFERS.includes(operation) ? 'SENT' : usual;
  return known.get(place === 'REGISTRAR' && !OFFERS.includes(operation) ? role : name) as Ready;
}

async function asFile(operation: string, { role, place }: Cell): Promise<string> {
  const of = caseFor(operation, { role, place });
  const { rows, error } = await take(api(), nameOf(role, place), `${operation}.csv`, GIVEN[operation]?.(of) ?? {});
  if (error) return error.code === 'NOT_FOUND' ? '空' : error.code;
  if (!ANY_ROW.includes(operation)) {
    const row: Json = rows.find((one) => one['登记号'] === of.state.displayNo);
    if (!OFFERS.includes(operation)) return row ? '可' : '空';
    return row ? (row['申请人'] === '' ? '行' : '可') : '空';
  }
  return rows.length > 0 ? '可' : '空';
}

describe('a list as a file shows a case to whom the list shows it', () => {
  test.each(operationsOf(QUERIES).filter((operation) => EXPORTED_LISTS.has(operation)))(
    '%s',
    async (operation) => {
      const cells = cellsOf(QUERIES, operation);
      const answers = await together(cells, (cell) => asFile(operation, cell), 3);
      const wanted = (mark: string) => (/^[全邀督登]$/.test(mark) ? '可' : mark);
      const told = cells.map(({ role, place }, at) => `${place} ${role}: ${answers[at]}`);
      expect(told).toEqual(cells.map(({ role, place, mark }) => `${place} ${role}: ${wanted(mark)}`));
    },
    60_000,
  );
});

/** They are asked about somebody; their guard is that of the query itself. */
const ABOUT_SOMEBODY = ['accountSessions', 'handoverPreview'];

describe('a list without a case is refused as a file where it is refused', () => {
  const lists = operationsOf(APP).filter((name) => EXPORTED_LISTS.has(name) && !ABOUT_SOMEBODY.includes(name));
  test.each(lists)(
    '%s',
    async (operation) => {
      const cells = cellsOf(APP, operation);
      const answers = await together(
        cells,
        async ({ role, place }) => {
          const given = GIVEN[operation]?.(known.get('DESK') as Ready) ?? {};
          return (await take(api(), nameOf(role, place), `${operation}.csv`, given)).error?.code ?? '可';
        },
        3,
      );
      const wanted = (mark: string) => (mark === '可' ? mark : codeOf(mark));
      const told = cells.map(({ role, place }, at) => `${place} ${role}: ${answers[at]}`);
      expect(told).toEqual(cells.map(({ role, place, mark }) => `${place} ${role}: ${wanted(mark)}`));
    },
    60_000,
  );
});
