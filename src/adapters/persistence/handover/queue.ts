/** Signed documents that wait to be sent: handed on to the queue, opened by the key of their case or district, marked. */
import type { HandoverQueue } from '../../../app/handover/port.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { HandedOver } from '../../../app/outbox/port.js';
import type { Orm } from '../database/orm.js';
import { raw, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { executorOfSystem } from '../visibility/transactions.js';
import { relaying } from '../outbox/relaying.js';
import { placeOfSent } from './outbox.js';

const relay = relaying<HandedOver>({
  table: 'handover_sent',
  columns: 'id, home',
  waits: () => raw(`state = 'QUEUED'`),
  order: 'made_at, id',
});

interface Row {
  readonly home: string;
  readonly partnerId: string;
  readonly documentId: string;
  readonly caseId: string | null;
  readonly sealed: Buffer;
  readonly wrapped: Buffer | null;
  readonly endpoint: string | null;
}

/** One that was given up is sent when somebody tries it anew. */
const OPEN = statement(
  ({ id }: Given<{ id: string }>) => sql<Row>`
    select s.home, s.partner_id as "partnerId", s.document_id as "documentId", s.case_id as "caseId", s.sealed, k.wrapped,
      case when p.disabled_at is null then p.endpoint end as endpoint
    from handover_sent s join handover_partner p on p.id = s.partner_id
    left join case_key k on k.home = s.home and k.case_id = s.case_id
    where s.id = ${id}::uuid and s.state in ('QUEUED', 'FAILED') and s.sealed is not null`,
);

export function handoverQueueOn(orm: Orm, sealer: Pick<Sealer, 'of'>): HandoverQueue {
  const execute = executorOfSystem(orm);
  return {
    relay: relay(orm),
    open: async (id) => {
      const [row] = await execute(OPEN({ id }));
      if (!row || (row.caseId !== null && !row.wrapped)) return null;
      const { home, caseId, wrapped, partnerId, documentId, sealed, endpoint } = row;
      const keys = await sealer.of(home);
      const key = caseId !== null && wrapped ? keys.openCaseKey(caseId, wrapped) : keys;
      return { endpoint, text: String(key.open(placeOfSent(partnerId, documentId), sealed)) };
    },
    sent: async (id, at) => {
      await execute(sql`
        update handover_sent set state = 'SENT', sent_at = ${at}::timestamptz, reason = null
        where id = ${id}::uuid and state in ('QUEUED', 'FAILED')`);
    },
    failed: async (id, reason) => {
      await execute(sql`
        update handover_sent set state = 'FAILED', reason = ${reason} where id = ${id}::uuid and state = 'QUEUED'`);
    },
  };
}
