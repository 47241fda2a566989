// What the cells about partners of the hand-over need: a post at the court, and a partner.
import { stableId } from '../../src/tools/seeds/stable-id.js';
import type { TestApp } from '../fixtures/app.js';

const COURT = stableId('organisation', 'tz-court');
const AT_COURT = `insert into post (id, person_id, organisation_id, role, profession, employment, valid_from)
  select $1, $2, id, 'COURT_CLERK', 'OTHER', 'FULL_TIME', '2020-01-01' from organisation where name = '南通市通州区人民法院'`;
const PARTNER = `insert into handover_partner (id, home, organisation_id, post_id, issuer, jwks, registered_by, registered_at)
  select $1, '320612', id, $1, $2, '{}', $3, now() from organisation where name = '南通市通州区人民法院'`;

interface Held {
  readonly postId: string;
  readonly login: string;
  readonly personId: string;
}

/** A post at the court; for what is done to a partner also one, under the same id. */
export async function aPartner(db: TestApp['db'], operation: string, { postId, login, personId }: Held): Promise<void> {
  await db.asOwner(AT_COURT, [postId, personId]);
  if (operation === 'disablePartner') await db.asOwner(PARTNER, [postId, login, personId]);
}

const RECEIVED = `insert into handover_received (id, home, partner_id, document_id, issuer, organisation_id, their_case, package,
    recipient, made_on, sealed, received_at)
  values ($1, '320612', $1, 'a-document-of-theirs', $2, $3, $1, 'MANDATE_REPORT', 'COURT', '2026-06-01', $4, now())`;
const WITH_ADDRESS = `update handover_partner set endpoint = 'https://rooms.example/handover', kind = 'SENDER' where id = $1`;

/** One that came to the court from another server, under the id of its sender. */
export async function aReceivedPackage({ db, sealer }: TestApp, { postId, login, personId }: Held): Promise<void> {
  await aPartner(db, 'disablePartner', { postId, login, personId });
  await db.asOwner(WITH_ADDRESS, [postId]);
  const body = { caseId: postId, package: 'MANDATE_REPORT', recipient: 'COURT', madeOn: '2026-06-01', values: {} };
  const sealed = (await sealer.of('320612')).seal(`received:${postId}:a-document-of-theirs`, { text: '', body });
  await db.asOwner(RECEIVED, [postId, login, COURT, sealed]);
}

const WEBHOOK = `insert into webhook (id, home, organisation_id, url, events, registered_by, registered_at, disabled_at, disabled_for)
  values ($1, '320612', $2, 'https://hooks.example/' || $3, '{Accepted}', $4, now(), $5, $6)`;

/** For what is done to a webhook one of the court’s, in use or not as the act needs it. */
export async function aWebhook(
  db: TestApp['db'],
  operation: string,
  { id, login, personId }: Omit<Held, 'postId'> & { readonly id: string },
): Promise<void> {
  if (operation === 'registerWebhook') return;
  const disabled = operation === 'enableWebhook' ? ['2026-01-01', 'ADMINISTRATOR'] : [null, null];
  await db.asOwner(WEBHOOK, [id, COURT, login, personId, ...disabled]);
}

const onWebhook = ({ appointmentId }: Subject) => ({ webhookId: appointmentId });

interface Subject {
  readonly appointmentId: string;
  readonly login: string;
}

export const PARTNER_INPUTS = {
  registerPartner: ({ appointmentId, login }: Subject) => ({
    ...{ authorityPostId: appointmentId, issuer: login, jwksUrl: 'https://court.example/keys' },
  }),
  disablePartner: ({ appointmentId }: Subject) => ({ partnerId: appointmentId }),
  rotateHandoverKey: () => ({ home: '320612' }),
  answerPackage: ({ appointmentId }: Subject) => ({
    ...{ packageId: appointmentId, answer: 'ACCEPTED', document: '收件回执' },
  }),
  registerWebhook: ({ login }: Subject) => ({
    ...{ organisationId: COURT, url: `https://hooks.example/new/${login}`, events: ['Accepted'] },
  }),
  ...{ disableWebhook: onWebhook, enableWebhook: onWebhook, rotateWebhookSecret: onWebhook, replayWebhook: onWebhook },
};
