-- What was open before a period is the sum of everything that came and went earlier. Years that are over are summed once
-- more by room, so that a statement reads the months of its own years and a few lines for each year before them.

select set_config('book.caller_path', current_setting('search_path'), true),
       set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

create table cell_year partition of cell for values in ('YEAR') with (fillfactor = 80);
comment on table cell_year is 'The ROOM cut by whole years: month is the first of January.';
create index cell_of_month on cell (month);
create index cell_of_acceptance on cell (accepted_month) where accepted_month > '-infinity';

create or replace function cell_lines(
  counting_version text, accepting_version text, accepting_day date, effective_day date, dispute_type text, source text)
returns table (cut text, version text, dispute_type text, source text, accepted_month date, month date)
language sql immutable parallel safe as $$
  select line.cut, line.version, line.dispute_type, line.source,
         case when line.by_acceptance then date_trunc('month', accepting_day::timestamp)::date else '-infinity'::date end,
         date_trunc(line.unit, effective_day::timestamp)::date
  from (values
    ('ROOM', 'month', false, counting_version, '', ''),
    ('YEAR', 'year', false, counting_version, '', ''),
    ('TYPE', 'month', false, counting_version, dispute_type, ''),
    ('SOURCE', 'month', false, counting_version, '', source),
    ('ACCEPTING', 'month', true, accepting_version, '', ''),
    ('RETURN_TYPE', 'month', true, accepting_version, dispute_type, ''),
    ('RETURN_SOURCE', 'month', true, accepting_version, '', source)
  ) as line (cut, unit, by_acceptance, version, dispute_type, source)
  where accepting_day is not null or not line.by_acceptance
$$;

-- Bookings wait here until this is committed, so that none is summed twice or not at all.
select last from book_head for update;

insert into cell
select home, 'YEAR', version, ledger_class, reopens, '', '', kind, accepted_month, date_trunc('year', month::timestamp)::date,
       sum(tally), sum(dispute_amount), sum(agreed_amount)
from cell where cut = 'ROOM'
group by home, version, ledger_class, reopens, kind, accepted_month, date_trunc('year', month::timestamp);

select set_config('search_path', current_setting('book.caller_path'), true);
