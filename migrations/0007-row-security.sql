-- The second wall: what a connection may see of the cases is said once more in the database, in the words of docs/permissions.md.
-- Every transaction says who asks, by settings that end with it (set_config(…, true)): fengqiao.scope is SYSTEM for
-- commands, imports and sweeps; for a reader person, rooms, areas and committees are set. Where nothing is said nothing is seen.
-- The owner (migrations, backup, restore) is not bound; with one database role for both only the queries' own scope stands.

select set_config('fengqiao.caller_path', current_setting('search_path'), true),
       set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

create function asks_system() returns boolean language sql stable as
  $$ select coalesce(current_setting('fengqiao.scope', true) = 'SYSTEM', false) $$;
create function asks_person() returns uuid language sql stable as
  $$ select nullif(current_setting('fengqiao.person', true), '')::uuid $$;
create function asks_rooms() returns uuid[] language sql stable as
  $$ select string_to_array(current_setting('fengqiao.rooms', true), ',')::uuid[] $$;
create function asks_areas() returns text[] language sql stable as
  $$ select string_to_array(current_setting('fengqiao.areas', true), ',') $$;
create function asks_committees() returns text[] language sql stable as
  $$ select string_to_array(current_setting('fengqiao.committees', true), ',') $$;

do $$
declare
  owned text;
begin
  foreach owned in array array['case_file', 'case_key', 'history', 'assignment', 'referral', 'party_token', 'number_series',
                               'case_number', 'external_number', 'receipt', 'import_row', 'destruction'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('create policy system on %I to {{app}} using ((select asks_system())) with check ((select asks_system()))', owned);
  end loop;
end $$;

-- Each setting is read once a statement (a subselect), and CASE asks no more than it must. The planner takes a CASE for
-- one half, so that the wall, which repeats what the query says already, does not make it think of empty lists.
create policy viewer on case_file for select to {{app}} using (
  case
    when room_id = any ((select asks_rooms())::uuid[]) then true
    when room_area ^@ any ((select asks_areas())::text[]) then true
    when referral_to = any ((select asks_rooms())::uuid[]) then true
    else registrar = (select asks_person())
  end);

-- What belongs to a case is seen with it: the policy above stands in each of these subselects. They are written so that
-- each row looks its case up by the key; `exists` would let the planner gather all visible cases first.
create policy viewer on case_key for select to {{app}} using (
  (select true from case_file c where c.home = case_key.home and c.case_id = case_key.case_id));
create policy viewer on history for select to {{app}} using (
  (select true from case_file c where c.home = history.home and c.case_id = history.case_id));
create policy viewer on party_token for select to {{app}} using (
  (select true from case_file c where c.home = party_token.home and c.case_id = party_token.case_id));
create policy viewer on external_number for select to {{app}} using (
  (select true from case_file c where c.home = external_number.home and c.case_id = external_number.case_id));
create policy viewer on destruction for select to {{app}} using (
  (select true from case_file c where c.home = destruction.home and c.case_id = destruction.case_id));

-- One's own assignments are known to oneself; a caseload then asks nothing more of each.
create policy viewer on assignment for select to {{app}} using (
  case
    when person_id = (select asks_person()) then true
    else (select true from case_file c where c.home = assignment.home and c.case_id = assignment.case_id)
  end);

-- An offer stays in the lists of both its rooms, a proposal only in its own.
create policy viewer on referral for select to {{app}} using (
  case
    when from_room = any ((select asks_rooms())::uuid[]) then true
    when from_area ^@ any ((select asks_areas())::text[]) then true
    when sent_on is not null and to_room = any ((select asks_rooms())::uuid[]) then true
    when sent_on is not null and to_area ^@ any ((select asks_areas())::text[]) then true
    else (select true from case_file c where c.home = referral.home and c.case_id = referral.case_id)
  end);

-- The register of numbers is for the heads of the committee that gave them and for who watches its area.
create policy viewer on case_number for select to {{app}} using (
  case
    when split_part(series, ':', 2) = any ((select asks_committees())::text[]) then true
    else split_part(series, ':', 2) = any (
      (select array_agg(o.id::text) from organisation o where o.division_code ^@ any ((select asks_areas())::text[]))::text[])
  end);

-- Of a case that went elsewhere an offer's lists still tell these four things, to its two rooms and their watchers only.
create function case_offered(of_home text, of_case uuid) returns jsonb
language sql stable security definer set search_path from current as $$
  select jsonb_build_object('displayNo', c.display_no, 'number', c.number, 'type', c.dispute_type, 'caseStatus', c.status)
  from case_file c
  where c.home = of_home and c.case_id = of_case and (asks_system() or exists (
    select from referral r
    where r.home = c.home and r.case_id = c.case_id and (
      r.from_room = any (asks_rooms()) or r.from_area ^@ any (asks_areas())
      or r.sent_on is not null and (r.to_room = any (asks_rooms()) or r.to_area ^@ any (asks_areas())))))
$$;
revoke all on function case_offered(text, uuid) from public;
grant execute on function case_offered(text, uuid) to {{app}};

select set_config('search_path', current_setting('fengqiao.caller_path'), true);
