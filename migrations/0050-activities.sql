-- Figures beside the book: sessions held away from the room, and services of grid judges, tallied by room and day as they come.

create table circuit_session (
  session_id uuid primary key,
  home text not null,
  room_id uuid not null references room,
  area text not null,
  venue text not null check (venue in ('ENTERPRISE', 'VILLAGE')),
  on_day date not null
);
comment on table circuit_session is
  'Sessions held at an enterprise or in a village, with the room that held them and where it stood then; nobody is named. A session that is undone leaves.';
grant select, insert, delete on circuit_session to {{app}};

create table activity_cell (
  room_id uuid not null references room,
  area text not null,
  on_day date not null,
  kind text not null,
  times integer not null,
  people integer not null,
  cases integer not null,
  primary key (room_id, area, on_day, kind)
);
create index activity_cell_area on activity_cell (area text_pattern_ops, on_day);
comment on table activity_cell is 'Tallies by room, day and kind, kept by triggers: statements read these and never the rows behind them.';
grant select on activity_cell to {{app}};

create function tally_activity() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  if tg_table_name = 'service_log' then
    insert into activity_cell as c
    select room_id, area, on_day, kind, count(*), sum(helped), sum(cases) from fresh group by 1, 2, 3, 4
    on conflict (room_id, area, on_day, kind) do update
    set times = c.times + excluded.times, people = c.people + excluded.people, cases = c.cases + excluded.cases;
  elsif tg_op = 'INSERT' then
    insert into activity_cell as c
    select room_id, area, on_day, 'CIRCUIT_SESSION', count(*), 0, 0 from fresh group by 1, 2, 3
    on conflict (room_id, area, on_day, kind) do update set times = c.times + excluded.times;
  else
    update activity_cell c set times = c.times - gone.times
    from (select room_id, area, on_day, count(*) as times from fresh group by 1, 2, 3) gone
    where c.room_id = gone.room_id and c.area = gone.area and c.on_day = gone.on_day and c.kind = 'CIRCUIT_SESSION';
  end if;
  return null;
end $$;
revoke all on function tally_activity() from public;

create trigger tally_services after insert on service_log referencing new table as fresh
  for each statement execute function tally_activity();
create trigger tally_held after insert on circuit_session referencing new table as fresh
  for each statement execute function tally_activity();
create trigger tally_undone after delete on circuit_session referencing old table as fresh
  for each statement execute function tally_activity();

insert into activity_cell (room_id, area, on_day, kind, times, people, cases)
select room_id, area, on_day, kind, count(*), sum(helped), sum(cases) from service_log group by 1, 2, 3, 4;
insert into circuit_session (session_id, home, room_id, area, venue, on_day)
select (s ->> 'id')::uuid, c.home, c.room_id, c.room_area, s ->> 'venue',
  ((s ->> 'startsAt')::timestamptz at time zone 'Asia/Shanghai')::date
from case_file c cross join lateral jsonb_array_elements(c.state -> 'sessions') s
where s ->> 'status' = 'HELD' and s ->> 'venue' in ('ENTERPRISE', 'VILLAGE');
