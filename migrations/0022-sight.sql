-- Who keeps sight of a case that none of their rooms holds: rooms that gave it away, courts and commissions that take part in
-- it (domain/case/sight.ts). Written with the case file, as the clocks are.

select set_config('fengqiao.caller_path', current_setting('search_path'), true),
       set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

create table case_sight (
  home text not null,
  case_id uuid not null,
  kind text not null check (kind in ('SENDER', 'AUTHORITY')),
  place uuid not null,
  until integer,
  primary key (home, case_id, kind, place),
  check ((kind = 'SENDER') = (until is not null))
);
create index case_sight_place on case_sight (place, kind, case_id);
comment on table case_sight is
  'Rooms that gave a case away and authorities that take part in it; derived from the case file and written with it.';
comment on column case_sight.place is 'The room, or the organisation of the authority.';
comment on column case_sight.until is 'Of a room: the last entry of the history (its seq) that it is shown.';
grant select, insert, delete on case_sight to {{app}};

-- Cases that were given away before: by the milestones of their file.
insert into case_sight (home, case_id, kind, place, until)
select m.home, m.case_id, 'SENDER', m.room, max(h.seq)
from (
  select c.home, c.case_id, c.room_id as holder, (one -> 'room' ->> 'id')::uuid as room,
    (lead(one) over steps -> 'room' ->> 'id')::uuid as next_room, (lead(one) over steps ->> 'event')::uuid as next_event
  from case_file c, jsonb_array_elements(c.state -> 'milestones') with ordinality m (one, at)
  window steps as (partition by c.home, c.case_id order by m.at)) m
join history h on h.home = m.home and h.event_id = m.next_event
where m.next_room <> m.room and m.room <> m.holder
group by m.home, m.case_id, m.room;

-- The working rooms and the authorities of a viewer.
create function asks_places() returns uuid[] language sql stable as
  $$ select string_to_array(current_setting('fengqiao.places', true), ',')::uuid[] $$;

-- Without a look at the cases themselves, whose own policy asks this table.
alter table case_sight enable row level security;
create policy system on case_sight to {{app}} using ((select asks_system())) with check ((select asks_system()));
create policy viewer on case_sight for select to {{app}} using (place = any ((select asks_places())::uuid[]));

-- As in 0007, and last of all by sight: rows that are seen otherwise never ask it.
drop policy viewer on case_file;
create policy viewer on case_file for select to {{app}} using (
  case
    when room_id = any ((select asks_rooms())::uuid[]) then true
    when room_area ^@ any ((select asks_areas())::text[]) then true
    when referral_to = any ((select asks_rooms())::uuid[]) then true
    when registrar = (select asks_person()) then true
    else (select true from case_sight s where s.home = case_file.home and s.case_id = case_file.case_id
      and s.place = any ((select asks_places())::uuid[]) limit 1)
  end);

-- Seen otherwise than by sight. Without a subselect inside, so that the planner writes it into the policies below.
create function asked_closely(room uuid, area text, sent_to uuid, registered_by uuid) returns boolean language sql stable as $$
  select case when room = any (asks_rooms()) then true when area ^@ any (asks_areas()) then true
    when sent_to = any (asks_rooms()) then true else registered_by = asks_person() end
$$;

do $$
declare
  owned text;
  closely constant text := 'asked_closely(c.room_id, c.room_area, c.referral_to, c.registrar)';
begin
  -- Nothing of these by sight.
  foreach owned in array array['access_log', 'retention', 'rights_request', 'restriction', 'legal_hold', 'destruction_proposal',
                               'similar_case'] loop
    execute format('drop policy viewer on %I', owned);
    execute format('create policy viewer on %1$I for select to {{app}} using (
      (select true from case_file c where c.home = %1$I.home and c.case_id = %1$I.case_id and %2$s))', owned, closely);
  end loop;
  -- Of these an authority knows all: who the parties are and what runs.
  foreach owned in array array['party_token', 'clock'] loop
    execute format('drop policy viewer on %I', owned);
    execute format('create policy viewer on %1$I for select to {{app}} using (
      (select true from case_file c where c.home = %1$I.home and c.case_id = %1$I.case_id and (%2$s or exists (
        select from case_sight s where s.home = c.home and s.case_id = c.case_id and s.kind = ''AUTHORITY''
          and s.place = any ((select asks_places())::uuid[])))))', owned, closely);
  end loop;
end $$;

drop policy viewer on assignment;
create policy viewer on assignment for select to {{app}} using (
  case
    when person_id = (select asks_person()) then true
    else (select true from case_file c where c.home = assignment.home and c.case_id = assignment.case_id
      and (asked_closely(c.room_id, c.room_area, c.referral_to, c.registrar) or exists (
        select from case_sight s where s.home = c.home and s.case_id = c.case_id and s.kind = 'AUTHORITY'
          and s.place = any ((select asks_places())::uuid[]))))
  end);

drop policy viewer on referral;
create policy viewer on referral for select to {{app}} using (
  case
    when from_room = any ((select asks_rooms())::uuid[]) then true
    when from_area ^@ any ((select asks_areas())::text[]) then true
    when sent_on is not null and to_room = any ((select asks_rooms())::uuid[]) then true
    when sent_on is not null and to_area ^@ any ((select asks_areas())::text[]) then true
    else (select true from case_file c where c.home = referral.home and c.case_id = referral.case_id
      and asked_closely(c.room_id, c.room_area, c.referral_to, c.registrar))
  end);

-- A room that gave the case away knows its history up to there. An authority knows its own entries and the course of the
-- case, nothing of sessions, agreements or parties; which kinds of entries it is told the app's list says more narrowly.
drop policy viewer on history;
create policy viewer on history for select to {{app}} using (
  (select true from case_file c where c.home = history.home and c.case_id = history.case_id
    and (asked_closely(c.room_id, c.room_area, c.referral_to, c.registrar) or exists (
      select from case_sight s where s.home = c.home and s.case_id = c.case_id
        and s.place = any ((select asks_places())::uuid[])
        and case s.kind when 'SENDER' then history.seq <= s.until
          else history.room_id = s.place or history.type !~ '^(Session|Agreement|OralAgreement|Amended|Part[yi]|Undo|Follow|Evaluated|Facts|Service|Reopened|Case)'
        end))));

select set_config('search_path', current_setting('fengqiao.caller_path'), true);
