/** Proposals of posts that administer or watch, and their answers. */
import { LockMode } from '@mikro-orm/core';
import type { Appointment, PostRegister } from '../../../app/accounts/ports/posts.js';
import type { Execute } from '../database/execute.js';
import { db } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Entities } from '../database/transaction.js';
import { idsAmong } from '../network/statements.js';
import { AppointmentTable } from '../tables/people.js';

const ACCOUNT_OF = statement(({ personId }: Given<{ personId: string }>) =>
  db.selectFrom('account').select('id').where('person_id', '=', personId),
);

/** A proposal that is read to be answered is locked, and its answer is what the unit of work then writes. */
export function appointmentsOn(
  execute: Execute,
  entities: Entities,
): Pick<PostRegister, 'propose' | 'proposed' | 'answer' | 'accountOf'> {
  return {
    propose: async ({ at, ...appointment }) =>
      void (await entities().insert(AppointmentTable, { ...appointment, proposedAt: at })),
    proposed: async (id) => {
      if (idsAmong([id]).length === 0) return null;
      const waiting = { id, answeredAt: null };
      const found = await entities().findOne(AppointmentTable, waiting, { lockMode: LockMode.PESSIMISTIC_WRITE });
      return found as Appointment | null;
    },
    answer: async (id, { by, at, postId }) => {
      const appointment = await entities().findOneOrFail(AppointmentTable, { id });
      Object.assign(appointment, { answeredBy: by, answeredAt: at, postId });
      await entities().flush();
    },
    accountOf: async (personId) => (await execute(ACCOUNT_OF({ personId })))[0]?.id ?? null,
  };
}
