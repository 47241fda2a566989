-- What must be told or done because of an event of a case: noted in the event's own transaction, so it stands exactly when the
-- event does. A relay hands notes to the queue; a worker does what follows and marks the note in one transaction.

create table outbox (
  id uuid primary key,
  home text not null,
  case_id uuid not null,
  type text not null,
  noted_at timestamptz not null,
  relayed_at timestamptz,
  done_at timestamptz check (done_at >= noted_at)
);
create index outbox_waiting on outbox (noted_at) where done_at is null;
create index outbox_done on outbox (done_at) where done_at is not null;
comment on table outbox is
  'One note for each event of a case from which something follows; imported and demonstration events have none, and nobody is ever told of them.';
comment on column outbox.id is 'The event.';
comment on column outbox.relayed_at is
  'When it was last handed to the queue. A note that is not done long after that is handed over again: the queue may have been lost.';

grant select, insert, update, delete on outbox to {{app}};
alter table outbox enable row level security;
create policy system on outbox to {{app}} using ((select asks_system())) with check ((select asks_system()));
