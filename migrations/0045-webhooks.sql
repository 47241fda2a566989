-- Webhooks: which system of a partner is told of which events of its cases, what was sent, and how it was answered.

alter table wrapped_key drop constraint wrapped_key_name_check;
alter table wrapped_key add constraint wrapped_key_name_check
  check (name ~ '^(token|receipt|signing:[0-9]+|district:[0-9]{4}([0-9]{2})?|handover:[0-9]{4}([0-9]{2})?:[0-9]+|webhook:[0-9a-f-]{36}:[0-9]+)$');

create table webhook (
  id uuid primary key,
  home text not null,
  organisation_id uuid not null references organisation (id),
  url text not null,
  events text[] not null check (cardinality(events) > 0),
  registered_by uuid not null references person (id),
  registered_at timestamptz not null,
  serial integer not null default 1 check (serial > 0),
  former_until timestamptz,
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_for text check (disabled_for in ('ADMINISTRATOR', 'FAILING', 'GONE')),
  check ((disabled_at is null) = (disabled_for is null))
);
create unique index webhook_url on webhook (organisation_id, url) where disabled_at is null;
comment on table webhook is 'Where a partner system takes events of the cases of its organisation.';
comment on column webhook.serial is
  'The secret that signs; it stands in wrapped_key as webhook:<id>:<serial>. The one before signs too until former_until.';
comment on column webhook.failing_since is 'Since when nothing was taken; null after a success.';

create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook (id),
  home text not null,
  case_id uuid not null,
  event_id uuid not null,
  type text not null,
  happened_at timestamptz not null,
  state text not null check (state in ('QUEUED', 'SENT', 'FAILED')),
  tries integer not null default 0,
  due_at timestamptz not null,
  relayed_at timestamptz,
  ended_at timestamptz,
  status integer,
  reason text,
  unique (webhook_id, event_id)
);
create index webhook_delivery_due on webhook_delivery (due_at) where state = 'QUEUED';
create index webhook_delivery_listed on webhook_delivery (webhook_id, happened_at desc, id desc);
comment on table webhook_delivery is
  'One message for each webhook and event, under the id by which the receiver knows it. Identifiers and codes only.';

create table webhook_attempt (
  delivery_id uuid not null references webhook_delivery (id) on delete cascade,
  serial integer not null check (serial > 0),
  at timestamptz not null,
  status integer,
  reason text,
  primary key (delivery_id, serial)
);
comment on table webhook_attempt is 'Each sending and how it was answered: a status, or why there was none.';

grant select, insert, update on webhook to {{app}};
grant select, insert, update, delete on webhook_delivery to {{app}};
grant select, insert, delete on webhook_attempt to {{app}};
do $$
declare kept text;
begin
  foreach kept in array array['webhook', 'webhook_delivery', 'webhook_attempt'] loop
    execute format('alter table %I enable row level security', kept);
    execute format('create policy system on %I to {{app}} using ((select asks_system())) with check ((select asks_system()))', kept);
  end loop;
end $$;
