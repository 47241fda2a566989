/** The log of administrative acts: table account_log, insert only. */
import type { AccountLog } from '../../../app/accounts/ports/desk.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Entities } from '../database/transaction.js';
import { AccountLogTable } from '../tables/accounts.js';

interface Did {
  readonly by: string;
  readonly actions: readonly string[];
  readonly account: string;
  readonly since: Date;
}

const DID = statement(({ by, actions, account, since }: Given<Did>) =>
  db
    .selectFrom('account_log')
    .select('id')
    .where('actor_person', '=', by)
    .where(sql<boolean>`action = any(${actions}::text[])`)
    .where('at', '>=', since)
    .where((eb) =>
      eb.or([
        eb('account_id', '=', account),
        eb('person_id', '=', eb.selectFrom('account').select('person_id').where('id', '=', account)),
      ]),
    )
    .limit(sql.lit(1)),
);

export function accountLogOn(execute: Execute, entities: Entities): AccountLog {
  return {
    write: async ({ id, at, home, action, by, post, personId, accountId, postId, facts = {} }) => {
      const whom = { personId: personId ?? null, accountId: accountId ?? null, postId: postId ?? null };
      const who = { actorPerson: by, actorPost: post?.id ?? null };
      await entities().insert(AccountLogTable, { id, at, home, action, ...who, ...whom, facts });
    },
    did: async (by, actions, account, since) => (await execute(DID({ by, actions, account, since }))).length > 0,
  };
}
