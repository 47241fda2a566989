/** Signed packages in table handover_sent, each under the key of its case. */
import type { HandoverOutbox, SentDocument } from '../../../app/handover/port.js';
import type { Partner } from '../../../app/accounts/ports/partners.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { PARTNER } from './partners.js';

interface Row {
  readonly home: string;
  readonly sealed: Buffer;
  readonly wrapped: Buffer;
  readonly sentAt: Date | null;
}

/** What was sealed for one document does not open as another. */
const placeOf = (partnerId: string, documentId: string): string => `handover:${partnerId}:${documentId}`;

export function handoverOutboxOn(execute: Execute, sealer: Pick<Sealer, 'of'>): HandoverOutbox {
  const find = async (partnerId: string, documentId: string, caseId: string): Promise<SentDocument | null> => {
    const [row] = await execute<Row>(sql`
      select s.home, s.sealed, k.wrapped, s.sent_at as "sentAt" from handover_sent s
      join case_key k on k.home = s.home and k.case_id = s.case_id
      where s.partner_id = ${partnerId}::uuid and s.document_id = ${documentId} and s.case_id = ${caseId}::uuid`);
    if (!row) return null;
    const key = (await sealer.of(row.home)).openCaseKey(caseId, row.wrapped);
    return { text: String(key.open(placeOf(partnerId, documentId), row.sealed)), sentAt: row.sentAt };
  };
  return {
    find,
    partner: async (id) =>
      (
        await execute<Partner>(
          sql`select ${PARTNER} from handover_partner where id = ${id}::uuid and disabled_at is null`,
        )
      )[0] ?? null,
    keep: async ({ partner, documentId, caseId, home, text, by, at }) => {
      const [held] = await execute<{ wrapped: Buffer }>(
        sql`select wrapped from case_key where home = ${home} and case_id = ${caseId}::uuid`,
      );
      if (!held) return null;
      const sealed = (await sealer.of(home))
        .openCaseKey(caseId, held.wrapped)
        .seal(placeOf(partner.id, documentId), text);
      await execute(sql`
        insert into handover_sent (partner_id, document_id, home, case_id, sealed, person_id, made_at)
        values (${partner.id}::uuid, ${documentId}, ${home}, ${caseId}::uuid, ${sealed}, ${by}::uuid, ${at}::timestamptz)
        on conflict do nothing`);
      return find(partner.id, documentId, caseId);
    },
    sent: async (partnerId, documentId, at) => {
      await execute(sql`
        update handover_sent set sent_at = ${at}::timestamptz
        where partner_id = ${partnerId}::uuid and document_id = ${documentId} and sent_at is null`);
    },
  };
}
