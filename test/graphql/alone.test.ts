// Only what is asked for is read: a field asked for alone says what it says when everything is.
import { beforeAll, expect, test } from '@jest/globals';
import { getNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
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

/** Each field of the type with all that is below it. */
function fieldsOf(name: string): string[] {
  const type = schema.getType(name) as GraphQLObjectType;
  return Object.values(type.getFields()).map(
    (field) => `${field.name} ${everythingOf(schema, getNamedType(field.type).name, [name])}`,
  );
}

async function asked(person: string, document: string): Promise<Json> {
  const { data, errors } = await api().as(person).send(document);
  expect(errors).toEqual([]);
  return data;
}

/** One case of each status that the person sees, so many that one request may ask everything of them. */
async function casesOf(person: string): Promise<string[]> {
  const { cases } = await asked(person, '{ cases(first: 100) { nodes { id status } } }');
  const byStatus = new Map<string, string>(cases.nodes.map(({ id, status }: Json) => [status, id]));
  return [...byStatus.values()].slice(0, 5);
}

const wordOf = (selection: string): string => selection.split(' ', 1)[0] as string;

test.each([SUPERVISOR, '顾维民'])(
  'of a case and of its parties and steps: %s',
  async (person) => {
    const ids = await casesOf(person);
    expect(ids.length).toBeGreaterThan(1);
    const select = (selection: string) =>
      asked(
        person,
        `{ ${ids.map((id, n) => `c${n}: case(id: "${id}") { ...one }`).join(' ')} } fragment one on Case { ${selection} }`,
      );
    const whole = await select(fieldsOf('Case').join(' '));
    const expectAlone = async (selection: string, of: (one: Json) => unknown): Promise<void> => {
      const alone = await select(selection);
      for (const alias of Object.keys(whole)) expect([alias, of(alone[alias])]).toEqual([alias, of(whole[alias])]);
    };
    for (const field of fieldsOf('Case')) await expectAlone(field, (one) => one[wordOf(field)]);
    for (const field of fieldsOf('Party'))
      await expectAlone(`parties { ${field} }`, (one) => one.parties.map((party: Json) => party[wordOf(field)]));
    for (const field of fieldsOf('TimelineEntry'))
      await expectAlone(`timeline { nodes { ${field} } }`, (one) =>
        one.timeline.nodes.map((entry: Json) => entry[wordOf(field)]),
      );
  },
  60_000,
);

test.each([
  ['cases', 'CaseRow', '尤国梁'],
  ['incomingReferrals', 'ReferralRow', '尤国梁'],
  ['outgoingReferrals', 'ReferralRow', '解广田'],
])('of a row of %s', async (list, type, person) => {
  const rows = async (selection: string): Promise<Json[]> =>
    (await asked(person, `{ ${list}(first: 10) { nodes { ${selection} } } }`))[list].nodes;
  const whole = await rows(fieldsOf(type).join(' '));
  expect(whole.length).toBeGreaterThan(0);
  for (const field of fieldsOf(type)) {
    const word = wordOf(field);
    expect([word, (await rows(field)).map((row) => row[word])]).toEqual([word, whole.map((row) => row[word])]);
  }
});

test('a page of the history comes with its case, however it is asked for', async () => {
  const [id] = await casesOf(SUPERVISOR);
  const page = 'nodes { seq facts { name value } } next total';
  const one = await asked(
    SUPERVISOR,
    `{ case(id: "${id}") { timeline(first: 1) { ${page} } } timeline(id: "${id}", first: 1) { ${page} } }`,
  );
  expect(one.case.timeline).toEqual(one.timeline);
  const { next } = one.timeline;
  const two = await asked(
    SUPERVISOR,
    `query { case(id: "${id}") { a: timeline(first: 1) { ${page} } b: timeline(first: 1, after: "${next}") { ${page} } }
      second: timeline(id: "${id}", first: 1, after: "${next}") { ${page} }
      after: case(id: "${id}") { timeline(first: 1, after: "${next}") { ${page} } } }`,
  );
  expect([two.case.a, two.case.b, two.after.timeline]).toEqual([one.timeline, two.second, two.second]);
  const { data, errors }: Json = await api()
    .as(SUPERVISOR)
    .send(`{ case(id: "${id}") { id timeline(first: 0) { next } } }`);
  expect([data.case, errors[0].extensions.code]).toEqual([{ id, timeline: null }, 'PAGE_SIZE_OUT_OF_RANGE']);
});
