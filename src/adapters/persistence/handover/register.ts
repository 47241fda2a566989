/** Partners, the documents that came from them, and the serials of our signing keys. */
import type { Partner } from '../../../app/accounts/ports/partners.js';
import type { Named } from '../../../app/handover/document.js';
import type { HandoverRegister, KnownDocument } from '../../../app/handover/port.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { sql } from '../database/sql.js';
import type { Execute } from '../database/execute.js';
import { seenInScope } from '../visibility/scope.js';
import { PARTNER } from './partners.js';

async function signingSo(execute: Execute, { home, body }: Named, issuer: string): Promise<Partner | null> {
  const [first = null] = await execute<Partner>(sql`
    select ${PARTNER} from handover_partner
    where home = ${home} and issuer = ${issuer} and kind = ${body ? 'SENDER' : 'AUTHORITY'} and disabled_at is null
    order by organisation_id is not distinct from ${body}::uuid desc, registered_at, id limit 1`);
  return first;
}

/** Each statement in a transaction of the system. */
export function handoverRegisterOn(execute: Execute): HandoverRegister {
  return {
    partner: (named, issuer) => signingSo(execute, named, issuer),
    actor: async ({ postId, organisationId }, today) => {
      const [row] = await execute<{ personId: string; post: Actor['posts'][number] }>(sql`
        select p.person_id as "personId", jsonb_build_object('id', p.id, 'role', p.role, 'roomId', null,
          'organisationId', o.id, 'home', o.home, 'divisionCode', o.division_code) as post
        from post p join organisation o on o.id = p.organisation_id
        where p.id = ${postId}::uuid and o.id = ${organisationId}::uuid and p.valid_from <= ${today}::date
          and (p.valid_to is null or p.valid_to > ${today}::date)`);
      return row ? { personId: row.personId, posts: [row.post] } : null;
    },
    versionOf: async (actor, caseId) =>
      (
        await execute<{ version: number }>(
          sql`select c.version from case_file c where c.case_id = ${caseId}::uuid and ${seenInScope(actor, 'c')}`,
        )
      )[0]?.version ?? null,
    keep: async ({ id, home }, { jti, kind }, digest, version, at) => {
      await execute(sql`
        insert into handover_document (partner_id, document_id, home, kind, digest, version, received_at)
        values (${id}::uuid, ${jti}, ${home}, ${kind}, ${digest}, ${version}::int, ${at}::timestamptz) on conflict do nothing`);
      const [known] = await execute<KnownDocument>(
        sql`select digest, version, answer from handover_document where partner_id = ${id}::uuid and document_id = ${jti}`,
      );
      return known as KnownDocument;
    },
    proceedingOf: async ({ organisationId }, caseId, kind) =>
      (
        await execute<{ id: string }>(sql`
          select one ->> 'id' as id from case_file c, jsonb_array_elements(c.state -> 'proceedings') with ordinality p (one, at)
          where c.case_id = ${caseId}::uuid and one ->> 'kind' = ${kind} and one #>> '{authority,id}' = ${organisationId}
          order by p.at desc limit 1`)
      )[0]?.id ?? null,
    answered: async ({ id }, documentId, answer) => {
      await execute(sql`
        update handover_document set answer = ${JSON.stringify(answer)}::jsonb
        where partner_id = ${id}::uuid and document_id = ${documentId}`);
    },
    renew: async ({ id }, documentId, version) => {
      await execute(sql`
        update handover_document set version = ${version}::int where partner_id = ${id}::uuid and document_id = ${documentId}`);
    },
  };
}

/** Serials of a district's keys, newest first, and the first of them. */
export function handoverSerialsOn(execute: Execute, now: () => Date) {
  return {
    standing: async (home: string): Promise<number[]> => {
      const rows = await execute<{ serial: number }>(
        sql`select serial from handover_key where home = ${home} and retired_at is null order by serial desc`,
      );
      return rows.map(({ serial }) => serial);
    },
    begin: async (home: string): Promise<void> => {
      await execute(sql`
        insert into handover_key (home, serial, made_at)
        select ${home}, coalesce(max(serial), 0) + 1, ${now()}::timestamptz from handover_key where home = ${home}
        having bool_and(retired_at is not null) is not false
        on conflict do nothing`);
    },
  };
}
