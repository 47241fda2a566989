// Everything that can be asked about every case of the demonstration is answered: no state of a case breaks a field.
import { beforeAll, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { DEMO, PRESENT } from '../fixtures/demo-app.js';
import { thePrintedSchema } from './schema.js';
import { type Json, useApi, withAccounts } from './client.js';
import { everythingOf } from './everything-of.js';
import { SUPERVISOR } from './registrations.js';

const api = useApi(withAccounts('demo_accounts', DEMO));
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await thePrintedSchema();
  api().app.clock.at = PRESENT;
}, 120_000);

async function allOf(person: string, list: string, node: string): Promise<Json[]> {
  const rows: Json[] = [];
  let after: string | null = null;
  do {
    const document = `query ($after: String) { ${list}(first: 100, after: $after) { nodes ${everythingOf(schema, node)} next total } }`;
    const { data, errors }: Json = await api().as(person).send(document, { after });
    expect(errors).toEqual([]);
    rows.push(...data[list].nodes);
    after = data[list].next;
  } while (after);
  return rows;
}

/** Every field of a case costs some 3,300 of the 20,000 of a request. */
const AT_ONCE = 5;
const PEOPLE = [SUPERVISOR, '萧敬之', '尤国梁', '顾维民', '瞿永康', '解广田'];

test.each(PEOPLE)(
  '%s reads every case in full, in the list and by itself',
  async (person) => {
    const rows = await allOf(person, 'cases', 'CaseRow');
    expect(rows.length).toBeGreaterThan(2);
    const whole = everythingOf(schema, 'Case');
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const asked = rows.slice(from, from + AT_ONCE).map(({ id }, i) => `c${i}: case(id: "${id}") { ...whole }`);
      const { data, errors } = await api()
        .as(person)
        .send(`{ ${asked.join('\n')} } fragment whole on Case ${whole}`);
      expect(errors).toEqual([]);
      expect(Object.values(data)).not.toContain(null);
    }
  },
  60_000,
);

test('between them the supervisors see a case in every state, and every offer has its line', async () => {
  const states = [...(await allOf(SUPERVISOR, 'cases', 'CaseRow')), ...(await allOf('萧敬之', 'cases', 'CaseRow'))].map(
    ({ status }) => status,
  );
  expect(new Set(states).size).toBe(21);
  await allOf('尤国梁', 'incomingReferrals', 'ReferralRow');
  await allOf('解广田', 'outgoingReferrals', 'ReferralRow');
}, 60_000);

test.each(['NONE', 'CLASS', 'ROOM', 'LAYER', 'DIVISION', 'TYPE', 'SOURCE'])('a whole statement by %s', async (by) => {
  const document = `{ statement(input: { from: "2026-01-01", to: "2026-11-30", by: ${by} }) ${everythingOf(schema, 'Statement')} }`;
  const { data, errors } = await api().as(SUPERVISOR).send(document);
  expect(errors).toEqual([]);
  expect(data.statement.lines.length).toBeGreaterThan(0);
});

test('the whole network', async () => {
  expect((await allOf(SUPERVISOR, 'rooms', 'Room')).length).toBeGreaterThan(300);
  expect((await allOf(SUPERVISOR, 'organisations', 'Organisation')).length).toBeGreaterThan(20);
}, 60_000);
