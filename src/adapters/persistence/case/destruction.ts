/** Destruction in the database: the key of the case, what is sealed in its row, and the tokens of its parties and numbers. */
import type { Destructions } from '../../../app/privacy/destroy-case.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

interface Destroyed {
  readonly home: string;
  readonly caseId: string;
  readonly certificate: string;
  readonly at: Date;
  readonly personId: string;
  readonly postId: string;
  readonly basis: string;
}

/** One statement, so that no part of it is done without the others. */
const DESTROY = statement(({ home, caseId, certificate, at, personId, postId, basis }: Given<Destroyed>) =>
  db
    .with('dropped', (cte) => cte.deleteFrom('case_key').where('home', '=', home).where('case_id', '=', caseId))
    .with('forgotten', (cte) => cte.deleteFrom('party_token').where('home', '=', home).where('case_id', '=', caseId))
    .with('unnumbered', (cte) =>
      cte
        .deleteFrom('external_number')
        .where('home', '=', home)
        .where('case_id', '=', caseId)
        .where('keyed', '=', true),
    )
    .with('stopped', (cte) => cte.deleteFrom('clock').where('home', '=', home).where('case_id', '=', caseId))
    .with('unplanned', (cte) => cte.deleteFrom('reminder_plan').where('home', '=', home).where('case_id', '=', caseId))
    .with('reminded', (cte) => cte.deleteFrom('reminder').where('home', '=', home).where('case_id', '=', caseId))
    // What was told stays known, not to which address nor in which words; what was not told is told no more.
    .with('untold', (cte) =>
      cte
        .updateTable('letter')
        .set({
          sealed: sql.lit(null),
          state: sql`case when state in ('HELD', 'QUEUED') then 'RECALLED' else state end`,
        })
        .where('home', '=', home)
        .where('case_id', '=', caseId),
    )
    .with('emptied', (cte) =>
      cte
        .updateTable('case_file')
        .set({ sealed: sql.lit(null), list_sealed: sql.lit(null) })
        .where('home', '=', home)
        .where('case_id', '=', caseId),
    )
    .insertInto('destruction')
    .values({
      home,
      case_id: caseId,
      certificate,
      destroyed_at: at,
      person_id: personId,
      post_id: postId,
      basis,
    }),
);

export function destructionsOn(execute: Execute): Destructions {
  return {
    destroy: async ({ home, caseId, certificate, at, personId, postId, basis }) =>
      void (await execute(DESTROY({ home, caseId, certificate, at, personId, postId, basis }))),
  };
}
