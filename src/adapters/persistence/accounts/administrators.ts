/** Makes an administrator by one statement. It needs the owner's connection: the app makes no organisations. */
import pg from 'pg';
import type { Administrators } from '../../../app/accounts/ports/administrators.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

interface Appointed {
  readonly home: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly person: string;
  readonly post: string;
  readonly founded: string;
  readonly from: string;
  readonly account: string;
  readonly login: string;
  readonly passwordHash: string;
  readonly at: Date;
}

const APPOINT = statement(
  (given: Given<Appointed>) => sql<{ organisation: string }>`
    with place as (
      select code, coalesce(${given.organisation}::text, name || '司法局') as organisation
      from division where code = ${given.home} and level in ('CITY', 'DISTRICT')
    ), known as (
      select o.id, o.name from organisation o join place on o.home = place.code
      where o.valid_to is null
        and case when ${given.organisation}::text is null then o.kind = 'JUSTICE_BUREAU' and o.division_code = place.code
          else o.name = ${given.organisation} end
      order by o.valid_from, o.id limit 1
    ), founded as (
      insert into organisation (id, home, name, kind, division_code, series_kind, valid_from)
      select ${given.founded}::uuid, code, organisation, 'JUSTICE_BUREAU', code, 'NONE', ${given.from}::date
      from place where not exists (select from known)
      returning id, name
    ), body as (
      select * from known union all select * from founded
    ), newcomer as (
      insert into person (id, home, name) select ${given.person}::uuid, ${given.home}::text, ${given.name}::text from body
      returning id
    ), appointed as (
      insert into post (id, person_id, organisation_id, role, profession, employment, valid_from)
      select ${given.post}::uuid, newcomer.id, body.id, 'ADMINISTRATOR', 'CIVIL_SERVANT', 'FULL_TIME', ${given.from}::date
      from newcomer, body
    ), opened as (
      insert into account (id, login, person_id, password_hash, created_at)
      select ${given.account}::uuid, ${given.login}::text, id, ${given.passwordHash}::text, ${given.at}::timestamptz from newcomer
    )
    select name as organisation from body`,
);

export function administratorTable(execute: Execute): Administrators {
  return {
    appoint: async ({ home, name, organisation, ids, from, account }) => {
      const { id, login, passwordHash, at } = account;
      const made = { person: ids.person, post: ids.post, founded: ids.organisation, account: id };
      try {
        const [body] = await execute(APPOINT({ home, name, organisation, from, login, passwordHash, at, ...made }));
        return body ?? 'HOME_UNKNOWN';
      } catch (error) {
        if (error instanceof pg.DatabaseError && error.constraint === 'account_login_key') return 'LOGIN_TAKEN';
        throw error;
      }
    },
  };
}
