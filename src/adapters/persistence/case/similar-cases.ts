/** Cases between the same two people, found by the keyed hashes of their parties and kept for both sides. */
import type { AlikeEarlier, Likeness, SimilarCase, SimilarCases } from '../../../app/case/similar-cases.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import { type Execute, send } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { earlierLike, keepAlike } from './alike-sql.js';
import { metBefore, worthComparing } from './met-before.js';
import { likenessOf } from './similar-cases-sql.js';

/** `times` below the number that is told of; how far below is not counted. */
const STRANGERS: Likeness = { similar: [], times: 1 };

export function similarCasesOn(execute: Execute, sealer: Sealer): SimilarCases {
  return {
    find: async (actor, file) => {
      if (!worthComparing(await execute(await metBefore(sealer, file)))) return STRANGERS;
      const rows = await execute(await likenessOf(actor, sealer, file));
      const similar = rows
        .filter(({ similarId }) => similarId !== null)
        .map(({ times: _, ...found }) => ({ ...found, caseId: file.state.id }) as SimilarCase);
      return { similar, times: rows[0]?.times ?? 1 };
    },
    keepAlike: async (home, ids, at) => {
      await execute(keepAlike(home, ids, at));
    },
    earlierLike: (home, ids) => execute<AlikeEarlier>(earlierLike(home, ids)),
    keep: (found, home, at) => {
      if (found.length === 0) return;
      send(
        execute,
        sql`
        insert into similar_case (home, case_id, similar_id, found_at)
        select ${home}, p.one, p.other, ${at}::timestamptz from (
          select * from unnest(${found.map((f) => f.caseId)}::uuid[], ${found.map((f) => f.similarId)}::uuid[]) a (one, other)
          union select * from unnest(${found.map((f) => f.similarId)}::uuid[], ${found.map((f) => f.caseId)}::uuid[]) b (one, other)) p
        on conflict do nothing`,
      );
    },
  };
}
