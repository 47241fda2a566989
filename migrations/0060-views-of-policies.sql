-- A policy that asks for a row's case asked, by that, the case's own policy, and this one the policy of who keeps sight of it: a
-- plan of a caseload had sixty parts for thirty, nearly all never run, and making them ready cost more than the rows. Now a
-- policy asks one of three views that say the same rule. They are the owner's and ask no policies themselves; each shows what
-- the viewer may see and nothing else. What is seen has not changed (test/matrix/row-security.test.ts).

-- Of the system, all; of a viewer, what is in sight of their places.
create view own_sight as
  select home, case_id, kind, place, until from case_sight where asks_system() or place = any (asks_places());
create view closely_visible_case as
  select c.home, c.case_id from case_file c where asked_closely(c.room_id, c.room_area, c.referral_to, c.registrar);
create view visible_case as
  select c.home, c.case_id from case_file c where case
    when asked_closely(c.room_id, c.room_area, c.referral_to, c.registrar) then true
    else (select true from own_sight s where s.home = c.home and s.case_id = c.case_id limit 1)
  end;
comment on view own_sight is 'Rows of case_sight of the viewer''s places; what a query of sight asks.';
comment on view closely_visible_case is 'Cases that the viewer sees otherwise than by sight; asked by policies.';
comment on view visible_case is 'Cases that the viewer sees; asked by policies.';
grant select on own_sight, closely_visible_case, visible_case to {{app}};

alter policy reader on case_file using (
  case
    when room_id = any ((select asks_rooms())::uuid[]) then true
    when room_area ^@ any ((select asks_areas())::text[]) then true
    when referral_to = any ((select asks_rooms())::uuid[]) then true
    when registrar = (select asks_person()) then true
    else (select true from own_sight s where s.home = case_file.home and s.case_id = case_file.case_id limit 1)
  end);

do $$
declare
  owned text;
begin
  -- Seen with the case, by sight too.
  foreach owned in array array['case_key', 'destruction', 'external_number', 'reminder'] loop
    execute format('alter policy reader on %1$I using (
      (select true from visible_case c where c.home = %1$I.home and c.case_id = %1$I.case_id))', owned);
  end loop;
  -- Nothing of these by sight.
  foreach owned in array array['access_log', 'retention', 'rights_request', 'restriction', 'legal_hold', 'destruction_proposal',
                               'similar_case'] loop
    execute format('alter policy reader on %1$I using (
      (select true from closely_visible_case c where c.home = %1$I.home and c.case_id = %1$I.case_id))', owned);
  end loop;
  -- Of these an authority knows all.
  foreach owned in array array['party_token', 'clock'] loop
    execute format('alter policy reader on %1$I using (
      case
        when (select true from closely_visible_case c where c.home = %1$I.home and c.case_id = %1$I.case_id) then true
        else (select true from own_sight s where s.home = %1$I.home and s.case_id = %1$I.case_id and s.kind = ''AUTHORITY'' limit 1)
      end)', owned);
  end loop;
end $$;

alter policy reader on assignment using (
  case
    when person_id = (select asks_person()) then true
    when (select true from closely_visible_case c where c.home = assignment.home and c.case_id = assignment.case_id) then true
    else (select true from own_sight s
      where s.home = assignment.home and s.case_id = assignment.case_id and s.kind = 'AUTHORITY' limit 1)
  end);

alter policy reader on referral using (
  case
    when from_room = any ((select asks_rooms())::uuid[]) then true
    when from_area ^@ any ((select asks_areas())::text[]) then true
    when sent_on is not null and to_room = any ((select asks_rooms())::uuid[]) then true
    when sent_on is not null and to_area ^@ any ((select asks_areas())::text[]) then true
    else (select true from closely_visible_case c where c.home = referral.home and c.case_id = referral.case_id)
  end);

-- By sight only so far, or so much, as migration 0022 says.
alter policy reader on history using (
  case
    when (select true from closely_visible_case c where c.home = history.home and c.case_id = history.case_id) then true
    else (select true from own_sight s where s.home = history.home and s.case_id = history.case_id
      and case s.kind when 'SENDER' then history.seq <= s.until
        else history.room_id = s.place or history.type !~ '^(Session|Agreement|OralAgreement|Amended|Part[yi]|Undo|Follow|Evaluated|Facts|Service|Reopened|Case)'
      end limit 1)
  end);

alter policy reader on mandate using (
  case
    when room_id = any ((select asks_rooms())::uuid[]) then true
    else (select true from visible_case c where c.home = mandate.home and c.case_id = mandate.case_id)
  end);

alter policy reader on proceeding using (
  case
    when handed_in and authority = any ((select asks_places())::uuid[]) then true
    else (select true from closely_visible_case c where c.home = proceeding.home and c.case_id = proceeding.case_id)
  end);

alter policy reader on handover_sent using (
  case
    when case_id is null then (select true from handover_received r where r.id = handover_sent.received_id)
    else (select true from closely_visible_case c where c.home = handover_sent.home and c.case_id = handover_sent.case_id)
  end);
