// A query never answers with a case that its viewer could not list: random people of the demonstration ask at random.
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Json, useApi, withAccounts } from '../graphql/client.js';
import { DEMO, PRESENT } from '../fixtures/demo-app.js';

const WITH_ACCOUNTS = withAccounts('demo_accounts', DEMO);

const api = useApi(WITH_ACCOUNTS);

interface Known {
  readonly people: string[];
  readonly cases: { readonly id: string; readonly no: string; readonly home: string; readonly parts: string[] }[];
  readonly rooms: string[];
  readonly mediators: string[];
  readonly organisations: string[];
  /** Whose every identifier is: of the case itself and of its parties, sessions, items, offers and events. */
  readonly ownerOf: Map<string, string>;
}
let known: Known;

const PARTS = `
  select case_id as id, coalesce(number, display_no) as no, home,
    array(select party_id::text from party_token t where t.case_id = c.case_id) ||
    array(select event_id::text from history h where h.case_id = c.case_id) ||
    array(select referral_id::text from referral r where r.case_id = c.case_id) ||
    array(select jsonb_path_query(state, '$.**.id') #>> '{}') as parts
  from case_file c order by 1`;

beforeAll(async () => {
  const { db, clock } = api().app;
  clock.at = PRESENT;
  const names = await db.asOwner<{ name: string }[]>('select distinct name from person order by 1');
  const cases = await db.asOwner<Known['cases'] & Record<string, unknown>[]>(PARTS);
  const rooms = await db.asOwner<{ id: string }[]>('select distinct room_id as id from case_file order by 1');
  const mediators = await db.asOwner<{ id: string }[]>('select distinct person_id as id from assignment order by 1');
  const bodies = await db.asOwner<{ id: string }[]>('select id from organisation order by 1');
  const network = new Set(
    (
      await db.asOwner<{ id: string }[]>(
        'select id from room union select id from post union select id from organisation',
      )
    ).map((r) => r.id),
  );
  const ownerOf = new Map(
    cases.flatMap(({ id, parts }) =>
      [id, ...parts].filter((part) => !network.has(part)).map((part) => [part, id] as const),
    ),
  );
  known = {
    ...{ people: names.map(({ name }) => name), cases, ownerOf },
    ...{
      mediators: mediators.map(({ id }) => id),
      rooms: rooms.map(({ id }) => id),
      organisations: bodies.map(({ id }) => id),
    },
  };
}, 120_000);

const ROW = 'id accessLevel parties { applicant } openActions { action } referralDue';
const OFFER = 'id caseId caseVisible caseStatus displayNo number type parties { applicant } openActions { action }';
const ENTRY = 'id type facts { name value } reason';

/** Each way to ask, with what is drawn for it. */
const WAYS: Record<string, (draw: Drawn) => string> = {
  case: ({ kase }) =>
    `case(id: "${kase.id}") { id parties { id name standIns { id } } sessions { id } agreement { items { id } } referrals { id } timeline(first: 100) { nodes { ${ENTRY} } } }`,
  caseByNumber: ({ kase, home }) => `caseByNumber(home: "${home}", number: "${kase.no}") { id parties { id } facts }`,
  timeline: ({ kase }) => `timeline(id: "${kase.id}", first: 100) { nodes { ${ENTRY} } total }`,
  undoPreview: ({ kase }) => `undoPreview(id: "${kase.id}") { id type }`,
  cases: ({ filter, size }) => `cases(first: ${size}, filter: ${filter}, sort: AMOUNT) { nodes { ${ROW} } total next }`,
  roomCases: ({ room, filter }) =>
    `roomCases(roomId: "${room}", first: 100, filter: ${filter}) { nodes { ${ROW} } total }`,
  desk: ({ room }) => `desk(roomId: "${room}", first: 100) { nodes { ${ROW} } total }`,
  myCaseload: ({ filter }) => `myCaseload(first: 100, filter: ${filter}) { nodes { ${ROW} } }`,
  incomingReferrals: ({ room, own }) =>
    `incomingReferrals(first: 100 ${own ? '' : `roomId: "${room}"`}) { nodes { ${OFFER} } }`,
  outgoingReferrals: ({ room, own }) =>
    `outgoingReferrals(first: 100 ${own ? '' : `roomId: "${room}"`}) { nodes { ${OFFER} } }`,
  proceedingsOfRoom: ({ room }) => `proceedingsOfRoom(roomId: "${room}", first: 100) { nodes { caseId displayNo } }`,
  handoverPreview: ({ someone }) =>
    `handoverPreview(personId: "${someone}") { cases { caseId displayNo } successors { postId } }`,
  accessLog: ({ kase }) => `accessLog(caseId: "${kase.id}") { nodes { id } total }`,
  packageLog: ({ kase }) => `packageLog(caseId: "${kase.id}") { nodes { id } total }`,
  sentPackages: ({ kase }) => `sentPackages(caseId: "${kase.id}") { id }`,
  retention: ({ kase }) => `retention(caseId: "${kase.id}") { caseId displayNo }`,
  rightsRequests: () => 'rightsRequests(first: 100) { nodes { caseId displayNo } }',
  destructionList: () => 'destructionList(first: 100) { nodes { caseId displayNo } }',
  numbers: ({ body }) => `numbers(organisationId: "${body}", year: 2026, first: 100) { nodes { caseId serial } }`,
  drillDown: ({ column }) =>
    `drillDown(input: { from: "2026-01-01", to: "2026-12-31", column: ${column}, filter: { divisionPrefix: "" } }, first: 100) { nodes { caseId case { ${ROW} } } }`,
  mandateDrillDown: () =>
    `mandateDrillDown(input: { from: "2026-01-01", to: "2026-12-31", column: OFFERED, mandateClass: COURT, filter: { divisionPrefix: "" } }, first: 100) { nodes { caseId case { ${ROW} } } }`,
};

interface Drawn {
  readonly person: string;
  readonly way: string;
  readonly kase: Known['cases'][number];
  readonly home: string;
  readonly room: string;
  readonly body: string;
  readonly filter: string;
  readonly column: string;
  readonly size: number;
  readonly own: boolean;
  /** Somebody who mediates cases. */
  readonly someone: string;
}

const drawn = (): fc.Arbitrary<Drawn> =>
  fc.record({
    ...{ person: fc.constantFrom(...known.people), way: fc.constantFrom(...Object.keys(WAYS)), own: fc.boolean() },
    ...{ kase: fc.constantFrom(...known.cases), home: fc.constantFrom('320612', '320371', '3206') },
    ...{ room: fc.constantFrom(...known.rooms), body: fc.constantFrom(...known.organisations) },
    filter: fc
      .tuple(
        fc.constantFrom('', 'open: true', 'open: false', 'status: [ARCHIVED, MEDIATING]'),
        fc.constantFrom(...known.rooms, ''),
        fc.constantFrom('', '3203', '320612104', '32'),
      )
      .map(([is, room, area]) => `{ ${is} ${room ? `roomId: "${room}"` : ''} ${area ? `area: "${area}"` : ''} }`),
    column: fc.constantFrom('REGISTERED', 'ACCEPTED', 'SETTLED', 'REFERRED_OUT', 'OPEN_AFTER'),
    size: fc.integer({ min: 1, max: 100 }),
    someone: fc.constantFrom(...known.mediators),
  });

const lists = new Map<string, Promise<Set<string>>>();

/** All that the person's own list of cases gives, page by page. */
async function listOf(person: string): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let after: string | null = null; ; ) {
    const { data }: Json = await api()
      .as(person)
      .send(`query ($after: String) { cases(first: 100, after: $after) { nodes { id } next } }`, { after });
    for (const { id } of data.cases.nodes) ids.add(id);
    after = data.cases.next;
    if (!after) return ids;
  }
}

const listed = (person: string): Promise<Set<string>> => {
  const list = lists.get(person) ?? listOf(person);
  lists.set(person, list);
  return list;
};

/**
 * The one exception: the line of an offer stays with its two rooms when the case has gone. It holds nothing of the case
 * but its numbers and type, and how it stands only on the side that sent it.
 */
function withoutBareOffers(answer: Json, way: string): Json {
  if (!way.endsWith('Referrals')) return answer;
  const bare = answer.nodes.filter(({ caseVisible }: Json) => !caseVisible);
  for (const offer of bare) {
    expect([offer.parties, offer.openActions]).toEqual([null, []]);
    if (way === 'incomingReferrals') expect(offer.caseStatus).toBeNull();
  }
  return answer.nodes.filter(({ caseVisible }: Json) => caseVisible);
}

const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

test('no answer names a case, or a part of one, that its viewer could not list', async () => {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(drawn(), async (draw) => {
      const { data, errors } = await api()
        .as(draw.person)
        .send(`{ answer: ${WAYS[draw.way]?.(draw)} }`);
      expect(errors.filter(({ extensions }) => extensions['code'] !== 'NOT_PERMITTED')).toEqual([]);
      const answer = JSON.stringify(data?.answer ? withoutBareOffers(data.answer, draw.way) : null);
      const cases = new Set([...answer.matchAll(IDS)].flatMap(([id]) => known.ownerOf.get(id) ?? []));
      const may = await listed(draw.person);
      expect([...cases].filter((id) => !may.has(id))).toEqual([]);
      shown += cases.size;
    }),
    { numRuns: 300 },
  );
  expect(shown).toBeGreaterThan(50);
}, 120_000);

test('a total counts no case that its list would not show', async () => {
  for (const person of known.people) {
    const { data } = await api().as(person).send('{ cases(first: 1) { total } }');
    expect([person, data.cases.total]).toEqual([person, (await listed(person)).size]);
  }
}, 60_000);
