/** Signed packages in table handover_sent, each under the key of its case, and how they were answered. */
import type { AnsweredPackage, HandoverOutbox, SentDocument } from '../../../app/handover/port.js';
import type { Partner } from '../../../app/accounts/ports/partners.js';
import type { SentState } from '../../../domain/case/package-answer.js';
import type { CaseKey, Sealer } from '../../../app/keys/sealer-port.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { PARTNER } from './partners.js';

interface Row {
  readonly home: string;
  readonly sealed: Buffer;
  readonly wrapped: Buffer;
  readonly state: SentState;
}

/** What was sealed for one document does not open as another. */
export const placeOfSent = (partnerId: string, documentId: string): string => `handover:${partnerId}:${documentId}`;
export const placeOfAnswer = (partnerId: string, documentId: string): string => `answer:${partnerId}:${documentId}`;

type Sealing = Pick<Sealer, 'of'>;

export function handoverOutboxOn(execute: Execute, sealer: Sealing): HandoverOutbox {
  const find = findOn(execute, sealer);
  const keyOf = keyOn(execute, sealer);
  return {
    find,
    partner: async (id) =>
      (
        await execute<Partner>(
          sql`select ${PARTNER} from handover_partner where id = ${id}::uuid and disabled_at is null`,
        )
      )[0] ?? null,
    keep: async ({ partner, documentId, caseId, package: kind, proceedingId, home, text, by, at }) => {
      const key = await keyOf(home, caseId);
      if (!key) return null;
      const sealed = key.seal(placeOfSent(partner.id, documentId), text);
      await execute(sql`
        insert into handover_sent (partner_id, document_id, home, case_id, package, proceeding_id, organisation_id, sealed, person_id, made_at)
        values (${partner.id}::uuid, ${documentId}, ${home}, ${caseId}::uuid, ${kind}, ${proceedingId}::uuid,
          ${partner.organisationId}::uuid, ${sealed}, ${by}::uuid, ${at}::timestamptz)
        on conflict do nothing`);
      return find(partner.id, documentId, caseId);
    },
    queue: async (partnerId, documentId) => {
      await execute(sql`
        update handover_sent set state = 'QUEUED', relayed_at = null, reason = null
        where partner_id = ${partnerId}::uuid and document_id = ${documentId} and state in ('SIGNED', 'FAILED')`);
    },
    answeredPackage: async (partnerId, documentId) =>
      (
        await execute<AnsweredPackage>(sql`
          select case_id as "caseId", package, proceeding_id as "proceedingId" from handover_sent
          where partner_id = ${partnerId}::uuid and document_id = ${documentId} and case_id is not null`)
      )[0] ?? null,
    answered: async (partnerId, documentId, said, at) => {
      const [row] = await execute<{ home: string; caseId: string }>(sql`
        select home, case_id as "caseId" from handover_sent
        where partner_id = ${partnerId}::uuid and document_id = ${documentId} and case_id is not null`);
      const key = row && (await keyOf(row.home, row.caseId));
      if (!key) return;
      const sealed = key.seal(placeOfAnswer(partnerId, documentId), said);
      await execute(sql`
        update handover_sent set answer = ${said.answer}, answered_at = ${at}::timestamptz, answer_sealed = ${sealed}
        where partner_id = ${partnerId}::uuid and document_id = ${documentId}`);
    },
  };
}

const keyOn =
  (execute: Execute, sealer: Sealing) =>
  async (home: string, caseId: string): Promise<CaseKey | null> => {
    const [held] = await execute<{ wrapped: Buffer }>(
      sql`select wrapped from case_key where home = ${home} and case_id = ${caseId}::uuid`,
    );
    return held ? (await sealer.of(home)).openCaseKey(caseId, held.wrapped) : null;
  };

const findOn =
  (execute: Execute, sealer: Sealing): HandoverOutbox['find'] =>
  async (partnerId, documentId, caseId): Promise<SentDocument | null> => {
    const [row] = await execute<Row>(sql`
      select s.home, s.sealed, s.state, k.wrapped from handover_sent s
      join case_key k on k.home = s.home and k.case_id = s.case_id
      where s.partner_id = ${partnerId}::uuid and s.document_id = ${documentId} and s.case_id = ${caseId}::uuid`);
    if (!row) return null;
    const key = (await sealer.of(row.home)).openCaseKey(caseId, row.wrapped);
    return { text: String(key.open(placeOfSent(partnerId, documentId), row.sealed)), state: row.state };
  };
