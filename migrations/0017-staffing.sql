-- Who stands in for an absent head, and which cases of a district look like one dispute.

select set_config('fengqiao.caller_path', current_setting('search_path'), true),
       set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

create table clerk_allowance (
  id uuid primary key,
  home text not null,
  room_id uuid not null references room,
  head_post uuid not null references post,
  valid_from date not null,
  valid_to date not null,
  set_by uuid not null references person,
  set_at timestamptz not null,
  check (valid_to >= valid_from)
);
create index clerk_allowance_room on clerk_allowance (room_id, valid_from);
comment on table clerk_allowance is
  'The bureau lets the clerks of a room answer referrals in the place of its absent head, from the first day to the last; valid_to is the first day it no longer holds.';
grant select, insert, update on clerk_allowance to {{app}};

alter table history add column in_place_of uuid;
comment on column history.in_place_of is
  'The head''s post in whose place a deputy or an allowed clerk acted; null where somebody acted in the own place.';

create table similar_case (
  home text not null,
  case_id uuid not null,
  similar_id uuid not null,
  found_at timestamptz not null,
  primary key (home, case_id, similar_id),
  check (case_id <> similar_id)
);
comment on table similar_case is
  'Cases of one district between the same two people, registered within a few days; each pair stands twice, once for each of its cases. A hint: nothing is forbidden by it.';
alter table similar_case enable row level security;
create policy system on similar_case to {{app}} using ((select asks_system())) with check ((select asks_system()));
create policy viewer on similar_case for select to {{app}} using (
  (select true from case_file c where c.home = similar_case.home and c.case_id = similar_case.case_id));
grant select, insert on similar_case to {{app}};

-- Of a case like one's own its room and numbers are told to the room that holds the other one and to who watches that.
create function similar_brief(of_home text, of_case uuid, other uuid) returns jsonb
language sql stable security definer set search_path from current as $$
  select jsonb_build_object('caseId', o.case_id, 'displayNo', o.display_no, 'number', o.number, 'roomId', o.room_id)
  from similar_case s
  join case_file own on own.home = s.home and own.case_id = s.case_id
  join case_file o on o.home = s.home and o.case_id = s.similar_id
  where s.home = of_home and s.case_id = of_case and s.similar_id = other and (
    asks_system() or own.room_id = any (asks_rooms()) or own.room_area ^@ any (asks_areas()))
$$;
revoke all on function similar_brief(text, uuid, uuid) from public;
grant execute on function similar_brief(text, uuid, uuid) to {{app}};

-- Cases that share two people are found without a look at a case, the latest first.
drop index party_token_find;
create index party_token_find on party_token (home, kind, token, case_id) include (party_id);

select set_config('search_path', current_setting('fengqiao.caller_path'), true);
