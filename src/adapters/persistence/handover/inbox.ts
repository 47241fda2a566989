/** The inbox of a court or commission: packages kept under the key of the district, locked to be answered, and read. */
import type { AnsweringUnit, StandingPackage } from '../../../app/handover/answer.js';
import type { HandoverInbox, HandoverKeys } from '../../../app/handover/port.js';
import type { PackageBody } from '../../../app/handover/document.js';
import type { InboxReading, ReceivedPackage, ReceivedRow } from '../../../app/handover/inbox.js';
import type { Partner } from '../../../app/accounts/ports/partners.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import { type Keyset, type Page, pageOf } from '../../../app/reading/page.js';
import { dayOf } from '../../../domain/kernel/day.js';
import { keptUntil } from '../../../domain/privacy/kept-beside.js';
import type { Execute } from '../database/execute.js';
import { raw, sql } from '../database/sql.js';
import { afterKey, type Order, orderBy } from '../reading/pager.js';
import { run, runPlannedAnew, type Snapshot } from '../reading/snapshot.js';
import { placeOfSent } from './outbox.js';
import { PARTNER } from './partners.js';

/** What was sealed for one document does not open as another. */
const placeOf = (partnerId: string, documentId: string): string => `received:${partnerId}:${documentId}`;

interface Sealed {
  readonly text: string;
  readonly body: PackageBody;
}

export function handoverInboxOn(execute: Execute, sealer: Pick<Sealer, 'of'>, newId: () => string): HandoverInbox {
  return {
    keep: async ({ id: partnerId, home, issuer, organisationId }, { jti, body }, text, at) => {
      const sealed = (await sealer.of(home)).seal(placeOf(partnerId, jti), { text, body } satisfies Sealed);
      const { caseId, package: kind, recipient, madeOn } = body;
      await execute(sql`
        insert into handover_received (id, home, partner_id, document_id, issuer, organisation_id, their_case, package,
          recipient, made_on, sealed, received_at)
        values (${newId()}::uuid, ${home}, ${partnerId}::uuid, ${jti}, ${issuer}, ${organisationId}::uuid, ${caseId}::uuid,
          ${kind}, ${recipient}, ${madeOn}::date, ${sealed}, ${at}::timestamptz)
        on conflict do nothing`);
    },
  };
}

type Locked = Omit<StandingPackage, 'partner'> & { readonly partnerId: string };

export function answeredPackagesOn(
  execute: Execute,
  sealer: Pick<Sealer, 'of'>,
  keys: Pick<HandoverKeys, 'sign'>,
): AnsweringUnit['packages'] {
  return {
    lock: async (id) => {
      const [row] = await execute<Locked>(sql`
        select id, home, organisation_id as "organisationId", document_id as "documentId", their_case as "caseId", package,
          recipient, answer, partner_id as "partnerId"
        from handover_received where id = ${id}::uuid and destroyed_at is null for update`);
      if (!row) return null;
      const { partnerId, ...standing } = row;
      const [partner = null] = await execute<Partner>(
        sql`select ${PARTNER} from handover_partner where id = ${partnerId}::uuid and disabled_at is null`,
      );
      return { ...standing, partner };
    },
    answer: async ({ standing, partner, document, answer, by, at }) => {
      const { id, home } = standing;
      const text = await keys.sign(home, document);
      const sealed = (await sealer.of(home)).seal(placeOfSent(partner.id, document.jti), text);
      await execute(sql`
        insert into handover_sent (partner_id, document_id, home, received_id, sealed, person_id, made_at, state)
        values (${partner.id}::uuid, ${document.jti}, ${home}, ${id}::uuid, ${sealed}, ${by}::uuid, ${at}::timestamptz,
          'QUEUED')`);
      await execute(sql`
        update handover_received set answer = ${answer}, answered_at = ${at}::timestamptz, answered_by = ${by}::uuid
        where id = ${id}::uuid`);
    },
  };
}

/** The id begins with its time, so that the newest is first. */
const NEWEST: Order = { by: [{ expression: 'r.id', type: 'uuid' }], down: true };

const LINE = raw(
  `r.id, r.home, r.organisation_id as "authorityId", o.name as "authorityName", r.issuer, r.package, r.recipient,
   r.their_case as "caseId", r.made_on::text as "madeOn", r.received_at as "receivedAt", r.answer,
   r.answered_at as "answeredAt", a.state as "answerState", a.reason as "answerReason",
   r.destroyed_at as "destroyedAt"`,
);
const FROM = raw(
  `handover_received r join organisation o on o.id = r.organisation_id
   left join lateral (select s.state, s.reason from handover_sent s where s.received_id = r.id
     order by s.made_at desc, s.id desc limit 1) a on true`,
);

type Read = Omit<ReceivedRow, 'receivedAt' | 'answeredAt' | 'keptUntil' | 'destroyedAt'> & {
  readonly receivedAt: Date | string;
  readonly answeredAt: Date | string | null;
  readonly destroyedAt: Date | string | null;
  readonly listTotal?: number | null;
};

const instant = (at: Date | string): string => new Date(at).toISOString();

function rowOf({ receivedAt, answeredAt, destroyedAt, listTotal: _total, ...row }: Read): ReceivedRow {
  return {
    ...row,
    receivedAt: instant(receivedAt),
    answeredAt: answeredAt && instant(answeredAt),
    keptUntil: keptUntil('RECEIVED_PACKAGE', dayOf(new Date(answeredAt ?? receivedAt))),
    destroyedAt: destroyedAt && instant(destroyedAt),
  };
}

/** The row policies say whose inbox it is. */
export function inboxReadingOn(snapshot: Snapshot): InboxReading {
  return {
    list: async (keyset: Keyset): Promise<Page<ReceivedRow>> => {
      const all = keyset.total ? raw('(select count(*)::int from handover_received)') : raw('null::int');
      const rows = await runPlannedAnew<Read>(
        snapshot,
        sql`select ${LINE}, ${all} as "listTotal" from ${FROM} where true ${afterKey(NEWEST, keyset)}
          ${orderBy(NEWEST)} limit ${keyset.size + 1}`,
      );
      const total = keyset.total ? (rows[0]?.listTotal ?? 0) : null;
      return pageOf(rows.map(rowOf), keyset.size, ({ id }) => [id], total);
    },
    byId: async (id): Promise<ReceivedPackage | null> => {
      const [row] = await run<Read & { partnerId: string; documentId: string; sealed: Buffer | null }>(
        snapshot,
        sql`select ${LINE}, r.partner_id as "partnerId", r.document_id as "documentId", r.sealed from ${FROM}
          where r.id = ${id}::uuid`,
      );
      if (!row?.sealed) return null;
      const { partnerId, documentId, sealed, ...line } = row;
      const keys = await snapshot.sealer.of(row.home);
      return { ...rowOf(line), ...(keys.open(placeOf(partnerId, documentId), sealed) as Sealed) };
    },
  };
}
