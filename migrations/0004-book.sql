-- The book: entries that move one case from one account to another, never changed and never deleted; who holds what
-- (heads); the month cells that figures read; and the owner's triggers that keep the laws (Path, Time, Once, append
-- only, copy on erase, recorded in order). The app may insert entries and read the rest; nothing else.
-- Rooms are named by value (room id and room version id as text), so that the book stands alone.

-- Every function below sees this schema first and temporary tables last: nobody slips a false head under the trigger.
select set_config('book.caller_path', current_setting('search_path'), true),
       set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- 1. Accounts, moves and kinds: what can be, and what counts. Mirrored by src/domain/ledger (a test holds both together).

create function account_stands(kind text, place text, detail text, version text) returns boolean
language sql immutable parallel safe as $$
  select case kind
    when 'intake' then place = '' and detail = '' and version = ''
    when 'desk' then place <> '' and detail = '' and version <> ''
    when 'open' then place <> '' and detail = '' and version <> ''
    when 'external' then place <> '' and detail = '' and version = ''
    when 'unaccepted' then place <> '' and detail in ('refused', 'withdrawn', 'filed-elsewhere', 'duplicate') and version <> ''
    when 'outcome' then place <> '' and detail in ('settled', 'partly-settled', 'failed', 'terminated', 'withdrawn') and version <> ''
    when 'annulled' then place <> '' and detail in ('revoked', 'void', 'sham') and version <> ''
    when 'ended-outside' then place <> '' and detail in ('judgment', 'award', 'document', 'withdrawn') and version = ''
    else false end
$$;

create function move_stands(from_kind text, from_place text, from_detail text, to_kind text, to_place text) returns boolean
language sql immutable parallel safe as $$
  select case from_kind
    when 'intake' then to_kind in ('desk', 'external')
    when 'desk' then case when to_place = from_place then to_kind in ('open', 'unaccepted') else to_kind = 'desk' end
    when 'open' then case to_kind when 'open' then to_place <> from_place when 'outcome' then to_place = from_place else to_kind = 'external' end
    when 'external' then case to_kind when 'external' then to_place <> from_place when 'ended-outside' then to_place = from_place else to_kind = 'open' end
    when 'outcome' then from_detail = 'settled' and to_kind = 'annulled' and to_place = from_place
    else false end
$$;

-- The counted kinds of an entry, +1 for a move and -1 for its erasure, and whose room version counts it.
-- THE one mapping: cells and figures from entries both read it.
create function entry_kinds(from_kind text, to_kind text, from_detail text, to_detail text, erases integer)
returns table (kind text, sign integer, side text)
language sql immutable parallel safe as $$
  select counted.kind, case when erases = 0 then 1 else -1 end,
         case when erases = 0 or counted.side = 'ACCEPTING' then counted.side when counted.side = 'FROM' then 'TO' else 'FROM' end
  from (values
    ('intake', 'desk', '', 'REGISTERED', 'TO'),
    ('desk', 'open', '', 'ACCEPTED', 'TO'),
    ('desk', 'unaccepted', '', 'UNACCEPTED', 'TO'),
    ('open', 'open', '', 'REFERRED_OUT', 'FROM'),
    ('open', 'open', '', 'REFERRED_IN', 'TO'),
    ('open', 'external', '', 'SENT_OUTSIDE', 'FROM'),
    ('external', 'open', '', 'BACK', 'TO'),
    ('external', 'ended-outside', '', 'ENDED_OUTSIDE', 'ACCEPTING'),
    ('open', 'outcome', 'settled', 'SETTLED', 'TO'),
    ('open', 'outcome', 'partly-settled', 'PARTLY', 'TO'),
    ('open', 'outcome', 'failed', 'FAILED', 'TO'),
    ('open', 'outcome', 'terminated', 'TERMINATED', 'TO'),
    ('open', 'outcome', 'withdrawn', 'WITHDRAWN', 'TO'),
    ('outcome', 'annulled', '', 'ANNULLED', 'TO')
  ) as counted (move_from, move_to, move_detail, kind, side)
  where counted.move_from = case when erases = 0 then from_kind else to_kind end
    and counted.move_to = case when erases = 0 then to_kind else from_kind end
    and counted.move_detail in ('', case when erases = 0 then to_detail else from_detail end)
$$;

-- 2. Entries and heads.

create table entry (
  home text not null check (home <> ''),
  case_id uuid not null,
  seq integer not null check (seq >= 1),
  dispute uuid not null,
  from_kind text not null, from_place text not null, from_detail text not null,
  to_kind text not null, to_place text not null, to_detail text not null,
  effective_day date not null,
  recorded_at timestamptz not null,
  event_id uuid not null,
  ordinal integer not null check (ordinal >= 1),
  actor_id uuid not null,
  post_id uuid not null,
  from_version text not null, to_version text not null,
  accepting_room text not null, accepting_version text not null,
  accepting_day date,
  presider_post text not null,
  ledger_class text not null,
  dispute_type text not null check (dispute_type <> ''),
  source text not null check (source <> ''),
  agreement_form text not null check (agreement_form in ('', 'WRITTEN', 'ORAL')),
  dispute_amount bigint not null check (dispute_amount >= 0),
  agreed_amount bigint not null check (agreed_amount >= 0),
  people integer not null check (people >= 0),
  difficult boolean not null,
  pairing text not null
    check (pairing in ('', 'CITIZEN_CITIZEN', 'CITIZEN_ORGANISATION', 'ORGANISATION_ORGANISATION')),
  first_session_held boolean not null,
  reopens boolean not null,
  under integer not null check (under >= 0 and under < seq),
  erases integer not null check (erases >= 0 and erases < seq),
  content_hash bytea not null,
  primary key (home, case_id, seq),
  -- home last: on a table without statistics an index that starts with home alone is taken for any look-up by home
  unique (event_id, ordinal, home),
  constraint entry_from_stands check (account_stands(from_kind, from_place, from_detail, from_version)),
  constraint entry_to_stands check (account_stands(to_kind, to_place, to_detail, to_version)),
  constraint entry_day_recorded check (effective_day <= (recorded_at at time zone 'Asia/Shanghai')::date),
  constraint entry_acceptance_whole
    check ((accepting_room = '') = (accepting_day is null) and (accepting_room = '') = (accepting_version = '')
           and (accepting_room = '') = (ledger_class = ''))
);
create unique index entry_erased_once on entry (home, case_id, erases) where erases > 0;
create index entry_by_day on entry (effective_day);
create index entry_by_accepting_day on entry (accepting_day);
create index entry_into_room on entry (to_version, effective_day);
create index entry_out_of_room on entry (from_version, effective_day);
create index entry_accepting_room on entry (accepting_version, accepting_day);

-- Entries and cells name versions of rooms as text.
create index room_version_as_text on room_version ((id::text));

-- Where a case is: its last sequence, its top live move and the account it stands on.
create table case_head (
  home text not null, case_id uuid not null,
  seq integer not null, top integer not null,
  kind text not null, place text not null, detail text not null,
  primary key (home, case_id)
) with (fillfactor = 80);

-- A dispute is accepted once wherever its cases are at home, so this key is the dispute alone.
create table dispute_head (
  dispute uuid primary key,
  accepted integer not null default 0 constraint dispute_accepted_once check (accepted between 0 and 1),
  reopened integer not null default 0 constraint dispute_reopened_sound check (reopened >= 0)
) with (fillfactor = 80);

-- One row: the last recorded time and the transaction that has it. Locked from the first entry to the commit.
-- A transaction is its number and its beginning: numbers alone come again after a restore into another cluster.
create table book_head (
  one boolean primary key default true check (one),
  last timestamptz not null,
  holder xid8 not null,
  begun timestamptz not null
) with (fillfactor = 20);
insert into book_head (last, holder, begun) values ('2000-01-01T00:00:00Z', '0', '2000-01-01T00:00:00Z');

-- 3. The month cells. `cut` says by what: room x kind x month, plain or by type or by source; and the same for the
-- accepting room with the month of acceptance besides. Columns a cut does not use hold '' (a month: -infinity).

create table cell (
  home text not null,
  cut text not null,
  version text not null,
  ledger_class text not null,
  reopens boolean not null,
  dispute_type text not null,
  source text not null,
  kind text not null,
  accepted_month date not null,
  month date not null,
  tally bigint not null,
  dispute_amount bigint not null,
  agreed_amount bigint not null,
  primary key (home, cut, version, month, accepted_month, kind, ledger_class, reopens, dispute_type, source)
) partition by list (cut);
create table cell_room partition of cell for values in ('ROOM') with (fillfactor = 80);
create table cell_type partition of cell for values in ('TYPE') with (fillfactor = 80);
create table cell_source partition of cell for values in ('SOURCE') with (fillfactor = 80);
create table cell_accepting partition of cell for values in ('ACCEPTING') with (fillfactor = 80);
create table cell_return_type partition of cell for values in ('RETURN_TYPE') with (fillfactor = 80);
create table cell_return_source partition of cell for values in ('RETURN_SOURCE') with (fillfactor = 80);
create index cell_of_version on cell (version, month);

-- The six lines that one counted kind writes; a kind of a case never accepted has no line by acceptance.
create function cell_lines(
  counting_version text, accepting_version text, accepting_day date, effective_day date, dispute_type text, source text)
returns table (cut text, version text, dispute_type text, source text, accepted_month date, month date)
language sql immutable parallel safe as $$
  select line.cut, line.version, line.dispute_type, line.source,
         case when line.by_acceptance then date_trunc('month', accepting_day::timestamp)::date else '-infinity'::date end,
         date_trunc('month', effective_day::timestamp)::date
  from (values
    ('ROOM', false, counting_version, '', ''),
    ('TYPE', false, counting_version, dispute_type, ''),
    ('SOURCE', false, counting_version, '', source),
    ('ACCEPTING', true, accepting_version, '', ''),
    ('RETURN_TYPE', true, accepting_version, dispute_type, ''),
    ('RETURN_SOURCE', true, accepting_version, '', source)
  ) as line (cut, by_acceptance, version, dispute_type, source)
  where accepting_day is not null or not line.by_acceptance
$$;

-- Every counted kind of every entry: what figures from entries and drill-down read.
create view counted as
  select e.home, e.case_id, e.seq, e.recorded_at, e.effective_day, e.accepting_day, counts.kind, counts.sign,
         case counts.side when 'FROM' then e.from_version when 'TO' then e.to_version else e.accepting_version end as version,
         e.from_version, e.to_version, e.accepting_version, e.ledger_class, e.reopens, e.dispute_type, e.source,
         e.presider_post, e.dispute_amount, e.agreed_amount
  from entry e
  cross join lateral entry_kinds(e.from_kind, e.to_kind, e.from_detail, e.to_detail, e.erases) counts;

-- 4. The triggers.

-- First of all, before any other lock: bookings stand in line here until commit, so recorded order is commit order and
-- nothing below can deadlock. One recorded time per transaction; the app cannot hand one in.
create function book_in_line() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  update book_head
  set last = greatest(clock_timestamp(), last + interval '1 microsecond'), holder = pg_current_xact_id(), begun = now()
  where (holder, begun) is distinct from (pg_current_xact_id(), now());
  return null;
end $$;

create function entry_hash(e entry) returns bytea
language sql stable as $$
  select sha256(convert_to(concat_ws(chr(31),
    e.home, e.case_id, e.seq, e.dispute, e.from_kind, e.from_place, e.from_detail, e.to_kind, e.to_place, e.to_detail,
    to_char(e.effective_day, 'YYYY-MM-DD'), to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
    e.event_id, e.ordinal, e.actor_id, e.post_id, e.from_version, e.to_version, e.accepting_room, e.accepting_version,
    coalesce(to_char(e.accepting_day, 'YYYY-MM-DD'), ''), e.presider_post, e.ledger_class, e.dispute_type, e.source,
    e.agreement_form, e.dispute_amount, e.agreed_amount, e.people, e.difficult, e.pairing, e.first_session_held,
    e.reopens, e.under, e.erases), 'UTF8'))
$$;

create function refuse_booking(code text, why text) returns void
language plpgsql as $$
begin
  raise exception using message = code, detail = why, errcode = 'FB001';
end $$;

-- What the case was accepted as goes with it unchanged: class, accepting room and day, dispute, type, source.
create function columns_carry_on(e entry, beneath entry) returns boolean
language sql immutable as $$
  select case
    when e.from_kind = 'desk' and e.to_kind = 'open' then
      e.accepting_room = e.to_place and e.accepting_version = e.to_version and e.accepting_day = e.effective_day
    when e.from_kind in ('intake', 'desk') then e.accepting_room = ''
    else (e.accepting_room, e.accepting_version, e.ledger_class) = (beneath.accepting_room, beneath.accepting_version, beneath.ledger_class)
      and e.accepting_day is not distinct from beneath.accepting_day end
    and (e.from_kind = 'intake' or (e.from_version, e.dispute, e.dispute_type, e.source, e.reopens)
      = (beneath.to_version, beneath.dispute, beneath.dispute_type, beneath.source, beneath.reopens))
$$;

create function copies_swapped(e entry, erased entry) returns boolean
language sql immutable as $$
  select (e.from_kind, e.from_place, e.from_detail, e.from_version, e.to_kind, e.to_place, e.to_detail, e.to_version,
          e.effective_day, e.dispute, e.accepting_room, e.accepting_version, e.accepting_day, e.presider_post, e.ledger_class,
          e.dispute_type, e.source, e.agreement_form, e.dispute_amount, e.agreed_amount, e.people, e.difficult, e.pairing,
          e.first_session_held, e.reopens, e.under)
    is not distinct from
         (erased.to_kind, erased.to_place, erased.to_detail, erased.to_version, erased.from_kind, erased.from_place, erased.from_detail, erased.from_version,
          erased.effective_day, erased.dispute, erased.accepting_room, erased.accepting_version, erased.accepting_day, erased.presider_post, erased.ledger_class,
          erased.dispute_type, erased.source, erased.agreement_form, erased.dispute_amount, erased.agreed_amount, erased.people, erased.difficult, erased.pairing,
          erased.first_session_held, erased.reopens, erased.under)
$$;

-- Path, Time, copy on erase. `on conflict do nothing` must find no conflict to hide behind, hence the look for the event.
create function book_entry() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  head case_head;
  beneath entry;
  accepted integer;
begin
  select last into new.recorded_at from book_head;
  select * into head from case_head where home = new.home and case_id = new.case_id for update;
  if not found then
    insert into case_head values (new.home, new.case_id, 0, 0, 'intake', '', '') returning * into head;
  end if;
  if new.seq is distinct from head.seq + 1 then
    perform refuse_booking('BOOK_PATH', format('sequence %s after %s', new.seq, head.seq));
  end if;
  if exists (select from entry where event_id = new.event_id and ordinal = new.ordinal) then
    perform refuse_booking('BOOK_PATH', 'cause booked already');
  end if;
  if (new.from_kind, new.from_place, new.from_detail) is distinct from (head.kind, head.place, head.detail) then
    perform refuse_booking('BOOK_PATH', format('from %s:%s:%s but the case is at %s:%s:%s',
      new.from_kind, new.from_place, new.from_detail, head.kind, head.place, head.detail));
  end if;
  if head.top > 0 then
    select * into beneath from entry where home = new.home and case_id = new.case_id and seq = head.top;
  end if;
  if new.erases = 0 then
    if new.under is distinct from head.top then
      perform refuse_booking('BOOK_PATH', format('under %s but the top live move is %s', new.under, head.top));
    end if;
    if not move_stands(new.from_kind, new.from_place, new.from_detail, new.to_kind, new.to_place) then
      perform refuse_booking('BOOK_PATH', format('no move leads from %s to %s', new.from_kind, new.to_kind));
    end if;
    if not coalesce(columns_carry_on(new, beneath), false) then
      perform refuse_booking('BOOK_PATH', 'columns differ from the live move beneath');
    end if;
    if new.effective_day < beneath.effective_day then
      perform refuse_booking('BOOK_TIME', format('%s is before %s', new.effective_day, beneath.effective_day));
    end if;
  elsif new.erases is distinct from head.top then
    perform refuse_booking('BOOK_PATH', format('erases %s but the top live move is %s', new.erases, head.top));
  elsif not copies_swapped(new, beneath) then
    perform refuse_booking('BOOK_PATH', 'an erasure copies its move');
  end if;
  if new.effective_day > (new.recorded_at at time zone 'Asia/Shanghai')::date then
    perform refuse_booking('BOOK_TIME', format('%s is after the day of recording', new.effective_day));
  end if;

  update case_head
  set seq = new.seq, top = case when new.erases = 0 then new.seq else new.under end,
      kind = new.to_kind, place = new.to_place, detail = new.to_detail
  where home = new.home and case_id = new.case_id;
  accepted := (new.from_kind = 'desk' and new.to_kind = 'open')::integer - (new.from_kind = 'open' and new.to_kind = 'desk')::integer;
  if accepted <> 0 then
    perform book_dispute(new.dispute, new.reopens, accepted);
  end if;
  new.content_hash := entry_hash(new);
  return new;
end $$;

-- Once: a dispute is accepted once; only cases that reopen it may be accepted besides.
create function book_dispute(of_dispute uuid, as_reopened boolean, step integer) returns void
language plpgsql set search_path from current as $$
declare
  head dispute_head;
begin
  insert into dispute_head (dispute) values (of_dispute) on conflict do nothing;
  select * into head from dispute_head where dispute = of_dispute for update;
  if not as_reopened and head.accepted + step not in (0, 1) then
    perform refuse_booking('BOOK_ONCE', 'the dispute has been accepted already');
  end if;
  update dispute_head
  set accepted = accepted + case when as_reopened then 0 else step end,
      reopened = reopened + case when as_reopened then step else 0 end
  where dispute = of_dispute;
end $$;

-- At commit: no reopened case without the first. Within a transaction the first may be erased and booked again.
create function dispute_once() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  if exists (select from dispute_head where dispute = new.dispute and reopened > 0 and accepted = 0) then
    perform refuse_booking('BOOK_ONCE', 'a reopened case stands without the first acceptance');
  end if;
  return null;
end $$;

create function book_cells() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  insert into cell as c
  select e.home, line.cut, line.version, e.ledger_class, e.reopens, line.dispute_type, line.source, counts.kind,
         line.accepted_month, line.month, sum(counts.sign), sum(counts.sign * e.dispute_amount), sum(counts.sign * e.agreed_amount)
  from fresh e
  cross join lateral entry_kinds(e.from_kind, e.to_kind, e.from_detail, e.to_detail, e.erases) counts
  cross join lateral cell_lines(
    case counts.side when 'FROM' then e.from_version when 'TO' then e.to_version else e.accepting_version end,
    e.accepting_version, e.accepting_day, e.effective_day, e.dispute_type, e.source) line
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
  on conflict (home, cut, version, month, accepted_month, kind, ledger_class, reopens, dispute_type, source) do update
  set tally = c.tally + excluded.tally, dispute_amount = c.dispute_amount + excluded.dispute_amount,
      agreed_amount = c.agreed_amount + excluded.agreed_amount;
  return null;
end $$;

create function never() returns trigger
language plpgsql set search_path from current as $$
begin
  perform refuse_booking('BOOK_APPEND_ONLY', 'an entry is never changed and never deleted');
  return null;
end $$;

create trigger a_book_in_line before insert on entry for each statement execute function book_in_line();
create trigger b_book_entry before insert on entry for each row execute function book_entry();
create trigger c_book_cells after insert on entry referencing new table as fresh for each statement execute function book_cells();
create trigger never_changed before update or delete on entry for each row execute function never();
create trigger never_emptied before truncate on entry for each statement execute function never();
create constraint trigger dispute_once after insert or update on dispute_head deferrable initially deferred
  for each row when (new.reopened > 0 and new.accepted = 0) execute function dispute_once();

-- 5. The recompute check: every difference between cells, heads and entries. It must be empty.

create view cell_recomputed as
  select e.home, line.cut, line.version, e.ledger_class, e.reopens, line.dispute_type, line.source, e.kind,
         line.accepted_month, line.month, sum(e.sign)::bigint as tally, sum(e.sign * e.dispute_amount)::bigint as dispute_amount,
         sum(e.sign * e.agreed_amount)::bigint as agreed_amount
  from counted e
  cross join lateral cell_lines(e.version, e.accepting_version, e.accepting_day, e.effective_day, e.dispute_type, e.source) line
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;

create function book_check() returns table (what text, which text, kept text, recomputed text)
language sql stable set search_path from current as $$
  select 'cell', concat_ws(' ', home, cut, version, ledger_class, reopens, dispute_type, source, kind, accepted_month, month),
         concat_ws(' ', c.tally, c.dispute_amount, c.agreed_amount), concat_ws(' ', r.tally, r.dispute_amount, r.agreed_amount)
  from cell c
  full join cell_recomputed r using (home, cut, version, ledger_class, reopens, dispute_type, source, kind, accepted_month, month)
  where (c.tally, c.dispute_amount, c.agreed_amount) is distinct from (r.tally, r.dispute_amount, r.agreed_amount)
  union all
  select 'case', concat_ws(' ', home, case_id), concat_ws(' ', h.seq, h.top, h.kind, h.place, h.detail),
         concat_ws(' ', e.seq, e.top, e.to_kind, e.to_place, e.to_detail)
  from case_head h
  full join (
    select distinct on (home, case_id) home, case_id, seq, case when erases = 0 then seq else under end as top, to_kind, to_place, to_detail
    from entry order by home, case_id, seq desc
  ) e using (home, case_id)
  where (h.seq, h.top, h.kind, h.place, h.detail) is distinct from (e.seq, e.top, e.to_kind, e.to_place, e.to_detail)
  union all
  select 'dispute', dispute::text, concat_ws(' ', d.accepted, d.reopened), concat_ws(' ', e.accepted, e.reopened)
  from dispute_head d
  full join (
    select dispute, sum(case when reopens then 0 else sign end) as accepted, sum(case when reopens then sign else 0 end) as reopened
    from entry cross join lateral entry_kinds(from_kind, to_kind, from_detail, to_detail, erases)
    where kind = 'ACCEPTED' group by dispute
  ) e using (dispute)
  where (d.accepted, d.reopened) is distinct from (e.accepted, e.reopened)
  union all
  select 'open', version, c.tally::text, e.tally::text
  from (
    select version, sum(case when kind in ('ACCEPTED', 'REFERRED_IN', 'BACK') then tally
                             when kind in ('REFERRED_OUT', 'SENT_OUTSIDE', 'SETTLED', 'PARTLY', 'FAILED', 'TERMINATED', 'WITHDRAWN') then -tally
                             else 0 end) as tally
    from cell where cut = 'ROOM' group by version
  ) c
  full join (
    select to_version as version, count(*) as tally
    from case_head h join entry e on e.home = h.home and e.case_id = h.case_id and e.seq = h.top
    where h.kind = 'open' group by to_version
  ) e using (version)
  where coalesce(c.tally, 0) <> coalesce(e.tally, 0)
  union all
  select 'hash', concat_ws(' ', home, case_id, seq), encode(content_hash, 'hex'), encode(entry_hash(e), 'hex')
  from entry e where content_hash <> entry_hash(e)
$$;

-- 6. Rights. Nobody but the triggers may call the owner's functions (a trigger on a table of one's own would).

revoke all on function book_in_line(), book_entry(), book_dispute(uuid, boolean, integer), dispute_once(), book_cells(), never(),
  refuse_booking(text, text) from public;
grant select, insert on entry to {{app}};
grant select on case_head, dispute_head, book_head, cell, counted, cell_recomputed to {{app}};

select set_config('search_path', current_setting('book.caller_path'), true);
