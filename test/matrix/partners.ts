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
  registerWebhook: ({ login }: Subject) => ({
    ...{ organisationId: COURT, url: `https://hooks.example/new/${login}`, events: ['Accepted'] },
  }),
  ...{ disableWebhook: onWebhook, enableWebhook: onWebhook, rotateWebhookSecret: onWebhook, replayWebhook: onWebhook },
};
