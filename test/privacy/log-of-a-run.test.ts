// A run of the server on the demonstration: lists, cases, searches, mistakes and a broken database; its log names nobody.
import { beforeAll, expect, test } from '@jest/globals';
import { type Json, useApi, WITH_ACCOUNTS } from '../graphql/client.js';
import { DEMO, PRESENT } from '../fixtures/demo-app.js';
import { type Needles, needlesOf } from './needles.js';

const api = useApi({ name: 'demo_accounts', base: DEMO, prepare: WITH_ACCOUNTS.prepare });
const CASE = `id facts claims employer parties { id name phone idNumber address } sessions { record } agreement { terms }
  openActions { open } timeline { nodes { reason } }`;
let needles: Needles;

beforeAll(async () => {
  api().app.clock.at = PRESENT;
  ({ needles } = await needlesOf(api().app));
}, 120_000);

test('a day of reading, of mistakes and of failures leaves no name, number or word of a party in the log', async () => {
  const head = api().as('尤国梁');
  const { data } = await head.send('{ cases(first: 60) { nodes { id } } }');
  expect(data.cases.nodes.length).toBeGreaterThan(3);
  const shown: string[] = [];
  for (const { id } of data.cases.nodes) {
    const answer = await head.send(`query ($id: UUID!) { case(id: $id) { ${CASE} } }`, { id });
    shown.push(JSON.stringify(answer.data));
    const [party] = answer.data.case.parties as Json[];
    await head.send('query ($filter: CaseFilter) { cases(filter: $filter) { nodes { id } } }', {
      filter: { party: party.name },
    });
    await head.send(`{ cases(filter: { party: "${party.name}", nothing: 1 }) { nodes { id } } }`);
    await head.send('query ($filter: CaseFilter) { cases(filter: $filter) { nodes { id } } }', {
      filter: { party: party.name, area: party.phone },
    });
    const input = {
      idempotencyKey: 'short',
      caseId: id,
      partyId: party.id,
      field: 'PHONE',
      reason: 'OTHER',
      note: party.name,
    };
    await head.send('mutation ($input: RevealInput!) { reveal(input: $input) { problem { code } } }', { input });
  }
  expect(needles.foundIn(shown.join()).length).toBeGreaterThan(10);
  await api().app.db.asOwner('alter table party_token rename to party_token_away');
  const name = needles.texts[0] ?? '';
  const broken = await head.send('query ($filter: CaseFilter) { cases(filter: $filter) { nodes { id } } }', {
    filter: { party: name },
  });
  expect(broken.errors[0]?.extensions['code']).toBe('INTERNAL');
  await api().app.db.asOwner('alter table party_token_away rename to party_token');
  expect(api().lines.length).toBeGreaterThan(20);
  expect(needles.foundIn(api().lines.join('\n'))).toEqual([]);
}, 60_000);
