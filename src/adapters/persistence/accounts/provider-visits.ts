/** Sign-ins under way at the provider and the codes that end them; what has run out is cleared on the way. */
import type { ProviderVisits } from '../../../app/accounts/ports/provider.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

interface Begun {
  readonly stateHash: Buffer;
  readonly at: Date;
  readonly expiresAt: Date;
}

const BEGIN = statement(({ stateHash, at, expiresAt }: Given<Begun>) =>
  db
    .with('cleared', (cte) => cte.deleteFrom('provider_flow').where('expires_at', '<', at))
    .insertInto('provider_flow')
    .values({ state_hash: stateHash, expires_at: expiresAt }),
);

const TAKE = statement(({ stateHash, at }: Given<Omit<Begun, 'expiresAt'>>) =>
  db
    .deleteFrom('provider_flow')
    .where('state_hash', '=', stateHash)
    .returning(sql<boolean>`expires_at > ${at}::timestamptz`.as('good')),
);

interface Code {
  readonly codeHash: Buffer;
  readonly accountId: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

const PUT_CODE = statement(({ codeHash, accountId, at, expiresAt }: Given<Code>) =>
  db
    .with('cleared', (cte) => cte.deleteFrom('sign_in_code').where('expires_at', '<', at))
    .insertInto('sign_in_code')
    .values({ code_hash: codeHash, account_id: accountId, expires_at: expiresAt }),
);

export function providerVisits(execute: Execute): ProviderVisits {
  return {
    begin: async (stateHash, at, expiresAt) => void (await execute(BEGIN({ stateHash, at, expiresAt }))),
    take: async (stateHash, at) => (await execute(TAKE({ stateHash, at })))[0]?.good ?? false,
    putCode: async (codeHash, accountId, at, expiresAt) =>
      void (await execute(PUT_CODE({ codeHash, accountId, at, expiresAt }))),
  };
}
