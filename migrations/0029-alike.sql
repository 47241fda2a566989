-- Which cases of an import look like earlier ones: one statement for hundreds of them, by indexes alone.

select set_config('fengqiao.caller_path', current_setting('search_path'), true),
       set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- Particulars are found by what they are, and the particulars of a case by the case: one index for each question, and none
-- that could be mistaken for the other while nothing is known of a table that grows.
drop index party_token_find;
alter table party_token drop constraint party_token_pkey, add primary key (home, kind, token, case_id, party_id);
create index party_token_case on party_token (home, case_id);

-- Whether some of the parties stand on the one side and some on the other.
create function on_both_sides(parties jsonb, named uuid[]) returns boolean
language sql immutable parallel safe as $$
  select count(distinct q.one ->> 'side') = 2 from jsonb_array_elements(parties) q (one)
  where q.one ->> 'side' <> 'THIRD_PARTY' and (q.one ->> 'id')::uuid = any (named)
$$;

-- Of each case the earlier ones between the same two people within so many days, at most three, kept for both cases of a
-- pair. Each is compared with the five latest of every name and number, so that a register of one pair of people takes no
-- longer than any other. Identifiers of cases follow time. Two people of one name have identity numbers and none in
-- common. Each step looks up the next by its key, whatever the planner thinks of tables that grow under it, and row
-- security is asked once, by the caller's scope, and not of every row.
create function keep_alike(of_home text, cases uuid[], near_days integer, found timestamptz) returns void
language sql security definer set search_path from current set plan_cache_mode = force_custom_plan as $$
  with mine as materialized (
    select i.case_id, c.registered_on, c.parties, m.kinds, m.tokens, m.owners
    from unnest(cases) i (case_id)
    cross join lateral (
      select c.registered_on, c.state -> 'parties' as parties from case_file c
      where c.home = of_home and c.case_id = i.case_id offset 0) c
    cross join lateral (
      select array_agg(m.kind) as kinds, array_agg(m.token) as tokens, array_agg(m.party_id) as owners
      from party_token m where m.home = of_home and m.case_id = i.case_id) m
    where asks_system()),
  hit as materialized (
    select m.case_id, n.other, b.our, b.their, bool_or(b.kind = 'ID_NUMBER') as same_number
    from mine m
    cross join lateral (
      select distinct o.other
      from unnest(m.kinds, m.tokens) k (kind, token)
      cross join lateral (
        select t.case_id as other from party_token t
        where t.home = of_home and t.kind = k.kind and t.token = k.token and t.case_id < m.case_id
        order by t.case_id desc limit 5) o
      where k.kind <> 'PHONE') n
    cross join lateral (
      select t.kind, t.party_id as their, m.owners[array_position(m.tokens, t.token)] as our
      from party_token t
      where t.home = of_home and t.case_id = n.other and t.token = any (m.tokens) offset 0) b
    group by 1, 2, 3, 4),
  met as materialized (
    select h.case_id, h.other, array_agg(h.our) as ours, array_agg(h.their) as theirs
    from hit h
    where h.same_number or not (
      (select bool_or(x.kind = 'ID_NUMBER') from party_token x
        where x.home = of_home and x.case_id = h.case_id and x.party_id = h.our)
      and (select bool_or(x.kind = 'ID_NUMBER') from party_token x
        where x.home = of_home and x.case_id = h.other and x.party_id = h.their))
    group by 1, 2 having count(distinct h.our) > 1 and count(distinct h.their) > 1),
  latest as materialized (
    select l.case_id, l.other, l.ours, l.theirs from (
      select m.*, row_number() over (partition by m.case_id order by m.other desc) as nth from met m) l
    where l.nth <= 3),
  pair as materialized (
    select l.case_id, l.other
    from latest l
    join mine m on m.case_id = l.case_id
    cross join lateral (
      select o.registered_on, o.state -> 'parties' as parties from case_file o
      where o.home = of_home and o.case_id = l.other and o.status <> 'VOIDED' offset 0) o
    where o.registered_on between m.registered_on - near_days and m.registered_on + near_days
      and on_both_sides(m.parties, l.ours) and on_both_sides(o.parties, l.theirs))
  insert into similar_case (home, case_id, similar_id, found_at)
  select of_home, case_id, other, found from pair
  union all select of_home, other, case_id, found from pair
  on conflict do nothing
$$;
revoke all on function keep_alike(text, uuid[], integer, timestamptz) from public;
grant execute on function keep_alike(text, uuid[], integer, timestamptz) to {{app}};

select set_config('search_path', current_setting('fengqiao.caller_path'), true);
