/** Destruction in the database: the key of the case, what is sealed in its row, and the tokens of its parties. */
import type { Destructions } from '../../../app/privacy/destroy-case.js';
import type { Execute } from '../database/execute.js';

const DESTROY = `
  with dropped as (delete from case_key where home = $1 and case_id = $2),
  forgotten as (delete from party_token where home = $1 and case_id = $2),
  emptied as (update case_file set sealed = null, list_sealed = null where home = $1 and case_id = $2)
  insert into destruction (home, case_id, certificate, destroyed_at, person_id, post_id, basis)
  values ($1, $2, $3, $4, $5, $6, $7)`;

export function destructionsOn(execute: Execute): Destructions {
  return {
    destroy: async ({ home, caseId, certificate, at, personId, postId, basis }) => {
      await execute(DESTROY, [home, caseId, certificate, at, personId, postId, basis]);
    },
  };
}
