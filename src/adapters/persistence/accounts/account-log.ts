/** The log of administrative acts: table account_log, insert only. */
import type { AccountLog } from '../../../app/accounts/ports/desk.js';
import type { Execute } from '../database/execute.js';

const WRITE = `
  insert into account_log (id, at, home, action, actor_person, actor_post, person_id, account_id, post_id, facts)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb)`;

const DID = `
  select 1 from account_log
  where actor_person = $1 and action = any($2::text[]) and at >= $4
    and (account_id = $3 or person_id = (select person_id from account where id = $3))
  limit 1`;

export function accountLogOn(execute: Execute): AccountLog {
  return {
    write: async ({ id, at, home, action, by, post, personId, accountId, postId, facts = {} }) => {
      const whom = [personId ?? null, accountId ?? null, postId ?? null];
      await execute(WRITE, [id, at, home, action, by, post?.id ?? null, ...whom, JSON.stringify(facts)]);
    },
    did: async (by, actions, accountId, since) => (await execute(DID, [by, actions, accountId, since])).length > 0,
  };
}
