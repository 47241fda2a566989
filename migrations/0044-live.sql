-- Live views: events in the order in which readers see them, so that "what came after this one" has an answer.

-- A sequence taken when the note is written would not do: of two transactions the one that took the lower number may commit last,
-- and a reader who has seen the higher one would never look for it. The relay gives positions after the commit, alone under the
-- lock of outbox_mark, which it holds until its own commit: whoever sees a position sees all below it.
alter table outbox add column position bigint;
create unique index outbox_position on outbox (position) where position is not null;
create index outbox_unplaced on outbox (noted_at) where position is null;
comment on column outbox.position is 'Its place in the order in which readers see events; null until the relay has given it.';

create table outbox_mark (
  one boolean primary key default true check (one),
  given bigint not null default 0,
  forgotten bigint not null default 0 check (forgotten <= given)
);
insert into outbox_mark default values;
comment on table outbox_mark is 'One row, whose lock lets one relay at a time give positions.';
comment on column outbox_mark.given is 'The last position given.';
comment on column outbox_mark.forgotten is
  'The highest position of a note that was deleted: who saw less has missed something and reads anew.';

grant select, update on outbox_mark to {{app}};
alter table outbox_mark enable row level security;
create policy system on outbox_mark to {{app}} using ((select asks_system())) with check ((select asks_system()));
