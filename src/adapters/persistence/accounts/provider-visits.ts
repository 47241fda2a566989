/** Sign-ins under way at the provider and the codes that end them; what has run out is cleared on the way. */
import type { ProviderVisits } from '../../../app/accounts/ports/provider.js';
import type { Queries } from './queries.js';

const BEGIN = `
  with cleared as (delete from provider_flow where expires_at < $2)
  insert into provider_flow (state_hash, expires_at) values ($1, $3)`;

const PUT_CODE = `
  with cleared as (delete from sign_in_code where expires_at < $3)
  insert into sign_in_code (code_hash, account_id, expires_at) values ($1, $2, $4)`;

export function providerVisits(db: Queries): ProviderVisits {
  return {
    begin: async (stateHash, at, expiresAt) => {
      await db.query(BEGIN, [stateHash, at, expiresAt]);
    },
    take: async (stateHash, at) => {
      const taken = 'delete from provider_flow where state_hash = $1 returning expires_at > $2 as good';
      return (await db.query<{ good: boolean }>(taken, [stateHash, at])).rows[0]?.good ?? false;
    },
    putCode: async (codeHash, accountId, at, expiresAt) => {
      await db.query(PUT_CODE, [codeHash, accountId, at, expiresAt]);
    },
  };
}
