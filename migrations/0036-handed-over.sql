-- Packages that were signed for a partner: sent again under their id, they are the same text.

create table handover_sent (
  partner_id uuid not null references handover_partner (id),
  document_id text not null,
  home text not null,
  case_id uuid not null,
  sealed bytea not null,
  person_id uuid not null references person (id),
  made_at timestamptz not null,
  sent_at timestamptz,
  primary key (partner_id, document_id)
);
comment on table handover_sent is
  'Signed packages under the key of their case, and when the partner took them. They fall with the key when the file is destroyed.';
grant select, insert, update on handover_sent to {{app}};
alter table handover_sent enable row level security;
create policy system on handover_sent to {{app}} using ((select asks_system())) with check ((select asks_system()));
