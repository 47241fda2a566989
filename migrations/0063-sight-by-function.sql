-- Who sees a case by mere sight is asked last, after every other way in, so mostly never; as a part of the plan it was made
-- ready with every statement all the same. As a function it costs something only when it is asked.

create function in_own_sight(of_home text, of_case uuid, of_places uuid[]) returns boolean
language sql stable begin atomic
  select exists (select from own_sight s where s.home = of_home and s.case_id = of_case and s.place = any (of_places));
end;
create function told_as_authority(of_home text, of_case uuid, of_places uuid[]) returns boolean
language sql stable begin atomic
  select exists (select from own_sight s
    where s.home = of_home and s.case_id = of_case and s.place = any (of_places) and s.kind = 'AUTHORITY');
end;
comment on function in_own_sight is 'Whether one of these places of the viewer has the case in its sight; asked last.';
comment on function told_as_authority is 'Whether one of these places of the viewer is an authority that takes part in the case; asked last.';

create or replace view visible_case as
  select c.home, c.case_id from case_file c where case
    when asked_closely(c.room_id, c.room_area, c.referral_to, c.registrar) then true
    else in_own_sight(c.home, c.case_id, asks_places())
  end;

alter policy reader on case_file using (
  case
    when room_id = any ((select asks_rooms())::uuid[]) then true
    when room_area ^@ any ((select asks_areas())::text[]) then true
    when referral_to = any ((select asks_rooms())::uuid[]) then true
    when registrar = (select asks_person()) then true
    else in_own_sight(home, case_id, asks_places())
  end);

alter policy reader on assignment using (
  case
    when person_id = (select asks_person()) then true
    when (select true from closely_visible_case c where c.home = assignment.home and c.case_id = assignment.case_id) then true
    else told_as_authority(home, case_id, asks_places())
  end);

do $$
declare
  owned text;
begin
  foreach owned in array array['party_token', 'clock'] loop
    execute format('alter policy reader on %1$I using (
      case
        when (select true from closely_visible_case c where c.home = %1$I.home and c.case_id = %1$I.case_id) then true
        else told_as_authority(home, case_id, asks_places())
      end)', owned);
  end loop;
end $$;
