// No filter, sort or count tells more than the rows show: what each gives can be reckoned from what the viewer sees anyway.
import { beforeAll, expect, test } from '@jest/globals';
import { isEnumType, isInputObjectType } from 'graphql';
import { AREA_READERS } from '../../src/domain/case/access.js';
import { OPEN } from '../../src/domain/case/status.js';
import type { Role } from '../../src/domain/kernel/actor.js';
import { addDays } from '../../src/domain/kernel/day.js';
import { theSchema } from '../graphql/schema.js';
import { DEMO, PRESENT } from '../fixtures/demo-app.js';
import { type Json, useApi, withAccounts } from '../graphql/client.js';

const api = useApi(withAccounts('demo_accounts', DEMO));
const TODAY = '2026-11-20';

interface Viewer {
  readonly name: string;
  readonly roles: Role[];
}
/** Of each role the one who registered most; and whoever sits where a case is offered. */
const VIEWERS = `
  with ranked as (
    select p.name, t.role, row_number() over (partition by t.role order by
      (select count(*) from case_file c where c.registrar = p.id) desc, (select count(*) from case_file c where c.room_id = t.room_id) desc, p.name) as n,
      exists (select from case_file c where c.referral_to = t.room_id) as asked
    from post t join person p on p.id = t.person_id where t.valid_to is null)
  select name, array_agg(distinct role) as roles from ranked r where exists (select from ranked o where o.name = r.name and (o.n = 1 or o.asked)) group by name order by name`;

const ROW = `id displayNo number externalNumber status type source amount acceptedOn changedAt referralDue nextDue accessLevel
  room { id } mediators { personId }`;

let viewers: Viewer[];
const areas = new Map<string, string>();
const rows = new Map<string, Json[]>();

async function list(viewer: Viewer, call: string, fields = 'id'): Promise<Json[]> {
  const found: Json[] = [];
  for (let after: string | null = null; ; ) {
    const asked = `query ($after: String) { page: ${call.replace('(', '(first: 100, after: $after, ')} { nodes { ${fields} } next } }`;
    const { data, errors }: Json = await api().as(viewer.name).send(asked, { after });
    expect(errors).toEqual([]);
    found.push(...data.page.nodes);
    after = data.page.next;
    if (!after) return found;
  }
}

beforeAll(async () => {
  const { app } = api();
  app.clock.at = PRESENT;
  viewers = await app.db.asOwner<Viewer[] & Json[]>(VIEWERS);
  const where = await app.db.asOwner<{ id: string; area: string }[]>(
    'select distinct room_id as id, room_area as area from case_file',
  );
  for (const { id, area } of where) areas.set(id, area);
  for (const viewer of viewers) rows.set(viewer.name, await list(viewer, 'cases(sort: NEWEST)', ROW));
}, 120_000);

const all = (viewer: Viewer): Json[] => rows.get(viewer.name) as Json[];
const some = <T>(values: readonly T[], many: number): T[] => [...new Set(values)].slice(0, many);
const at = (row: Json): string => new Date(row.changedAt).toISOString();
const isCold = (row: Json): boolean =>
  (OPEN as string[]).includes(row.status) && at(row) < `${addDays(TODAY, -31)}T16:00:00.000Z`;
const GROUPS: Record<string, (row: Json) => boolean> = {
  OVERDUE: ({ nextDue }) => nextDue !== null && nextDue < TODAY,
  TODAY: ({ nextDue }) => nextDue === TODAY,
  WEEK: ({ nextDue }) => nextDue !== null && nextDue >= TODAY && nextDue <= addDays(TODAY, 6),
  COLD: isCold,
};
/** What is only in sight is neither due nor counted: its dates are not shown. */
const isClose = ({ accessLevel }: Json) => !['SENDER', 'AUTHORITY'].includes(accessLevel);
const inGroup = (name: string) => (row: Json) =>
  isClose(row) && row.status !== 'ARCHIVED' && (GROUPS[name]?.(row) ?? false);

/** What is asked, and which of the rows seen it keeps; values of the viewer's own rows and of others. */
type Filter = readonly [text: string, keeps: (row: Json) => boolean];
const FILTERS: Record<string, (mine: Json[], everybodys: Json[]) => Filter[]> = {
  open: () =>
    [true, false].map((open) => [`open: ${open}`, ({ status }) => (OPEN as string[]).includes(status) === open]),
  status: (mine) =>
    some(
      mine.map((r) => r.status),
      3,
    ).map((s) => [`status: [${s}]`, ({ status }) => status === s]),
  type: (mine) =>
    some(
      mine.map((r) => r.type),
      3,
    ).map((t) => [`type: [${t}]`, ({ type }) => type === t]),
  source: (mine) =>
    some(
      mine.map((r) => r.source),
      2,
    ).map((s) => [`source: [${s}]`, ({ source }) => source === s]),
  roomId: (mine, others) =>
    some(
      [...mine.slice(0, 1), ...others].map((r) => r.room.id),
      3,
    ).map((id) => [`roomId: "${id}"`, ({ room }) => room.id === id]),
  area: () =>
    ['320612', '3206', '320371', '320612104'].map((area) => [
      `area: "${area}"`,
      ({ room }) => areas.get(room.id)?.startsWith(area) ?? false,
    ]),
  number: (mine, others) =>
    some(
      [...mine.slice(0, 3), ...others.slice(0, 3)]
        .flatMap((r) => [r.displayNo, r.number, r.externalNumber])
        .filter(Boolean),
      6,
    ).map((no) => {
      const begun = no.slice(0, -1);
      return [
        `number: "${begun}"`,
        (row) => [row.displayNo, row.number, row.externalNumber].some((one) => one?.startsWith(begun)),
      ];
    }),
  acceptedFrom: () =>
    ['2026-06-01', '2026-10-01'].map((day) => [
      `acceptedFrom: "${day}"`,
      ({ acceptedOn }) => acceptedOn !== null && acceptedOn >= day,
    ]),
  acceptedTo: () => [
    ['acceptedTo: "2026-06-30"', ({ acceptedOn }) => acceptedOn !== null && acceptedOn <= '2026-06-30'],
  ],
  mediatorId: (mine, others) =>
    some(
      [...mine, ...others].flatMap((r) => r.mediators.map((m: Json) => m.personId)),
      2,
    ).map((id) => [
      `mediatorId: "${id}"`,
      (row) => isClose(row) && row.mediators.some(({ personId }: Json) => personId === id),
    ]),
  due: () => Object.keys(GROUPS).map((name) => [`due: ${name}`, inGroup(name)]),
};
/** Parties are sought in `sought.test.ts`. */
const PERSONAL = ['party', 'partyReason'];

const SORTS: Record<string, (row: Json) => readonly (number | string)[]> = {
  NEWEST: () => [],
  ACCEPTED: ({ acceptedOn }) => [acceptedOn ?? ''],
  AMOUNT: ({ amount }) => [amount ?? 0],
  NEXT_DUE: ({ nextDue }) => [nextDue ?? '9999'],
  REFERRAL_DUE: ({ referralDue }) => [referralDue ?? '9999'],
};
const FIRST_FIRST = ['NEXT_DUE', 'REFERRAL_DUE'];
const compare = (a: Json, b: Json): number => (a < b ? -1 : a > b ? 1 : 0);

function sorted(found: Json[], sort: string): string[] {
  const key = SORTS[sort] as (row: Json) => readonly (number | string)[];
  const way = FIRST_FIRST.includes(sort) ? 1 : -1;
  return found
    .toSorted((a, b) => way * (compare(key(a)[0] ?? 0, key(b)[0] ?? 0) || compare(a.id, b.id)))
    .map(({ id }) => id);
}

test('each field that a list can be filtered or sorted by is reckoned here', async () => {
  const schema = await theSchema();
  const filter = schema.getType('CaseFilter');
  const sort = schema.getType('CaseloadSort');
  expect(isInputObjectType(filter) && Object.keys(filter.getFields()).sort()).toEqual(
    [...Object.keys(FILTERS), ...PERSONAL].sort(),
  );
  expect(
    isEnumType(sort) &&
      sort
        .getValues()
        .map(({ name }) => name)
        .sort(),
  ).toEqual(Object.keys(SORTS).sort());
});

test.each(Object.keys(FILTERS))(
  'a filter by %s gives and counts what the rows show',
  async (name) => {
    const everybodys = [...rows.values()].flat();
    let given = 0;
    for (const viewer of viewers) {
      const mine = all(viewer);
      for (const [text, keeps] of (FILTERS[name] as (typeof FILTERS)[string])(mine, everybodys)) {
        const expected = mine.filter(keeps);
        const { data } = await api()
          .as(viewer.name)
          .send(
            `{ cases(filter: { ${text} }, first: 100) { nodes { id } total } workCounts(filter: { ${text} }) { open overdue cold } }`,
          );
        expect([viewer.name, text, data.cases.total, data.cases.nodes.map(({ id }: Json) => id)]).toEqual([
          viewer.name,
          text,
          expected.length,
          sorted(expected, 'NEWEST').slice(0, 100),
        ]);
        const counted = (of: (row: Json) => boolean) => expected.filter(of).length;
        expect(data.workCounts).toEqual({
          open: counted((row) => isClose(row) && (OPEN as string[]).includes(row.status)),
          overdue: counted(inGroup('OVERDUE')),
          cold: counted(inGroup('COLD')),
        });
        given += expected.length;
      }
    }
    expect(given).toBeGreaterThan(0);
  },
  60_000,
);

test.each(Object.keys(SORTS))(
  'the order %s is that of what the rows show',
  async (sort) => {
    for (const viewer of viewers) {
      const [call, mine] =
        sort === 'REFERRAL_DUE'
          ? ['myCaseload(sort: REFERRAL_DUE)', await list(viewer, 'myCaseload(sort: NEWEST)', ROW)]
          : [`cases(sort: ${sort})`, sort === 'NEXT_DUE' ? all(viewer).filter(isClose) : all(viewer)];
      expect([viewer.name, (await list(viewer, call)).map(({ id }) => id)]).toEqual([viewer.name, sorted(mine, sort)]);
    }
  },
  60_000,
);

test('who watches an area must say why, in lists and counts', async () => {
  const filter = { party: '闻人听雨' };
  for (const viewer of viewers.filter(({ roles }) => roles.some((role) => AREA_READERS.includes(role))))
    for (const asked of ['cases(filter: $filter) { total }', 'workCounts(filter: $filter) { open }']) {
      const { errors } = await api().as(viewer.name).send(`query ($filter: CaseFilter) { ${asked} }`, { filter });
      expect([viewer.name, errors[0]?.extensions['code']]).toEqual([viewer.name, 'SEARCH_REASON_MISSING']);
    }
});
