-- Records of letters are for who works on the case, as docs/permissions.md says: those of the room that holds it, but for a post
-- that only watches and sits there. Until now whoever saw the row of the case was shown them by the database.

create function asks_working_rooms() returns uuid[] language sql stable as
  $$ select string_to_array(current_setting('fengqiao.working_rooms', true), ',')::uuid[] $$;

drop policy viewer on letter;
create policy reader on letter for select to {{app}} using (
  case
    when reader_id = (select asks_person()) then true
    else (select c.room_id = any ((select asks_working_rooms())::uuid[])
          from case_file c where c.home = letter.home and c.case_id = letter.case_id)
  end);

-- The policy of the system is asked first, as on the other tables (migration 0030).
alter policy viewer on letter_preference rename to reader;
alter policy viewer on reminder rename to reader;
