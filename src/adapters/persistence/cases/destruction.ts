/** Destruction in the database: the key of the case, what is sealed in its row, and the tokens of its parties. */
import type {
  Certificate,
  Destructible,
  DestructionRuntime,
  Destructions,
} from '../../../app/operation/destroy-case.js';
import type { Sealer } from '../../../app/ports/sealer.js';
import { type Execute, executorOf } from '../execute.js';
import type { Orm } from '../orm.js';
import { asHouse } from '../row-security/frames.js';
import { numbersOn, receiptsOn } from './registers.js';
import { scopeOf } from './scope.js';

const DESTROY = `
  with dropped as (delete from case_key where home = $1 and case_id = $2),
  forgotten as (delete from party_token where home = $1 and case_id = $2),
  emptied as (update case_file set sealed = null, list_sealed = null where home = $1 and case_id = $2)
  insert into destruction (home, case_id, certificate, destroyed_at, person_id, post_id, basis)
  values ($1, $2, $3, $4, $5, $6, $7)`;

const CERTIFICATE = `
  select home, case_id as "caseId", certificate, destroyed_at as at, person_id as "personId", post_id as "postId", basis
  from destruction where home = $1 and case_id = $2`;

export function destructionsOn(execute: Execute): Destructions {
  return {
    lock: async (actor, caseId) => {
      const scope = scopeOf(actor, 'c', 2);
      const [found] = await execute<Destructible>(
        `select c.home, c.status, c.room_area as "roomArea",
           not exists (select from case_key k where k.home = c.home and k.case_id = c.case_id) as destroyed
         from case_file c where c.case_id = $1 and ${scope.sql} for update of c`,
        [caseId, ...scope.values],
      );
      return found ?? null;
    },
    destroy: async ({ home, caseId, certificate, at, personId, postId, basis }) => {
      await execute(DESTROY, [home, caseId, certificate, at, personId, postId, basis]);
    },
    certificateOf: async (home, caseId) => {
      const [row] = await execute<Certificate>(CERTIFICATE, [home, caseId]);
      return row ? { ...row, at: new Date(row.at) } : null;
    },
  };
}

export function destructionRuntimeOf(parts: { orm: Orm; sealer: Sealer; now: () => Date }): DestructionRuntime {
  const { orm, sealer, now } = parts;
  return {
    now,
    inTransaction: (work) =>
      asHouse(orm, async (em) => {
        const execute = executorOf(em);
        return work({
          receipts: receiptsOn(execute, sealer),
          numbers: numbersOn(execute),
          destructions: destructionsOn(execute),
        });
      }),
  };
}
