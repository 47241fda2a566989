/** Failed sign-ins in table sign_in_failure; each count is one statement, so parallel guesses are all counted. */
import type { LockOut, SignInFailures } from '../../../app/accounts/ports/accounts.js';
import type { Execute } from '../database/execute.js';
import { type Query, raw, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

/** As a number, since the ORM's pool hands instants out as text. */
const MILLISECONDS = raw('(extract(epoch from locked_until) * 1000)::float8 as until');

interface Until {
  readonly until: number | null;
}

interface Failure extends LockOut {
  readonly login: Buffer;
  readonly at: Date;
}

/** While the login is locked nothing is counted, so that further tries do not lock the owner out for longer. */
const COUNT = statement((given: Given<Failure>) => {
  const { login, at, forgottenAfterSeconds, failuresBorne, firstLockSeconds, longestLockSeconds } = given;
  const now = sql`${at}::timestamptz`;
  const forgotten = sql`${now} - make_interval(secs => ${forgottenAfterSeconds}::float8)`;
  const shut = sql`least(${firstLockSeconds}::float8 * 2 ^ least(f.count - ${failuresBorne}::int, 30), ${longestLockSeconds}::float8)`;
  return sql<Until>`
    with forgotten as (
      delete from sign_in_failure where login_hash in (
        select login_hash from sign_in_failure
        where failed_at < ${forgotten} and login_hash <> ${login}
        limit 100 for update skip locked)
    )
    insert into sign_in_failure as f (login_hash, count, failed_at)
    values (${login}, 1, ${now})
    on conflict (login_hash) do update set
      count = case when f.locked_until > ${now} then f.count when f.failed_at < ${forgotten} then 1 else f.count + 1 end,
      failed_at = case when f.locked_until > ${now} then f.failed_at else ${now} end,
      locked_until = case
        when f.locked_until > ${now} then f.locked_until
        when f.failed_at < ${forgotten} then null
        when f.count >= ${failuresBorne}::int then ${now} + make_interval(secs => ${shut})
        end
    returning ${MILLISECONDS}`;
});

const LOCKED = statement(
  ({ login, at }: Given<{ login: Buffer; at: Date }>) => sql<Until>`
    select ${MILLISECONDS} from sign_in_failure where login_hash = ${login} and locked_until > ${at}::timestamptz`,
);

export function signInFailures(execute: Execute): SignInFailures {
  const untilBy = async (query: Query<Until>): Promise<Date | null> => {
    const until = (await execute(query))[0]?.until ?? null;
    return until === null ? null : new Date(until);
  };
  return {
    lockedUntil: (login, at) => untilBy(LOCKED({ login, at })),
    count: (login, at, lockOut) => untilBy(COUNT({ ...lockOut, login, at })),
  };
}
