/** Allowances by which clerks answer referrals in the place of a head. */
import { LockMode } from '@mikro-orm/core';
import type { PostRegister } from '../../../app/accounts/ports/posts.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Entities } from '../database/transaction.js';
import { idsAmong } from '../network/statements.js';
import { ClerkAllowanceTable } from '../tables/people.js';

const ALLOWED = statement(({ roomId, from, to }: Given<{ roomId: string | null; from: string; to: string | null }>) =>
  db
    .selectFrom('clerk_allowance')
    .select('id')
    .where(sql<boolean>`room_id = ${roomId}::uuid`)
    .where(sql<boolean>`valid_from < coalesce(${to}::date, 'infinity') and valid_to > ${from}::date
      and valid_to > valid_from`)
    .limit(sql.lit(1)),
);

export function clerkAllowancesOn(
  execute: Execute,
  entities: Entities,
): Pick<PostRegister, 'clerksAllowed' | 'allowClerks' | 'allowance' | 'endAllowance'> {
  return {
    clerksAllowed: async (roomId, { from, to }) => (await execute(ALLOWED({ roomId, from, to }))).length > 0,
    allowClerks: async (allowance) => void (await entities().insert(ClerkAllowanceTable, allowance)),
    allowance: async (id) => {
      if (idsAmong([id]).length === 0) return null;
      return entities().findOne(ClerkAllowanceTable, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    },
    endAllowance: async (id, validTo) => void (await entities().nativeUpdate(ClerkAllowanceTable, { id }, { validTo })),
  };
}
