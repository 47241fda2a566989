/** Partners and signing keys in tables handover_partner and handover_key. */
import type { AuthorityPost, Partner, PartnerRegister } from '../../../app/accounts/ports/partners.js';
import { AUTHORITY_ROLES } from '../../../domain/case/access.js';
import { raw, sql } from '../database/sql.js';
import type { Execute } from '../database/execute.js';

/** The columns of a partner. */
export const PARTNER = raw(
  'id, home, kind, organisation_id as "organisationId", post_id as "postId", issuer, endpoint, jwks, jwks_url as "jwksUrl"',
);

export function partnerRegisterOn(execute: Execute): PartnerRegister {
  return {
    post: async (id, today) =>
      (
        await execute<AuthorityPost>(sql`
          select p.id, o.id as "organisationId", o.home from post p join organisation o on o.id = p.organisation_id
          where p.id = ${id}::uuid and p.role = any (${AUTHORITY_ROLES}::text[]) and p.valid_from <= ${today}::date
            and (p.valid_to is null or p.valid_to > ${today}::date)`)
      )[0] ?? null,
    add: async ({ id, home, kind, organisationId, postId, issuer, endpoint, jwks, jwksUrl }, by, at) => {
      const keys = jwks && JSON.stringify(jwks);
      const added = await execute(sql`
        insert into handover_partner (id, home, kind, organisation_id, post_id, issuer, endpoint, jwks, jwks_url, registered_by, registered_at)
        values (${id}::uuid, ${home}, ${kind}, ${organisationId}::uuid, ${postId}::uuid, ${issuer}, ${endpoint}, ${keys}::jsonb,
          ${jwksUrl}, ${by}::uuid, ${at}::timestamptz) on conflict do nothing returning id`);
      return added.length > 0;
    },
    byId: async (id) =>
      (await execute<Partner>(sql`select ${PARTNER} from handover_partner where id = ${id}::uuid`))[0] ?? null,
    disable: async (id, at) => {
      const disabled = await execute(sql`
        update handover_partner set disabled_at = ${at}::timestamptz where id = ${id}::uuid and disabled_at is null
        returning id`);
      return disabled.length > 0;
    },
    newKey: async (home, at, retire) => {
      if (retire)
        await execute(sql`
          update handover_key set retired_at = ${at}::timestamptz where home = ${home} and retired_at is null`);
      await execute(sql`
        insert into handover_key (home, serial, made_at)
        select ${home}, coalesce(max(serial), 0) + 1, ${at}::timestamptz from handover_key where home = ${home}`);
    },
  };
}

/** Partners of districts that are not disabled, by name. */
export async function partnersOf(execute: Execute, homes: readonly string[]): Promise<Partner[]> {
  return execute<Partner>(sql`
    select ${PARTNER} from handover_partner where home = any (${homes}::text[]) and disabled_at is null order by issuer, id`);
}
