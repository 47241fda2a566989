-- What grid judges did at grids and committees besides judging: guidance, advice, training, joint mediation. No personal data.

create table service_log (
  id uuid primary key,
  home text not null,
  area text not null,
  room_id uuid not null references room,
  room_version uuid not null references room_version,
  person_id uuid not null references person,
  post_id uuid not null references post,
  kind text not null,
  on_day date not null,
  helped integer not null check (helped between 0 and 100000),
  cases integer not null check (cases between 0 and 10000),
  recorded_at timestamptz not null
);
create index service_log_area on service_log (area text_pattern_ops, on_day desc, id desc);
create index service_log_room on service_log (room_id, on_day desc);
create index service_log_person on service_log (person_id, on_day desc);
comment on table service_log is
  'Services of grid judges: what, where, on which day, how many people were helped; never whom. area: where the room stood then.';

create trigger service_log_append_only before update or delete on service_log for each row execute function refuse_change();
create trigger service_log_no_truncate before truncate on service_log for each statement execute function refuse_change();
alter table service_log enable row level security;
create policy system on service_log to {{app}} using ((select asks_system())) with check ((select asks_system()));
create policy viewer on service_log for select to {{app}} using (
  person_id = (select asks_person()) or room_id = any ((select asks_rooms())::uuid[]) or area ^@ any ((select asks_areas())::text[]));
grant select, insert on service_log to {{app}};
