/** Letters that go out: handed on when they are due, opened by the key of their case or district, marked when they are gone. */
import type { OpenLetter, OutgoingStore } from '../../../app/letters/outgoing.js';
import type { HandedOver } from '../../../app/outbox/port.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { LetterFacts } from '../../../app/letters/port.js';
import type { CaseId, Home } from '../../../domain/kernel/ids.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { executorOfSystem } from '../visibility/transactions.js';
import { relaying } from '../outbox/relaying.js';
import { placeOfLetter } from './letter-store.js';

const relay = relaying<HandedOver>({
  table: 'letter',
  columns: 'id, home',
  waits: (at) => sql`state = 'QUEUED' and due_at <= ${at}::timestamptz`,
  order: 'due_at, written_at, id',
});

type Row = Omit<OpenLetter, 'address' | 'facts'> & {
  readonly home: Home;
  readonly caseId: CaseId | null;
  readonly sealed: Buffer | null;
  readonly wrapped: Buffer | null;
};

/** One that failed is sent when somebody tries it anew. */
const OPEN = statement(
  ({ id }: Given<{ id: string }>) => sql<Row>`
    select l.id, l.kind, l.channel, l.language, l.home, l.reader_kind as "readerKind", l.case_id as "caseId", l.sealed, l.written_at as "writtenAt", k.wrapped
    from letter l left join case_key k on k.home = l.home and k.case_id = l.case_id
    where l.id = ${id}::uuid and l.state in ('QUEUED', 'FAILED') and l.channel is not null`,
);

const SENT = statement(
  ({ id, at, forget }: Given<{ id: string; at: Date; forget: boolean }>) => sql`
    update letter set state = 'SENT', reason = null, sent_at = ${at}::timestamptz,
      sealed = case when ${forget}::boolean then null else sealed end
    where id = ${id}::uuid and state in ('QUEUED', 'FAILED')`,
);

const ENDED = statement(
  ({ id, state, reason }: Given<{ id: string; state: string; reason: string }>) => sql`
    update letter set state = ${state}, reason = ${reason} where id = ${id}::uuid and state in ('QUEUED', 'FAILED')`,
);

const GIVE_UP = statement(
  ({ before }: Given<{ before: Date }>) => sql<{ n: number }>`
    with late as (
      update letter set state = 'FAILED', reason = 'TOO_OLD'
      where state = 'QUEUED' and due_at < ${before}::timestamptz returning 1)
    select count(*)::int as n from late`,
);

const FORGET = statement(
  ({ before }: Given<{ before: Date }>) => sql<{ n: number }>`
    with gone as (delete from letter where case_id is null and written_at < ${before}::timestamptz returning 1),
      left_us as (delete from letter_preference p where exists (
        select from account a where a.person_id = p.person_id and a.disabled_at < ${before}::timestamptz))
    select count(*)::int as n from gone`,
);

export function outgoingOn(orm: Orm, sealer: Pick<Sealer, 'of'>): OutgoingStore {
  const execute = executorOfSystem(orm);
  return {
    relay: relay(orm),
    open: (id) => open(execute, sealer, id),
    sent: async (id, at, forget) => void (await execute(SENT({ id, at, forget }))),
    ended: async (id, state, reason) => void (await execute(ENDED({ id, state, reason }))),
    giveUp: async (before) => (await execute(GIVE_UP({ before })))[0]?.n ?? 0,
    forget: async (before) => (await execute(FORGET({ before })))[0]?.n ?? 0,
  };
}

/** Null also where the key of the case was destroyed: nobody can open it any more. */
async function open(execute: Execute, sealer: Pick<Sealer, 'of'>, id: string): Promise<OpenLetter | null> {
  const [row] = await execute(OPEN({ id }));
  if (!row?.sealed) return null;
  const { home, caseId, sealed, wrapped, ...letter } = row;
  const keys = await sealer.of(home);
  if (caseId !== null && !wrapped) return null;
  const key = caseId !== null && wrapped ? keys.openCaseKey(caseId, wrapped) : keys;
  const { address, facts } = key.open(placeOfLetter(id), sealed) as { address: string; facts: LetterFacts };
  return { ...letter, writtenAt: new Date(letter.writtenAt), address, facts };
}
