/** Lists of an office: plain rows, one statement each. */
import { pageOf } from '../../../app/reading/page.js';
import type {
  AccountRow,
  AppointmentRow,
  LogRow,
  OfficeReading,
  PersonRow,
  SessionRow,
} from '../../../app/accounts/ports/lists.js';
import { type Execute, executorOf } from '../database/execute.js';
import { readPage } from '../network/page-statement.js';
import { idsAmong } from '../network/statements.js';
import type { Orm } from '../database/orm.js';
import { asSystem } from '../visibility/frames.js';
import { readLeaverPosts } from './leaver-posts.js';

const living = (at: string): string => `s.revoked_at is null and s.expires_at > ${at}`;

const ACCOUNTS = `
  select a.id, a.login, p.id as "personId", p.name as "personName", p.home, a.disabled_at is not null as disabled,
    a.password_hash is not null as "hasPassword", l.account_id is null as unprepared, l.subject is not null as linked,
    (select count(*)::int from session s where s.account_id = a.id and ${living('$3')}) as sessions,
    (select max(s.used_at) from session s where s.account_id = a.id) as "lastUsedAt", a.created_at as "createdAt"
  from account a
  join person p on p.id = a.person_id
  left join provider_link l on l.account_id = a.id
  where p.home = any($1::text[]) and ($2::text is null or strpos(p.name, $2) > 0 or strpos(a.login, lower($2)) > 0)`;

type StoredAccount = Omit<AccountRow, 'providerLinked'> & { unprepared: boolean; linked: boolean };

function accountRow({ unprepared, linked, ...row }: StoredAccount): AccountRow {
  const lastUsedAt = row.lastUsedAt && new Date(row.lastUsedAt);
  return { ...row, providerLinked: unprepared ? null : linked, lastUsedAt, createdAt: new Date(row.createdAt) };
}

const OPEN = '(select count(*)::int from assignment n where n.post_id = q.id and n.open)';

const PERSONS = `
  select p.id, p.name, p.home, (select a.id from account a where a.person_id = p.id order by a.created_at limit 1) as "accountId",
    coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'role', q.role, 'validFrom', q.valid_from, 'validTo', q.valid_to,
        'deputises', q.deputises, 'openCases', ${OPEN}, 'placeName', coalesce(v.name, o.name)) order by q.valid_from, q.id)
      from post q
      left join room r on r.id = q.room_id
      join organisation o on o.id = coalesce(q.organisation_id, r.organisation_id)
      left join lateral (select name from room_version where room_id = r.id order by valid_from <= $3::date desc, valid_from desc limit 1) v on true
      where q.person_id = p.id and (coalesce(q.valid_to, 'infinity') > $3::date or ${OPEN} > 0)), '[]') as posts
  from person p
  where p.home = any($1::text[]) and ($2::text is null or strpos(p.name, $2) > 0)`;

const SESSIONS = `
  select s.id, s.account_id as "accountId", s.created_at as "openedAt", s.used_at as "usedAt", s.expires_at as "expiresAt"
  from session s where s.account_id = any($1::uuid[]) and ${living('$2')} order by s.created_at desc, s.id`;

function sessionRow({ openedAt, usedAt, expiresAt, ...row }: SessionRow): SessionRow {
  return { ...row, openedAt: new Date(openedAt), usedAt: new Date(usedAt), expiresAt: new Date(expiresAt) };
}

/** Newest first: the next page lies before its key. */
const LOG = `
  select l.id, l.at, l.home, l.action, w.name as "actorName", o.role as "actorRole", l.person_id as "personId",
    p.name as "personName", l.account_id as "accountId", l.post_id as "postId", l.facts
  from account_log l
  join person w on w.id = l.actor_person
  left join post o on o.id = l.actor_post
  left join person p on p.id = l.person_id
  where l.home = any($1::text[]) and ($2::uuid is null or l.id < $2)
  order by l.id desc limit $3`;

const APPOINTMENTS = `
  select a.id, a.home, a.person_id as "personId", p.name as "personName", o.name as "organisationName", a.role,
    a.valid_from::text as "validFrom", a.valid_to::text as "validTo", w.name as "proposedByName", a.proposed_at as "proposedAt"
  from appointment a
  join person p on p.id = a.person_id
  join person w on w.id = a.proposed_by
  join organisation o on o.id = a.organisation_id
  where a.home = any($1::text[]) and a.answered_at is null order by a.id`;

async function readLog(execute: Execute, ...[homes, { size, after, total }]: Parameters<OfficeReading['log']>) {
  const rows = await execute<LogRow>(LOG, [homes, after?.[0] ?? null, size + 1]);
  const count = async () => {
    const [row] = await execute<{ n: number }>(
      'select count(*)::int as n from account_log where home = any($1::text[])',
      [homes],
    );
    return row?.n ?? 0;
  };
  const dated = rows.map((row) => ({ ...row, at: new Date(row.at) }));
  return pageOf(dated, size, (row) => [row.id], total ? await count() : null);
}

export function officeReadingOf(orm: Orm): OfficeReading {
  const execute: Execute = (sql, values) => executorOf(orm.em.fork())(sql, values);
  return {
    accounts: async (homes, search, at, page) => {
      const listing = { select: ACCOUNTS, values: [homes, search, at], key: ['login', 'id'] as const };
      const { rows, ...rest } = await readPage<StoredAccount>(execute, listing, page);
      return { ...rest, rows: rows.map(accountRow) };
    },
    persons: (homes, search, day, page) => {
      const listing = { select: PERSONS, values: [homes, search, day], key: ['name', 'id'] as const };
      return asSystem(orm, (framed) => readPage<PersonRow>(framed, listing, page));
    },
    sessions: async (accountId, at) =>
      (await execute<SessionRow>(SESSIONS, [idsAmong([accountId]), at])).map(sessionRow),
    log: (homes, page) => readLog(execute, homes, page),
    appointments: async (homes) =>
      (await execute<AppointmentRow>(APPOINTMENTS, [homes])).map((row) => ({
        ...row,
        proposedAt: new Date(row.proposedAt),
      })),
    heldPosts: (personId, day) => asSystem(orm, (framed) => readLeaverPosts(framed, personId, day)),
  };
}
