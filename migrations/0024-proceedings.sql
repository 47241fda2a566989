-- Linked proceedings of cases (domain/case/proceeding.ts): by these rows an authority finds what waits for its decision, and
-- a room what it asked for. Derived from the case file and written with it; no personal data.
create table proceeding (
  home text not null,
  case_id uuid not null,
  proceeding_id uuid not null,
  kind text not null check (kind in (
    'JUDICIAL_CONFIRMATION', 'ARBITRAL_REVIEW', 'PAYMENT_ORDER', 'SUIT', 'ARBITRATION', 'ENFORCEMENT')),
  authority uuid not null,
  status text not null check (status <> ''),
  waits boolean not null,
  handed_in boolean not null,
  since date not null,
  due_on date,
  number text,
  primary key (home, case_id, proceeding_id),
  check (handed_in or not waits)
);
create index proceeding_to_decide on proceeding (authority, (coalesce(due_on, 'infinity'::date)), proceeding_id) where waits;
create index proceeding_of_case on proceeding (case_id);
comment on table proceeding is
  'What authorities are asked after the outcome of a case: judicial confirmation, arbitral review, payment order, suit, arbitration, enforcement.';
comment on column proceeding.waits is 'The authority has to act; until then nobody else can go on.';
comment on column proceeding.due_on is
  'The last day of the authority’s own period, by the calendar as it was known then; null while none runs or its year is missing.';

grant select, insert, update, delete on proceeding to {{app}};
alter table proceeding enable row level security;
create policy system on proceeding to {{app}} using ((select asks_system())) with check ((select asks_system()));
-- An authority knows what was handed in to it; a room that only keeps sight of a case knows nothing of them.
create policy reader on proceeding for select to {{app}} using (
  case
    when handed_in and authority = any ((select asks_places())::uuid[]) then true
    else (select true from case_file c where c.home = proceeding.home and c.case_id = proceeding.case_id
      and asked_closely(c.room_id, c.room_area, c.referral_to, c.registrar))
  end);
