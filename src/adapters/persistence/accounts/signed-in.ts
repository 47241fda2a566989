/** Who is behind a session: account, person and the posts of today, by one statement at each request. */
import type { AccountId, HeldPost, SessionId, SignedIn } from '../../../app/accounts/ports/accounts.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Queries } from './queries.js';

/** A post at a room sits where the room's version of the day says; one whose room or organisation has ended counts no more. */
const HELD_POSTS = `
  select jsonb_agg(jsonb_build_object(
    'id', post.id, 'role', post.role, 'roomId', post.room_id, 'organisationId', o.id,
    'home', coalesce(room.home, o.home), 'divisionCode', coalesce(v.division_code, o.division_code),
    'placeName', coalesce(v.name, o.name), 'placeNameEn', coalesce(v.name_en, o.name_en), 'validTo', post.valid_to,
    'deputises', post.deputises
  ) order by post.valid_from, post.id)
  from post
  left join room on room.id = post.room_id
  left join room_version v on v.room_id = room.id and v.valid_from <= $4::date and (v.valid_to is null or v.valid_to > $4)
  join organisation o on o.id = coalesce(post.organisation_id, room.organisation_id)
  where post.person_id = p.id
    and post.valid_from <= $4 and (post.valid_to is null or post.valid_to > $4)
    and o.valid_from <= $4 and (o.valid_to is null or o.valid_to > $4)
    and (post.room_id is null or v.id is not null)`;

const SIGNED_IN = `
  select a.id as "accountId", s.id as "sessionId", a.login, p.id as "personId", p.name, p.home, (${HELD_POSTS}) as posts
  from session s
  join account a on a.id = s.account_id
  join person p on p.id = a.person_id
  where s.id = $1 and a.id = $2 and s.revoked_at is null and s.expires_at > $3 and a.disabled_at is null`;

type Row = Omit<SignedIn, 'posts'> & { posts: HeldPost[] | null };

/** Prepared once a connection, since it runs at each request and planning it takes five times as long as running it. */
export async function signedIn(
  db: Queries,
  asked: { id: SessionId; accountId: AccountId; at: Date; today: Day },
): Promise<SignedIn | null> {
  const values = [asked.id, asked.accountId, asked.at, asked.today];
  const { rows } = await db.query<Row>({ name: 'signed-in', text: SIGNED_IN, values });
  const [row] = rows;
  return row ? { ...row, posts: row.posts ?? [] } : null;
}
