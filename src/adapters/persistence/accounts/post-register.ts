/** Posts and proposals of posts as administrators write them; what is read to be changed is locked until the commit. */
import type { Appointment, KeptPost, NewPost, PostRegister } from '../../../app/accounts/ports/posts.js';
import type { Execute } from '../database/execute.js';
import { idsAmong, standingOn } from '../network/statements.js';

const PLACE_HOME = `
  select r.home from room r join organisation o on o.id = r.organisation_id
    join room_version v on v.room_id = r.id and ${standingOn('v', '$3')}
  where r.id = any($1::uuid[]) and ${standingOn('o', '$3')}
  union all
  select o.home from organisation o where o.id = any($2::uuid[]) and ${standingOn('o', '$3')}`;

const POST = `
  select p.id, p.person_id as "personId", p.room_id as "roomId", p.organisation_id as "organisationId", p.role,
    p.profession, p.grade, p.employment, p.valid_from::text as "validFrom", p.valid_to::text as "validTo",
    p.caseload_cap as "caseloadCap", p.deputises,
    coalesce((select home from room where id = p.room_id), (select home from organisation where id = p.organisation_id)) as home
  from post p where p.id = any($1::uuid[]) for update of p`;

/** Counted after the lock: an assignment under way holds the post, and is committed by then. */
const OPEN_CASES = 'select count(*)::int as "openCases" from assignment where post_id = $1 and open';

/** A day that both spans have; a span without a last day has all days from its first. */
const shared = (from: string, to: string): string =>
  `valid_from < coalesce(${to}::date, 'infinity') and coalesce(valid_to, 'infinity') > ${from}::date
    and valid_to is distinct from valid_from`;

const HELD = `
  select 1 from post
  where person_id = $1 and role = $2 and room_id is not distinct from $3::uuid
    and ($3::uuid is not null or organisation_id is not distinct from $4::uuid) and ${shared('$5', '$6')} limit 1`;

const ADD = `
  insert into post (id, person_id, room_id, organisation_id, role, profession, grade, employment, valid_from, valid_to,
    caseload_cap, deputises)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** A deputy whose first day has not come by then never stands. */
const END = `
  update post set valid_to = greatest(valid_from, least(coalesce(valid_to, $2::date), $2::date))
  where id = $1 or deputises = $1`;

const DEPUTISED = `select 1 from post where deputises = $1 and ${shared('$2', '$3')}`;

const SERVES = `
  select 1 from post p left join room r on r.id = p.room_id left join organisation o on o.id = p.organisation_id
  where p.person_id = any($1::uuid[]) and coalesce(r.home, o.home) = $2 and ${standingOn('p', '$3')}`;

const ADMINISTRATORS = `
  from post p join organisation o on o.id = p.organisation_id where p.role = 'ADMINISTRATOR' and o.home = $1`;

const OTHER_ADMINISTRATORS = `
  select count(distinct p.person_id)::int as n ${ADMINISTRATORS} and p.person_id <> $2
    and p.valid_from <= $4::date and coalesce(p.valid_to, 'infinity') > $3::date`;

const ADMINISTRATORS_BESIDE = `
  select count(*)::int as n ${ADMINISTRATORS} and p.id <> $2 and ${standingOn('p', '$3')}
    and exists (select from account a where a.person_id = p.person_id and a.disabled_at is null)`;

const APPOINTMENT = `
  select id, home, person_id as "personId", organisation_id as "organisationId", role, profession, employment,
    valid_from::text as "validFrom", valid_to::text as "validTo", proposed_by as "proposedBy"
  from appointment where id = any($1::uuid[]) and answered_at is null for update`;

const PROPOSE = `
  insert into appointment (id, home, person_id, organisation_id, role, profession, employment, valid_from, valid_to, proposed_by, proposed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

const ANSWER = 'update appointment set answered_by = $2, answered_at = $3, post_id = $4 where id = $1';

async function add(execute: Execute, post: NewPost): Promise<void> {
  const { id, personId, roomId, organisationId, role, profession, grade, employment, validFrom, validTo } = post;
  const place = post.roomId ? [roomId, null] : [null, organisationId];
  await execute(ADD, [
    id,
    personId,
    ...place,
    role,
    profession,
    grade,
    employment,
    validFrom,
    validTo,
    post.caseloadCap,
    post.deputises,
  ]);
}

async function lockedPost(execute: Execute, id: string): Promise<KeptPost | null> {
  const [post] = await execute<Omit<KeptPost, 'openCases'>>(POST, [idsAmong([id])]);
  if (!post) return null;
  const [counted] = await execute<{ openCases: number }>(OPEN_CASES, [post.id]);
  return { ...post, openCases: counted?.openCases ?? 0 };
}

/** Proposals, and who may look on. */
function proposalsOn(execute: Execute): Pick<PostRegister, 'propose' | 'proposed' | 'answer' | 'accountOf'> {
  return {
    propose: async (a) => {
      const what = [a.id, a.home, a.personId, a.organisationId, a.role, a.profession, a.employment];
      await execute(PROPOSE, [...what, a.validFrom, a.validTo, a.proposedBy, a.at]);
    },
    proposed: async (id) => (await execute<Appointment>(APPOINTMENT, [idsAmong([id])]))[0] ?? null,
    answer: async (id, { by, at, postId }) => {
      await execute(ANSWER, [id, by, at, postId]);
    },
    accountOf: async (personId) =>
      (await execute<{ id: string }>('select id from account where person_id = $1', [personId]))[0]?.id ?? null,
  };
}

/** How many administer the home, and did. */
function administratorsOn(execute: Execute): Pick<PostRegister, 'otherAdministrators' | 'administratorsBeside'> {
  const count = async (sql: string, values: readonly unknown[]): Promise<number> =>
    (await execute<{ n: number }>(sql, values))[0]?.n ?? 0;
  return {
    otherAdministrators: (home, but, since, today) => count(OTHER_ADMINISTRATORS, [home, but, since, today]),
    administratorsBeside: (home, post, day) => count(ADMINISTRATORS_BESIDE, [home, post, day]),
  };
}

export function postRegisterOn(execute: Execute): PostRegister {
  const found = async (sql: string, values: readonly unknown[]): Promise<boolean> =>
    (await execute(sql, values)).length > 0;
  return {
    ...proposalsOn(execute),
    ...administratorsOn(execute),
    placeHome: async ({ roomId, organisationId }, day) => {
      const ids = [roomId, organisationId].map((id) => idsAmong(id ? [id] : []));
      return (await execute<{ home: string }>(PLACE_HOME, [...ids, day]))[0]?.home ?? null;
    },
    post: (id) => lockedPost(execute, id),
    held: ({ personId, role, roomId, organisationId }, { from, to }) =>
      found(HELD, [personId, role, roomId, organisationId, from, to]),
    deputised: (post, { from, to }) => found(DEPUTISED, [post, from, to]),
    serves: (personId, home, day) => found(SERVES, [idsAmong([personId]), home, day]),
    add: (post) => add(execute, post),
    end: async (id, to) => {
      await execute(END, [id, to]);
    },
  };
}
