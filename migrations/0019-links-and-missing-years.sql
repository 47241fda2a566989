-- Last days that cannot be told yet: the first year from a day on, or the one after it, whose holiday notice is not loaded.
create function calendar_missing(since date) returns integer language sql stable
return (select min(y) from generate_series(extract(year from since)::int, extract(year from since)::int + 1) y
        where not exists (select from calendar_year loaded where loaded.year = y));
comment on function calendar_missing(date) is
  'The year for which a period that begins on the day waits; null when its year and the next are loaded.';

create index referral_undated on referral (sent_on) where status = 'SENT' and due_on is null;
create index rights_request_undated on rights_request (asked_on) where due_on is null and outcome is null;

-- A request that was recorded without a last day gets it once, when the year is loaded and while it is undecided.
create function dated_once() returns trigger language plpgsql as $$
begin
  if old.due_on is not null or old.outcome is not null or to_jsonb(old) - 'due_on' <> to_jsonb(new) - 'due_on' then
    raise exception 'dated once: % on % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

drop trigger rights_request_once on rights_request;
create trigger rights_request_once before update on rights_request for each row
  when (old.due_on is not distinct from new.due_on)
  execute function answered_once('outcome', 'basis', 'decided_at', 'decided_by', 'decided_post', 'reason');
create trigger rights_request_dated before update on rights_request for each row
  when (old.due_on is distinct from new.due_on) execute function dated_once();
grant update (due_on) on rights_request to {{app}};
