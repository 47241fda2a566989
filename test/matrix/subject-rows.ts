// The rows of somebody whom an act is about, as the table without a case needs them.
export const MAKE = `
  with someone as (insert into person (id, home, name) values ($1, '320612', $7), ($6, '320612', $7 || '新')),
  post as (insert into post (id, person_id, room_id, role, profession, employment, valid_from, valid_to, deputises)
    values ($3, $1, $8, 'MEDIATOR', 'OTHER', 'FULL_TIME', '2020-01-01', null, null),
      ($4, $1, $8, 'ROOM_HEAD', 'OTHER', 'FULL_TIME', '2026-06-01', '2026-12-01', $9)),
  account as (insert into account (id, login, person_id, password_hash, created_at, disabled_at)
    values ($2, $7, $1, '$argon2id$x', '2020-01-01', $10))
  insert into appointment (id, home, person_id, organisation_id, role, profession, employment, valid_from, proposed_by, proposed_at)
  select $5, '320612', $1, o.id, 'AUDITOR', 'OTHER', 'FULL_TIME', '2026-06-09', $1, now() from organisation o where o.name = '南通市通州区司法局'`;
export const ALLOWANCE = `
  insert into clerk_allowance (id, home, room_id, head_post, valid_from, valid_to, set_by, set_at)
  values ($1, '320612', $2, $3, '2026-06-01', '2026-12-01', $4, now())`;
/** So that no clerk acts in the place of the head: what other cells allowed is over. */
export const NO_ALLOWANCE = `update clerk_allowance set valid_to = '2026-06-02' where room_id = $1 and valid_to > '2026-06-02' and valid_from < '2026-06-02'`;
export const LINK = `insert into provider_link (account_id, issuer, login, prepared_by, prepared_at) values ($1, 'https://sso.example', $2, $3, now())`;

export const deadLetter = (id: string) => ({
  ...{ id, queue: 'notes', home: '320612', tries: 12, reason: 'TypeError', failedAt: new Date(0) },
});
