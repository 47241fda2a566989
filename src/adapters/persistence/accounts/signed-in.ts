/** Who is behind a session: account, person and the posts of today, by one statement at each request. */
import type { AccountId, HeldPost, SessionId, SignedIn } from '../../../app/accounts/ports/accounts.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { inPlaceOf } from '../network/statements.js';
import { type Given, statement } from '../database/statement.js';

interface Asked {
  readonly id: SessionId;
  readonly accountId: AccountId;
  readonly at: Date;
  readonly today: Day;
}

/** A post at a room sits where the room's version of the day says; one whose room or organisation has ended counts no more. */
const heldPosts = ({ today }: Given<Asked>) => {
  const day = sql<Day>`${today}::date`;
  const holds = (alias: 'post' | 'o' | 'v') => {
    const [from, to] = [sql.ref(`${alias}.valid_from`), sql.ref(`${alias}.valid_to`)];
    return sql`${from} <= ${day} and (${to} is null or ${to} > ${day})`;
  };
  return sql`
    select jsonb_agg(jsonb_build_object(
      'id', post.id, 'role', post.role, 'roomId', post.room_id, 'organisationId', o.id,
      'home', coalesce(room.home, o.home), 'divisionCode', coalesce(v.division_code, o.division_code),
      'placeName', coalesce(v.name, o.name), 'placeNameEn', coalesce(v.name_en, o.name_en), 'validTo', post.valid_to,
      'deputises', post.deputises, 'inPlaceOf', ${inPlaceOf('post', day)}
    ) order by post.valid_from, post.id)
    from post
    left join room on room.id = post.room_id
    left join room_version v on v.room_id = room.id and ${holds('v')}
    join organisation o on o.id = coalesce(post.organisation_id, room.organisation_id)
    where post.person_id = p.id and ${holds('post')} and ${holds('o')} and (post.room_id is null or v.id is not null)`;
};

type Row = Omit<SignedIn, 'posts'> & { readonly posts: HeldPost[] | null };

/** Runs at each request; planning it takes five times as long as running it, so it is prepared once a connection. */
const SIGNED_IN = statement(
  (given: Given<Asked>) => sql<Row>`
    select a.id as "accountId", s.id as "sessionId", a.login, p.id as "personId", p.name, p.home,
      (${heldPosts(given)}) as posts
    from session s
    join account a on a.id = s.account_id
    join person p on p.id = a.person_id
    where s.id = ${given.id} and a.id = ${given.accountId} and s.revoked_at is null
      and s.expires_at > ${given.at}::timestamptz and a.disabled_at is null`,
);

export async function signedIn(execute: Execute, asked: Asked): Promise<SignedIn | null> {
  const [row] = await execute(SIGNED_IN(asked));
  return row ? { ...row, posts: row.posts ?? [] } : null;
}
