/** Held letters in the database, gathered reader by reader. */
import type { Digests, HeldLetter } from '../../../app/letters/digest.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { LetterFacts } from '../../../app/letters/port.js';
import type { CaseId, PersonId } from '../../../domain/kernel/ids.js';
import type { Channel } from '../../../domain/letters/kinds.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { asSystem, executorOfSystem } from '../visibility/transactions.js';
import { letterStoreOn, placeOfLetter } from './letter-store.js';

const READERS = statement(
  ({ at }: Given<{ at: Date }>) => sql<{ reader: PersonId }>`
    select distinct reader_id as reader from letter where state = 'HELD' and due_at <= ${at}::timestamptz limit 500`,
);

type Row = Omit<HeldLetter, 'facts'> & {
  readonly caseId: CaseId | null;
  readonly sealed: Buffer | null;
  readonly wrapped: Buffer | null;
};

const HELD = statement(
  ({ reader, at }: Given<{ reader: string; at: Date }>) => sql<Row>`
    select l.id, l.home, l.kind, l.language, l.case_id as "caseId", l.sealed,
      (select k.wrapped from case_key k where k.home = l.home and k.case_id = l.case_id) as wrapped
    from letter l where l.reader_id = ${reader}::uuid and l.state = 'HELD' and l.due_at <= ${at}::timestamptz
    order by l.written_at, l.id for update of l skip locked`,
);

const GATHERED = statement(
  ({ ids }: Given<{ ids: readonly string[] }>) =>
    sql`update letter set state = 'GATHERED' where id = any(${ids}::uuid[])`,
);

interface Parts {
  readonly orm: Orm;
  readonly sealer: Pick<Sealer, 'of'>;
  readonly channels: readonly Channel[];
  newId(): string;
}

export function digestsOn({ orm, sealer, channels, newId }: Parts): Digests {
  const execute = executorOfSystem(orm);
  return {
    readers: async (at) => (await execute(READERS({ at }))).map(({ reader }) => reader),
    inTransaction: (at, work) =>
      asSystem(orm, (run) =>
        work({
          ...{ at, newId, letters: letterStoreOn(run, sealer, channels) },
          held: {
            of: (reader, due) => heldOf(run, sealer, reader, due),
            gathered: async (ids) => void (await run(GATHERED({ ids }))),
          },
        }),
      ),
  };
}

/** What belonged to a file that was destroyed meanwhile cannot be opened, and is told no more. */
async function heldOf(execute: Execute, sealer: Pick<Sealer, 'of'>, reader: PersonId, at: Date): Promise<HeldLetter[]> {
  const rows = await execute(HELD({ reader, at }));
  const opened = rows.map(async ({ caseId, sealed, wrapped, ...letter }) => {
    const keys = await sealer.of(letter.home);
    const key = caseId === null ? keys : wrapped && keys.openCaseKey(caseId, wrapped);
    if (!key || !sealed) return [];
    const { facts } = key.open(placeOfLetter(letter.id), sealed) as { facts: LetterFacts };
    return [{ ...letter, facts }];
  });
  return (await Promise.all(opened)).flat();
}
