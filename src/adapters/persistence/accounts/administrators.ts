/** Makes an administrator by one statement. It needs the owner's connection: the app makes no organisations. */
import pg from 'pg';
import type { Administrators } from '../../../app/accounts/ports/administrators.js';
import type { Queries } from './queries.js';

const APPOINT = `
  with place as (
    select code, coalesce($3, name || '司法局') as organisation
    from division where code = $1 and level in ('CITY', 'DISTRICT')
  ), known as (
    select o.id, o.name from organisation o join place on o.home = place.code
    where o.valid_to is null
      and case when $3 is null then o.kind = 'JUSTICE_BUREAU' and o.division_code = place.code else o.name = $3 end
    order by o.valid_from, o.id limit 1
  ), founded as (
    insert into organisation (id, home, name, kind, division_code, series_kind, valid_from)
    select $6::uuid, code, organisation, 'JUSTICE_BUREAU', code, 'NONE', $7::date from place where not exists (select from known)
    returning id, name
  ), body as (
    select * from known union all select * from founded
  ), newcomer as (
    insert into person (id, home, name) select $4::uuid, $1, $2 from body returning id
  ), appointed as (
    insert into post (id, person_id, organisation_id, role, profession, employment, valid_from)
    select $5::uuid, newcomer.id, body.id, 'ADMINISTRATOR', 'CIVIL_SERVANT', 'FULL_TIME', $7 from newcomer, body
  ), opened as (
    insert into account (id, login, person_id, password_hash, created_at)
    select $8::uuid, $9, id, $10, $11::timestamptz from newcomer
  )
  select name as organisation from body`;

export function administratorTable(db: Queries): Administrators {
  return {
    appoint: async ({ home, name, organisation, ids, from, account }) => {
      const { id, login, passwordHash, at } = account;
      const values = [
        home,
        name,
        organisation,
        ids.person,
        ids.post,
        ids.organisation,
        from,
        id,
        login,
        passwordHash,
        at,
      ];
      try {
        const { rows } = await db.query<{ organisation: string }>(APPOINT, values);
        return rows[0] ?? 'HOME_UNKNOWN';
      } catch (error) {
        if (error instanceof pg.DatabaseError && error.constraint === 'account_login_key') return 'LOGIN_TAKEN';
        throw error;
      }
    },
  };
}
