/** Packages of a case that were signed for another system, with the answers that came back. */
import type { SentPackage } from '../../../app/packages/port.js';
import type { AnswerSaid } from '../../../domain/case/package-answer.js';
import type { CaseLocation } from '../../../domain/case/location.js';
import type { CaseId } from '../../../domain/kernel/ids.js';
import { sql } from '../database/sql.js';
import { placeOfAnswer } from '../handover/outbox.js';
import { iso } from '../privacy/opened.js';
import { LOCATION } from '../reading/columns.js';
import { run, type Snapshot } from '../reading/snapshot.js';

/** Nobody hands over a case so often. */
const MOST = 200;

type Read = Omit<
  SentPackage,
  'id' | 'madeAt' | 'sentAt' | 'answeredAt' | 'answerNumber' | 'answerDocument' | 'answerReason'
> & {
  readonly id: string | null;
  readonly madeAt: Date;
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
  readonly home: string;
  readonly partnerId: string;
  readonly wrapped: Buffer | null;
  readonly answerSealed: Buffer | null;
  readonly location: CaseLocation;
};

/** The row policies say whose packages they are: `location` tells who may read of them. */
export async function sentOf(snapshot: Snapshot, caseId: CaseId) {
  const rows = await run<Read>(
    snapshot,
    sql`
    select ${LOCATION} as location, c.home, k.wrapped, s.* from case_file c
    left join case_key k on k.home = c.home and k.case_id = c.case_id
    left join lateral (
      select s.document_id as id, s.partner_id as "partnerId", s.package, s.organisation_id as "authorityId",
        o.name as "authorityName", s.made_at as "madeAt", s.state, s.sent_at as "sentAt", s.reason, s.answer,
        s.answered_at as "answeredAt", s.answer_sealed as "answerSealed"
      from handover_sent s join organisation o on o.id = s.organisation_id
      where s.home = c.home and s.case_id = c.case_id order by s.made_at desc, s.document_id limit ${MOST}) s on true
    where c.case_id = ${caseId}::uuid`,
  );
  const [first] = rows;
  if (!first) return null;
  const sent = rows.flatMap((row) => (row.id === null ? [] : [opened(snapshot, caseId, { ...row, id: row.id })]));
  return { location: first.location, sent: await Promise.all(sent) };
}

async function opened(
  { sealer }: Snapshot,
  caseId: CaseId,
  { home, partnerId, wrapped, answerSealed, madeAt, sentAt, answeredAt, location: _at, ...row }: Read & { id: string },
): Promise<SentPackage> {
  const key = wrapped && (await sealer.of(home)).openCaseKey(caseId, wrapped);
  const said = key && answerSealed ? (key.open(placeOfAnswer(partnerId, row.id), answerSealed) as AnswerSaid) : null;
  return {
    ...{ ...row, madeAt: iso(madeAt) as string, sentAt: iso(sentAt), answeredAt: iso(answeredAt) },
    ...{
      answerNumber: said?.number ?? null,
      answerDocument: said?.document ?? null,
      answerReason: said?.reason ?? null,
    },
  };
}
