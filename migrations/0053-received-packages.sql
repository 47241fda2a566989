-- Packages between two servers of ours: the inbox of a court or commission, its answers, and what waits to be sent.

alter table handover_partner add column kind text not null default 'AUTHORITY' check (kind in ('AUTHORITY', 'SENDER'));
comment on column handover_partner.kind is
  'AUTHORITY: its documents act through its post. SENDER: another server, which hands packages to the court or commission and can do nothing else.';
drop index handover_partner_issuer;
create unique index handover_partner_issuer on handover_partner (home, issuer) where disabled_at is null and kind = 'AUTHORITY';
create unique index handover_partner_sender on handover_partner (home, issuer, organisation_id)
  where disabled_at is null and kind = 'SENDER';

create table handover_received (
  id uuid primary key,
  home text not null,
  partner_id uuid not null references handover_partner (id),
  document_id text not null,
  issuer text not null,
  organisation_id uuid not null references organisation (id),
  their_case uuid not null,
  package text not null,
  recipient text not null,
  made_on date not null,
  sealed bytea not null,
  received_at timestamptz not null,
  answer text check (answer in ('ACCEPTED', 'REFUSED', 'STEP')),
  answered_at timestamptz,
  answered_by uuid references person (id),
  unique (partner_id, document_id),
  check (num_nonnulls(answer, answered_at, answered_by) in (0, 3))
);
create index handover_received_listed on handover_received (organisation_id, id desc);
comment on table handover_received is
  'The inbox of a court or commission: packages that another server handed over, each once, the signed text under the key of the district.';
comment on column handover_received.their_case is 'The case, as the sender names it; there is none of that id here.';

alter table handover_sent alter column case_id drop not null;
alter table handover_sent
  add column id uuid not null unique default gen_random_uuid(),
  add column received_id uuid references handover_received (id),
  add column package text,
  add column organisation_id uuid references organisation (id),
  add column state text not null default 'SIGNED' check (state in ('SIGNED', 'QUEUED', 'SENT', 'FAILED')),
  add column relayed_at timestamptz,
  add column reason text,
  add column answer text check (answer in ('ACCEPTED', 'REFUSED', 'STEP')),
  add column answered_at timestamptz,
  add column answer_sealed bytea,
  add check (num_nonnulls(case_id, received_id) = 1),
  add check ((state = 'SENT') = (sent_at is not null)),
  add check (num_nonnulls(answer, answered_at, answer_sealed) in (0, 3));
create index handover_sent_queued on handover_sent (made_at) where state = 'QUEUED';
create index handover_sent_case on handover_sent (home, case_id, made_at);
create index handover_sent_received on handover_sent (received_id, made_at) where received_id is not null;
comment on table handover_sent is
  'Signed documents for a partner: packages under the key of their case, with which they fall, and answers to packages under that of the district.';
comment on column handover_sent.organisation_id is 'Of a package: to which court or commission it goes.';
comment on column handover_sent.state is 'SIGNED: to be carried by hand, until it is asked to be sent.';
comment on column handover_sent.reason is 'Why it was not taken, as a code; of one that was tried as often as it may be.';

alter table handover_received enable row level security;
create policy system on handover_received to {{app}} using ((select asks_system())) with check ((select asks_system()));
create policy reader on handover_received for select to {{app}} using (
  organisation_id = any ((select asks_places())::uuid[]));
create policy reader on handover_sent for select to {{app}} using (
  case
    when case_id is null then (select true from handover_received r where r.id = handover_sent.received_id)
    else (select true from case_file c where c.home = handover_sent.home and c.case_id = handover_sent.case_id
      and asked_closely(c.room_id, c.room_area, c.referral_to, c.registrar))
  end);
grant select, insert, update on handover_received to {{app}};
