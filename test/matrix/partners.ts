// What the cells about partners of the hand-over need: a post at the court, and a partner.
import type { TestApp } from '../fixtures/app.js';

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
};
