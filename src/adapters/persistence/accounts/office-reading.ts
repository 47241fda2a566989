/** Lists of an office: plain rows, one statement each. */
import type {
  AccountRow,
  AppointmentRow,
  LogRow,
  OfficeReading,
  PersonRow,
  SessionRow,
} from '../../../app/accounts/ports/lists.js';
import type { Day } from '../../../domain/kernel/day.js';
import { type Execute, executorOf } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { db, raw, type Sql, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { idsAmong } from '../network/statements.js';
import { byPinyin, type Order, readPage } from '../reading/pager.js';
import { asSystem } from '../visibility/transactions.js';
import { calendarLinkOf } from './calendar-links.js';
import { readLeaverPosts } from './leaver-posts.js';
import { ALLOWANCES, CANDIDATES } from './staffing.js';

type Homes = readonly string[];

const living = (at: Date): Sql => sql`s.revoked_at is null and s.expires_at > ${at}::timestamptz`;

const ascending = (column: string, id: string): Order => ({
  by: [
    { expression: column, type: 'text' },
    { expression: id, type: 'uuid' },
  ],
  down: false,
});

const BY_NAME: Order = { by: [byPinyin('p.name'), { expression: 'p.id', type: 'uuid' }], down: false };

function accountList(homes: Homes, search: string | null, at: Date) {
  const columns = sql`
    a.id, a.login, p.id as "personId", p.name as "personName", p.home, a.disabled_at is not null as disabled,
    a.password_hash is not null as "hasPassword", l.account_id is null as unprepared, l.subject is not null as linked,
    (select count(*)::int from session s where s.account_id = a.id and ${living(at)}) as sessions,
    (select max(s.used_at) from session s where s.account_id = a.id) as "lastUsedAt", a.created_at as "createdAt"`;
  const from = sql`
    from account a join person p on p.id = a.person_id left join provider_link l on l.account_id = a.id
    where p.home = any(${homes}::text[]) and (${search}::text is null
      or strpos(p.name, ${search}::text) > 0 or strpos(a.login, lower(${search}::text)) > 0)`;
  return { columns, from, order: ascending('a.login', 'a.id') };
}

type StoredAccount = Omit<AccountRow, 'providerLinked'> & { unprepared: boolean; linked: boolean };

function accountRow({ unprepared, linked, ...row }: StoredAccount): AccountRow {
  const lastUsedAt = row.lastUsedAt && new Date(row.lastUsedAt);
  return { ...row, providerLinked: unprepared ? null : linked, lastUsedAt, createdAt: new Date(row.createdAt) };
}

const OPEN = raw('(select count(*)::int from assignment n where n.post_id = q.id and n.open)');

function personList(homes: Homes, search: string | null, day: Day) {
  const columns = sql`
    p.id, p.name, p.home, (select a.id from account a where a.person_id = p.id order by a.created_at limit 1) as "accountId",
    coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'role', q.role, 'validFrom', q.valid_from, 'validTo', q.valid_to,
        'deputises', q.deputises, 'openCases', ${OPEN}, 'placeName', coalesce(v.name, o.name)) order by q.valid_from, q.id)
      from post q
      left join room r on r.id = q.room_id
      join organisation o on o.id = coalesce(q.organisation_id, r.organisation_id)
      left join lateral (
        select name from room_version where room_id = r.id
        order by valid_from <= ${day}::date desc, valid_from desc limit 1) v on true
      where q.person_id = p.id and (coalesce(q.valid_to, 'infinity') > ${day}::date or ${OPEN} > 0)), '[]') as posts`;
  const from = sql`
    from person p
    where p.home = any(${homes}::text[]) and (${search}::text is null or strpos(p.name, ${search}::text) > 0)`;
  return { columns, from, order: BY_NAME };
}

const SESSIONS = statement(({ account, at }: Given<{ account: string; at: Date }>) =>
  db
    .selectFrom('session as s')
    .select([
      's.id',
      's.account_id as accountId',
      's.created_at as openedAt',
      's.used_at as usedAt',
      's.expires_at as expiresAt',
    ])
    .where('s.account_id', '=', account)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', at)
    .orderBy('s.created_at', 'desc')
    .orderBy('s.id'),
);

async function sessionsOf(execute: Execute, account: string, at: Date): Promise<SessionRow[]> {
  const rows = idsAmong([account]).length > 0 ? await execute(SESSIONS({ account, at })) : [];
  return rows.map(({ openedAt, usedAt, expiresAt, ...row }) => ({
    ...row,
    openedAt: new Date(openedAt),
    usedAt: new Date(usedAt),
    expiresAt: new Date(expiresAt),
  }));
}

function log(homes: Homes) {
  const columns = raw(`
    l.id, l.at, l.home, l.action, w.name as "actorName", o.role as "actorRole", l.person_id as "personId",
    p.name as "personName", l.account_id as "accountId", l.post_id as "postId", l.facts`);
  const within = sql`l.home = any(${homes}::text[])`;
  const from = sql`
    from account_log l join person w on w.id = l.actor_person left join post o on o.id = l.actor_post
    left join person p on p.id = l.person_id where ${within}`;
  const newestFirst: Order = { by: [{ expression: 'l.id', type: 'uuid' }], down: true };
  return { columns, from, counted: sql`from account_log l where ${within}`, order: newestFirst };
}

const APPOINTMENTS = statement(({ homes }: Given<{ homes: Homes }>) =>
  db
    .selectFrom('appointment as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .innerJoin('person as w', 'w.id', 'a.proposed_by')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select([
      'a.id',
      'a.home',
      'a.person_id as personId',
      'p.name as personName',
      'o.name as organisationName',
      'a.role',
      'a.valid_from as validFrom',
      'a.valid_to as validTo',
      'w.name as proposedByName',
      'a.proposed_at as proposedAt',
    ])
    .where(sql<boolean>`a.home = any(${homes}::text[])`)
    .where('a.answered_at', 'is', null)
    .orderBy('a.id'),
);

async function appointments(execute: Execute, homes: Homes): Promise<AppointmentRow[]> {
  const rows = await execute(APPOINTMENTS({ homes }));
  return rows.map((row) => ({ ...row, proposedAt: new Date(row.proposedAt) }));
}

export function officeReadingOf(orm: Orm): OfficeReading {
  const execute: Execute = (query) => executorOf(orm.em.fork())(query);
  return {
    accounts: async (homes, search, at, page) => {
      const { rows, ...rest } = await readPage<StoredAccount>(execute, accountList(homes, search, at), page);
      return { ...rest, rows: rows.map(accountRow) };
    },
    persons: (homes, search, day, page) =>
      asSystem(orm, (inside) => readPage<PersonRow>(inside, personList(homes, search, day), page)),
    sessions: (accountId, at) => sessionsOf(execute, accountId, at),
    calendarLink: (personId) => calendarLinkOf(execute, personId),
    log: async (homes, page) => {
      const { rows, ...rest } = await readPage<LogRow>(execute, log(homes), page);
      return { ...rest, rows: rows.map((row) => ({ ...row, at: new Date(row.at) })) };
    },
    appointments: (homes) => appointments(execute, homes),
    candidates: (roomId, day) => asSystem(orm, (inside) => inside(CANDIDATES({ roomId, day }))),
    allowances: (homes, rooms, day) => execute(ALLOWANCES({ homes, rooms, day })),
    heldPosts: (personId, day) => asSystem(orm, (inside) => readLeaverPosts(inside, personId, day)),
  };
}
