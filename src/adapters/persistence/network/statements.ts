/** Columns and joins that the statements of the network share; days leave the database as text. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is no id finds nothing; it must not reach a uuid column, which would fail on it. */
export function idsAmong(ids: readonly string[]): string[] {
  return ids.filter((id) => UUID.test(id));
}

/** Every version of every room as the domain's RoomVersion; a closed organisation closes its rooms. */
export const ROOM_VERSIONS = `
  select r.id, v.id as "versionId", r.organisation_id as "organisationId", r.home, v.name, v.kind, v.layer,
    v.ledger_class as "ledgerClass", v.division_code as "divisionCode", v.committee_room_id as "committeeRoomId",
    v.accepts, v.may_accept as "mayAccept", o.number_word as "numberWord", o.series_kind as "seriesKind",
    v.valid_from::text as "validFrom", least(v.valid_to, o.valid_to)::text as "validTo"
  from room r
  join room_version v on v.room_id = r.id
  join organisation o on o.id = r.organisation_id`;

/** Every post as the domain's Post; $1 is the day whose room version says where the post sits. */
export const POSTS = `
  select p.id, p.person_id as "personId", s.name as "personName", p.role, p.profession, p.grade, p.employment,
    p.room_id as "roomId", o.id as "organisationId", coalesce(r.home, o.home) as home,
    coalesce(v.division_code, o.division_code) as "divisionCode",
    p.valid_from::text as "validFrom", p.valid_to::text as "validTo",
    coalesce(p.caseload_cap, o.caseload_cap) as "caseloadCap", p.provisional
  from post p
  join person s on s.id = p.person_id
  left join room r on r.id = p.room_id
  join organisation o on o.id = coalesce(r.organisation_id, p.organisation_id)
  left join lateral (
    select division_code from room_version
    where room_id = p.room_id
    order by valid_from <= $1::date desc, abs(valid_from - $1::date) limit 1) v on true`;

/** What stands on the day in a parameter such as $1; without a first day it has always stood. */
export function standingOn(alias: string, parameter: string): string {
  const from = `${alias}.valid_from`;
  const to = `${alias}.valid_to`;
  return `((${from} is null or ${from} <= ${parameter}::date) and (${to} is null or ${to} > ${parameter}::date))`;
}

/** The person of the post can sign in, or never had an account: who was shut out takes no case. */
export const notDisabled = (alias: string): string =>
  `not exists (select from account x where x.person_id = ${alias}.person_id and x.disabled_at is not null)`;
