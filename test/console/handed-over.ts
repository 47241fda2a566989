// What a case sent to a court on another server, and what came to that court: written as the program writes it, without a network.
import { v7 } from 'uuid';
import { handoverInboxOn } from '../../src/adapters/persistence/handover/inbox.js';
import { handoverOutboxOn } from '../../src/adapters/persistence/handover/outbox.js';
import { partnerRegisterOn } from '../../src/adapters/persistence/handover/partners.js';
import { handoverQueueOn } from '../../src/adapters/persistence/handover/queue.js';
import { executorOfSystem } from '../../src/adapters/persistence/visibility/transactions.js';
import type { Partner, PartnerKind } from '../../src/app/accounts/ports/partners.js';
import { nameOfHome, type PackageBody } from '../../src/app/handover/document.js';
import type { AnswerSaid } from '../../src/domain/case/package-answer.js';
import { COURT, step } from '../graphql/agreed-cases.js';
import type { Api, Json } from '../graphql/client.js';
import { anAcceptedCase, SANYU } from '../graphql/registrations.js';
import type { OpenConsole } from './open-console.js';

const HOME = '320612';
export const JUDGE = '褚明哲';
const DISPATCHER = '臧海波';

async function partnerOf({ app }: OpenConsole, kind: PartnerKind, issuer: string): Promise<Partner & { by: string }> {
  const [post] = await app.db.asOwner<{ id: string; by: string }[]>(
    `select id, person_id as by from post where role = 'JUDGE' and organisation_id = $1 limit 1`,
    [COURT],
  );
  const { id: postId = '', by = '' } = post ?? {};
  const partner = {
    ...{
      id: v7(),
      home: HOME,
      kind,
      organisationId: COURT,
      postId,
      issuer,
      endpoint: 'https://court.example/handover',
    },
    ...{ jwks: { keys: [] }, jwksUrl: null },
  };
  await partnerRegisterOn(executorOfSystem(app.orm)).add(partner, by, app.clock.at);
  return { ...partner, by };
}

/** One package waits, one arrived, one was answered, one was given up. */
export async function aCaseThatSent(open: OpenConsole): Promise<string> {
  const { id: caseId } = await anAcceptedCase(open.api);
  const { orm, sealer, clock, db } = open.app;
  const execute = executorOfSystem(orm);
  const [outbox, queue] = [handoverOutboxOn(execute, sealer), handoverQueueOn(orm, sealer)];
  const { by, ...partner } = await partnerOf(open, 'AUTHORITY', 'urn:court:test');
  const sent = async (state: 'QUEUED' | 'SENT' | 'FAILED', said?: AnswerSaid): Promise<void> => {
    const documentId = v7();
    const one = { partner, documentId, caseId, package: 'CONFIRMATION', proceedingId: null, home: HOME } as const;
    await outbox.keep({ ...one, text: 'signed', by, at: clock.at });
    await outbox.queue(partner.id, documentId);
    const [row] = await db.asOwner<{ id: string }[]>('select id from handover_sent where document_id = $1', [
      documentId,
    ]);
    if (state === 'SENT') await queue.sent(row?.id ?? '', clock.at);
    if (state === 'FAILED') await queue.failed(row?.id ?? '', 'HTTP_503');
    if (said) await outbox.answered(partner.id, documentId, said, clock.at);
  };
  await sent('QUEUED');
  await sent('SENT');
  await sent('SENT', { answer: 'ACCEPTED', number: '（2026）苏0612民特91号', document: '受理通知书' });
  await sent('FAILED');
  return caseId;
}

/** An application came to the court from another district. */
export async function receivedThere(open: OpenConsole): Promise<void> {
  const { orm, sealer, clock } = open.app;
  const { by: _by, ...partner } = await partnerOf(open, 'SENDER', nameOfHome('320371'));
  const body: PackageBody = {
    ...({ caseId: v7(), package: 'CONFIRMATION', recipient: 'COURT', madeOn: '2026-06-09' } as const),
    values: { 'case.displayNo': 'JF20260609-320371-00001', 'authority.name': '南通市通州区人民法院' },
  };
  const at = Math.floor(clock.at.getTime() / 1000);
  const document = {
    v: 1,
    iss: partner.issuer,
    aud: '',
    iat: at,
    exp: at + 60,
    jti: v7(),
    kind: 'PACKAGE',
    body,
  } as const;
  await handoverInboxOn(executorOfSystem(orm), sealer, v7).keep(partner, document, 'signed', clock.at);
}

/** Cases that the court took and may entrust to the room of 三余 town, which stands on its roster. */
export async function heldByTheCourt(api: Api, numbers: readonly string[]): Promise<readonly Json[]> {
  await api.app.db.asOwner(
    `insert into court_roster (id, authority_id, room_id, valid_from, entered_by, entered_at)
     select $1, $2, $3, '2020-01-01', person_id, '2020-01-01' from post where organisation_id = $2 limit 1`,
    [v7(), COURT, SANYU],
  );
  const held: Json[] = [];
  for (const number of numbers) {
    const taken = { authorityId: COURT, number, document: '受理案件通知书' };
    held.push(await step(api, DISPATCHER, 'recordExternalAcceptance', await anAcceptedCase(api), taken));
  }
  return held;
}
