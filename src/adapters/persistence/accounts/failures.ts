/** Failed sign-ins in table sign_in_failure; each count is one statement, so parallel guesses are all counted. */
import type { SignInFailures } from '../../../app/accounts/ports/accounts.js';
import type { Queries } from './queries.js';

/** As a number, since the ORM's pool hands instants out as text. */
const MILLISECONDS = '(extract(epoch from locked_until) * 1000)::float8 as until';

/** While the login is locked nothing is counted, so that further tries do not lock the owner out for longer. */
const COUNT = `
  with forgotten as (
    delete from sign_in_failure where login_hash in (
      select login_hash from sign_in_failure
      where failed_at < $2::timestamptz - make_interval(secs => $3) and login_hash <> $1
      limit 100 for update skip locked)
  )
  insert into sign_in_failure as f (login_hash, count, failed_at)
  values ($1, 1, $2)
  on conflict (login_hash) do update set
    count = case when f.locked_until > $2 then f.count
                 when f.failed_at < $2::timestamptz - make_interval(secs => $3) then 1
                 else f.count + 1 end,
    failed_at = case when f.locked_until > $2 then f.failed_at else $2 end,
    locked_until = case
      when f.locked_until > $2 then f.locked_until
      when f.failed_at < $2::timestamptz - make_interval(secs => $3) then null
      when f.count >= $4
        then $2::timestamptz + make_interval(secs => least($5 * 2 ^ least(f.count - $4, 30), $6))
      end
  returning ${MILLISECONDS}`;

const LOCKED = `select ${MILLISECONDS} from sign_in_failure where login_hash = $1 and locked_until > $2`;

export function signInFailures(db: Queries): SignInFailures {
  const untilBy = async (statement: string, values: unknown[]): Promise<Date | null> => {
    const { rows } = await db.query<{ until: number | null }>(statement, values);
    const until = rows[0]?.until ?? null;
    return until === null ? null : new Date(until);
  };
  return {
    lockedUntil: (loginHash, at) => untilBy(LOCKED, [loginHash, at]),
    count: (loginHash, at, lockOut) => {
      const { failuresBorne, firstLockSeconds, longestLockSeconds, forgottenAfterSeconds } = lockOut;
      return untilBy(COUNT, [
        loginHash,
        at,
        forgottenAfterSeconds,
        failuresBorne,
        firstLockSeconds,
        longestLockSeconds,
      ]);
    },
  };
}
