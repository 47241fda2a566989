// What the hostile requests run against: the demonstration in two cities, marked cases in each, and who must never see which mark.
import { type Action, ACTION_ROWS } from '../../src/domain/case/actions.js';
import type { Api, Json } from '../graphql/client.js';
import { aRegistration } from '../graphql/registrations.js';
import type { Pool, Target } from './values.js';

export const CITIES = ['3206', '3203'] as const;
export type City = (typeof CITIES)[number];

/** Surnames that nobody of the seeds and the demonstration bears: even a masked name would show the mark. */
const MARK: Record<City, string> = { '3206': '䶮', '3203': '㛃' };
const CLERKS: Record<City, [name: string, place: string]> = {
  '3206': ['宁亚琴', '320612104'],
  '3203': ['苏婉清', '320371003'],
};

export interface Viewer {
  /** Null for one who is not signed in. */
  readonly name: string | null;
  readonly role: string;
  readonly city: City | null;
  /** Changes that their role may take somewhere. */
  readonly changes: readonly Action[];
  /** Cases in which they hold the room or mediate, with what can be named in each. */
  readonly mine: readonly Target[];
}

export interface Setup {
  readonly viewers: readonly Viewer[];
  readonly pools: Readonly<Record<City, Pool>>;
  /** What belongs to the cases of a city and to nothing else. */
  readonly marks: Readonly<Record<City, readonly string[]>>;
}

const otherThan = (city: City): City => (city === '3206' ? '3203' : '3206');

async function plant(api: Api, city: City): Promise<void> {
  const [clerk, place] = CLERKS[city];
  const mark = MARK[city];
  for (let i = 0; i < 3; i++) {
    const parties = [
      { side: 'APPLICANT', kind: 'PERSON', name: `${mark}听雨`, phone: `1390000${city}`, address: `${mark}家巷` },
      { side: 'RESPONDENT', kind: 'PERSON', name: `${mark}望舒` },
    ];
    const texts = { facts: `${mark}两家争执`, claims: `${mark}恢复原状`, externalNumbers: [`${mark}号${i}`] };
    const dispute = { ...aRegistration()['dispute'], placeCode: place };
    const { problem } = await api.as(clerk).change('register', aRegistration({ parties, ...texts, dispute }));
    if (problem) throw new Error(`${clerk}: ${problem.code} ${problem.field}`);
  }
}

/** Of each role and city the person with the most cases among those whose posts all lie in that city. */
const VIEWERS = `
  with person_of as (
    select p.id, p.name, left(p.home, 4) as city, min(o.role) as role, array_agg(o.room_id) as rooms
    from person p join post o on o.person_id = p.id
    left join room r on r.id = o.room_id left join organisation g on g.id = o.organisation_id
    where exists (select from account a where a.person_id = p.id)
    group by p.id having count(distinct o.role) = 1 and bool_and(left(coalesce(r.home, g.home), 4) = left(p.home, 4))
  ), mine as (
    select p.*, array(select f.case_id::text from case_file f where f.room_id = any(p.rooms) or f.referral_to = any(p.rooms)
      union select a.case_id::text from assignment a where a.person_id = p.id) as cases
    from person_of p where city = any($1)
  )
  select distinct on (city, role) name, role, city, cases from mine order by city, role, cardinality(cases) desc, name`;

type ViewerRow = Pick<Viewer, 'name' | 'role' | 'city'> & { readonly cases: readonly string[] };

function changesOf(role: string): Action[] {
  const granted = (action: Action): boolean =>
    ACTION_ROWS[action].grants.some(({ roles }) => (roles as string[]).includes(role));
  return (Object.keys(ACTION_ROWS) as Action[]).filter(granted);
}

async function viewersOf({ app }: Api, targets: readonly Target[]): Promise<Viewer[]> {
  const rows = await app.db.asOwner<ViewerRow[]>(VIEWERS, [CITIES]);
  const mine = (ids: readonly string[]): Target[] => targets.filter(({ id }) => ids.includes(id));
  const people = rows.map(({ cases, ...viewer }) => ({
    ...viewer,
    changes: changesOf(viewer.role),
    mine: mine(cases),
  }));
  return [{ name: null, role: 'ANYBODY', city: null, changes: [], mine: [] }, ...people];
}

const TEXTS = [
  '一件事',
  '璩听澜',
  '13800001111',
  '320612190207277756',
  '宁亚琴',
  '楼上渗水',
  '恢复原状',
  'PEOPLE',
  '三余',
];
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

interface CityRows {
  readonly text: string;
  readonly numbers: string[];
}

/** Everything that the files of a city's cases hold in the open: identifiers and numbers. */
async function rowsOf({ app }: Api, city: City): Promise<CityRows> {
  const [row] = await app.db.asOwner<Json[]>(
    `select coalesce(string_agg(concat_ws(' ', case_id, state::text), ' '), '') as text,
       array_remove(array_agg(display_no) || array_agg(number), null) as numbers
     from case_file where left(home, 4) = $1`,
    [city],
  );
  const [history] = await app.db.asOwner<Json[]>(
    `select coalesce(string_agg(event_id::text, ' '), '') as text from history where left(home, 4) = $1`,
    [city],
  );
  return { text: `${row.text} ${history.text}`, numbers: row.numbers };
}

async function targetsOf({ app }: Api): Promise<Target[]> {
  const rows = await app.db.asOwner<Json[]>(
    'select case_id::text as id, version, status, state::text as state from case_file',
  );
  return rows.map(({ id, version, status, state }) => ({ id, version, status, ids: state.match(UUID) ?? [] }));
}

/** After a change the attackers aim at the cases as they stand now. */
export async function aimAnew({ app }: Api, { pools }: Setup): Promise<void> {
  const rows = await app.db.asOwner<Json[]>('select case_id::text as id, version, status from case_file');
  const now = new Map(rows.map(({ id, version, status }) => [id, { version, status }]));
  for (const target of pools['3206'].cases) Object.assign(target, now.get(target.id));
}

async function publicIds({ app }: Api): Promise<Set<string>> {
  const rows = await app.db.asOwner<{ id: string }[]>(
    'select id::text from person union select id::text from post union select id::text from room union select id::text from organisation union select id::text from room_version',
  );
  return new Set(rows.map(({ id }) => id));
}

export async function setUp(api: Api): Promise<Setup> {
  for (const city of CITIES) await plant(api, city);
  const open = await publicIds(api);
  const rows = { '3206': await rowsOf(api, '3206'), '3203': await rowsOf(api, '3203') };
  const idsIn = ({ text }: CityRows): string[] => [...new Set(text.match(UUID) ?? [])].filter((id) => !open.has(id));
  const ids = { '3206': idsIn(rows['3206']), '3203': idsIn(rows['3203']) };
  const marksOf = (city: City): string[] => {
    const elsewhere = new Set([...ids[otherThan(city)], ...rows[otherThan(city)].numbers]);
    return [MARK[city], ...[...ids[city], ...rows[city].numbers].filter((one) => !elsewhere.has(one))];
  };
  const cases = await targetsOf(api);
  const rooms = (await api.app.db.asOwner<{ id: string }[]>('select id::text from room order by id')).map(
    ({ id }) => id,
  );
  const poolOf = (city: City): Pool => ({
    // Much of what is named belongs to the other city: that is where leaks would be.
    ids: [...ids[otherThan(city)], ...ids[city], ...open],
    words: TEXTS,
    numbers: [...rows[otherThan(city)].numbers, ...rows[city].numbers],
    cases,
    places: ['32', '3206', '320612', '320612104', '3203', '320371', '320371003', '320612004008001'],
    rooms,
  });
  return {
    viewers: await viewersOf(api, cases),
    pools: { '3206': poolOf('3206'), '3203': poolOf('3203') },
    marks: { '3206': marksOf('3206'), '3203': marksOf('3203') },
  };
}

export const foreignTo = (setup: Setup, { city }: Viewer): readonly string[] =>
  city === null ? [...setup.marks['3206'], ...setup.marks['3203']] : setup.marks[otherThan(city)];
