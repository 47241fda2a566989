/** Cases between the same two people, found by the keyed hashes of their parties and kept for both sides. */
import type { SimilarCase, SimilarCases } from '../../../app/case/similar-cases.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import { type Execute, send } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { inScope } from '../visibility/scope.js';
import { given, HIT, PAIR, times, TOLD } from './similar-cases-sql.js';

export function similarCasesOn(execute: Execute, sealer: Sealer): SimilarCases {
  return {
    find: async (actor, file) => {
      const known = await given(sealer, file);
      const [similar, [counted]] = await Promise.all([
        execute<SimilarCase>(sql`
          with ${known}, ${HIT}, ${PAIR}
          select ${TOLD}, exists (select from case_file c where c.home = p.home and c.case_id = p.other and ${inScope(actor, 'c')}) as seen
          from pair p order by p.other`),
        execute<{ times: number }>(times(known, file.state.room.id)),
      ]);
      return { similar, times: counted?.times ?? 1 };
    },
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
