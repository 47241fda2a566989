-- Hand-over to courts and commissions that run another system: who they are, our signing keys, and what came from them.

alter table wrapped_key drop constraint wrapped_key_name_check;
alter table wrapped_key add constraint wrapped_key_name_check
  check (name ~ '^(token|receipt|signing:[0-9]+|district:[0-9]{4}([0-9]{2})?|handover:[0-9]{4}([0-9]{2})?:[0-9]+)$');

create table handover_partner (
  id uuid primary key,
  home text not null,
  organisation_id uuid not null references organisation (id),
  post_id uuid not null references post (id),
  issuer text not null,
  endpoint text,
  jwks jsonb,
  jwks_url text,
  registered_by uuid not null references person (id),
  registered_at timestamptz not null,
  disabled_at timestamptz,
  check ((jwks is null) <> (jwks_url is null))
);
create unique index handover_partner_issuer on handover_partner (home, issuer) where disabled_at is null;
comment on table handover_partner is
  'An authority with a system of its own: by which name it signs, with which keys, where it takes documents, and through which of its posts it acts here.';

create table handover_key (
  home text not null,
  serial integer not null check (serial > 0),
  made_at timestamptz not null,
  retired_at timestamptz,
  primary key (home, serial)
);
comment on table handover_key is
  'Signing keys of a district; the seed stands in wrapped_key as handover:<home>:<serial>. The newest signs, those not retired are published.';

create table handover_document (
  partner_id uuid not null references handover_partner (id),
  document_id text not null,
  home text not null,
  kind text not null,
  digest bytea not null,
  version integer,
  received_at timestamptz not null,
  answer jsonb,
  primary key (partner_id, document_id)
);
comment on table handover_document is
  'Documents that came, by their digest: one that comes again gets the answer of the first time. version: of the case, when it first came.';

grant select, insert, update on handover_partner, handover_key, handover_document to {{app}};
do $$
declare kept text;
begin
  foreach kept in array array['handover_partner', 'handover_key', 'handover_document'] loop
    execute format('alter table %I enable row level security', kept);
    execute format('create policy system on %I to {{app}} using ((select asks_system())) with check ((select asks_system()))', kept);
  end loop;
end $$;
