-- The mandates' book: mediation that a court or a commission entrusts while it keeps the case (ledger.md, Mandates). A
-- second book under the same laws as the first: Path, Time, append only, copy on erase, recorded in order under the same
-- head. One path is one mandate; a case may have several, one after another.

select set_config('book.caller_path', current_setting('search_path'), true),
       set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- 1. Accounts, moves and kinds. Mirrored by src/domain/book/mandates (a test holds both together).

create function mandate_account_stands(kind text, place text, detail text) returns boolean
language sql immutable parallel safe as $$
  select place <> '' and case kind
    when 'mandate-intake' then detail = ''
    when 'offered' then detail = ''
    when 'mandate' then detail = ''
    when 'mandate-result' then detail in ('agreed', 'partly', 'failed', 'declined', 'lapsed', 'withdrawn', 'recalled')
    else false end
$$;

create function mandate_move_stands(from_kind text, from_place text, to_kind text, to_place text, to_detail text) returns boolean
language sql immutable parallel safe as $$
  select case from_kind
    when 'mandate-intake' then to_kind = 'offered'
    when 'offered' then to_place = from_place
      and (to_kind = 'mandate' or to_kind = 'mandate-result' and to_detail in ('declined', 'lapsed', 'withdrawn', 'recalled'))
    when 'mandate' then to_place = from_place
      and to_kind = 'mandate-result' and to_detail in ('agreed', 'partly', 'failed', 'withdrawn', 'recalled')
    else false end
$$;

-- The counted kind of an entry, +1 for a move and -1 for its erasure. Cells and figures from entries both read it.
create function mandate_kinds(from_kind text, to_kind text, from_detail text, to_detail text, erases integer)
returns table (kind text, sign integer)
language sql immutable parallel safe as $$
  select counted.kind, case when erases = 0 then 1 else -1 end
  from (values
    ('mandate-intake', 'offered', '', 'OFFERED'),
    ('offered', 'mandate', '', 'TAKEN'),
    ('offered', 'mandate-result', 'declined', 'DECLINED'),
    ('offered', 'mandate-result', 'lapsed', 'LAPSED'),
    ('offered', 'mandate-result', 'recalled', 'OFFER_RECALLED'),
    ('offered', 'mandate-result', 'withdrawn', 'OFFER_WITHDRAWN'),
    ('mandate', 'mandate-result', 'agreed', 'AGREED'),
    ('mandate', 'mandate-result', 'partly', 'PARTLY'),
    ('mandate', 'mandate-result', 'failed', 'FAILED'),
    ('mandate', 'mandate-result', 'withdrawn', 'WITHDRAWN'),
    ('mandate', 'mandate-result', 'recalled', 'RECALLED')
  ) as counted (move_from, move_to, move_detail, kind)
  where counted.move_from = case when erases = 0 then from_kind else to_kind end
    and counted.move_to = case when erases = 0 then to_kind else from_kind end
    and counted.move_detail = case when erases = 0 then to_detail else from_detail end
$$;

-- 2. Entries and heads.

create table mandate_entry (
  home text not null check (home <> ''),
  case_id uuid not null,
  mandate_id uuid not null,
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
  version text not null check (version <> ''),
  authority text not null check (authority <> ''),
  authority_division text not null check (authority_division <> ''),
  mandate_class text not null check (mandate_class in ('COURT', 'ARBITRATION', 'ADMIN', 'OTHER')),
  mandate_kind text not null
    check (mandate_kind in ('ASSIGNED_PRE_FILING', 'ENTRUSTED_POST_FILING', 'INVITED_ASSISTANCE', 'COMMISSIONED')),
  procedure text not null check (procedure in ('', 'ORDINARY', 'SUMMARY')),
  offered_day date not null,
  taken_day date,
  presider_post text not null,
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
  under integer not null check (under >= 0 and under < seq),
  erases integer not null check (erases >= 0 and erases < seq),
  content_hash bytea not null,
  primary key (home, mandate_id, seq),
  unique (event_id, ordinal, home),
  constraint mandate_from_stands check (mandate_account_stands(from_kind, from_place, from_detail)),
  constraint mandate_to_stands check (mandate_account_stands(to_kind, to_place, to_detail)),
  constraint mandate_day_recorded check (effective_day <= (recorded_at at time zone 'Asia/Shanghai')::date)
);
create unique index mandate_erased_once on mandate_entry (home, mandate_id, erases) where erases > 0;
create index mandate_entry_of_case on mandate_entry (home, case_id);
create index mandate_entry_by_day on mandate_entry (effective_day);
create index mandate_entry_by_offer on mandate_entry (offered_day);

comment on table mandate_entry is
  'The mandates'' book: never changed, never deleted, no personal data; it stays when a case is destroyed.';

-- Where a mandate is: its last sequence, its top live move and the account it stands on.
create table mandate_head (
  home text not null, mandate_id uuid not null, case_id uuid not null,
  seq integer not null, top integer not null,
  kind text not null, place text not null, detail text not null,
  primary key (home, mandate_id)
) with (fillfactor = 80);
create index mandate_head_of_case on mandate_head (home, case_id);

-- 3. The month cells, by room version x authority x class: ROOM, TYPE (by type of dispute too), and of agreements the
-- month of the offer besides, COHORT and COHORT_TYPE. Columns a cut does not use hold '' (a month: -infinity).

create table mandate_cell (
  home text not null,
  cut text not null,
  version text not null,
  authority text not null,
  mandate_class text not null,
  dispute_type text not null,
  kind text not null,
  offered_month date not null,
  month date not null,
  tally bigint not null,
  dispute_amount bigint not null,
  agreed_amount bigint not null,
  primary key (home, cut, version, month, offered_month, kind, authority, mandate_class, dispute_type)
) with (fillfactor = 80);
create index mandate_cell_of_month on mandate_cell (cut, month);

create function mandate_lines(kind text, offered_day date, effective_day date, dispute_type text)
returns table (cut text, dispute_type text, offered_month date, month date)
language sql immutable parallel safe as $$
  select line.cut, line.dispute_type,
         case when line.by_offer then date_trunc('month', offered_day::timestamp)::date else '-infinity'::date end,
         date_trunc('month', effective_day::timestamp)::date
  from (values
    ('ROOM', false, ''),
    ('TYPE', false, dispute_type),
    ('COHORT', true, ''),
    ('COHORT_TYPE', true, dispute_type)
  ) as line (cut, by_offer, dispute_type)
  where kind = 'AGREED' or not line.by_offer
$$;

create view mandate_counted as
  select e.home, e.case_id, e.mandate_id, e.seq, e.recorded_at, e.effective_day, e.offered_day, counts.kind, counts.sign,
         e.version, e.authority, e.mandate_class, e.dispute_type, e.dispute_amount, e.agreed_amount
  from mandate_entry e
  cross join lateral mandate_kinds(e.from_kind, e.to_kind, e.from_detail, e.to_detail, e.erases) counts;

-- 4. The triggers. `book_in_line` and `never` are those of the first book.

create function mandate_hash(e mandate_entry) returns bytea
language sql stable as $$
  select sha256(convert_to(concat_ws(chr(31),
    e.home, e.case_id, e.mandate_id, e.seq, e.dispute, e.from_kind, e.from_place, e.from_detail, e.to_kind, e.to_place,
    e.to_detail, to_char(e.effective_day, 'YYYY-MM-DD'),
    to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), e.event_id, e.ordinal, e.actor_id, e.post_id,
    e.version, e.authority, e.authority_division, e.mandate_class, e.mandate_kind, e.procedure,
    to_char(e.offered_day, 'YYYY-MM-DD'), coalesce(to_char(e.taken_day, 'YYYY-MM-DD'), ''), e.presider_post,
    e.dispute_type, e.source, e.agreement_form, e.dispute_amount, e.agreed_amount, e.people, e.difficult, e.pairing,
    e.first_session_held, e.under, e.erases), 'UTF8'))
$$;

-- Who asks whom since when, and about what, goes with a mandate unchanged; the day of taking comes with that move.
create function mandate_carries_on(e mandate_entry, beneath mandate_entry) returns boolean
language sql immutable as $$
  select case when e.from_kind = 'mandate-intake' then e.offered_day = e.effective_day and e.from_place = e.authority
    else (e.dispute, e.version, e.authority, e.authority_division, e.mandate_class, e.mandate_kind, e.offered_day, e.dispute_type, e.source)
      = (beneath.dispute, beneath.version, beneath.authority, beneath.authority_division, beneath.mandate_class, beneath.mandate_kind,
         beneath.offered_day, beneath.dispute_type, beneath.source) end
    and e.taken_day is not distinct from case when e.to_kind = 'mandate' then e.effective_day else beneath.taken_day end
$$;

create function mandate_copies(e mandate_entry, erased mandate_entry) returns boolean
language sql immutable as $$
  select (e.from_kind, e.from_place, e.from_detail, e.to_kind, e.to_place, e.to_detail, e.effective_day, e.dispute, e.version,
          e.authority, e.authority_division, e.mandate_class, e.mandate_kind, e.procedure, e.offered_day, e.taken_day,
          e.presider_post, e.dispute_type, e.source, e.agreement_form, e.dispute_amount, e.agreed_amount, e.people,
          e.difficult, e.pairing, e.first_session_held, e.under)
    is not distinct from
         (erased.to_kind, erased.to_place, erased.to_detail, erased.from_kind, erased.from_place, erased.from_detail, erased.effective_day, erased.dispute, erased.version,
          erased.authority, erased.authority_division, erased.mandate_class, erased.mandate_kind, erased.procedure, erased.offered_day, erased.taken_day,
          erased.presider_post, erased.dispute_type, erased.source, erased.agreement_form, erased.dispute_amount, erased.agreed_amount, erased.people,
          erased.difficult, erased.pairing, erased.first_session_held, erased.under)
$$;

-- Path, Time, copy on erase. A mandate of which no move is live is at the intake of whoever asks next.
create function book_mandate() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  head mandate_head;
  beneath mandate_entry;
begin
  select last into new.recorded_at from book_head;
  select * into head from mandate_head where home = new.home and mandate_id = new.mandate_id for update;
  if not found then
    insert into mandate_head values (new.home, new.mandate_id, new.case_id, 0, 0, 'mandate-intake', new.authority, '')
    returning * into head;
  end if;
  if new.seq is distinct from head.seq + 1 then
    perform refuse_booking('BOOK_PATH', format('sequence %s after %s', new.seq, head.seq));
  end if;
  if exists (select from mandate_entry where event_id = new.event_id and ordinal = new.ordinal) then
    perform refuse_booking('BOOK_PATH', 'cause booked already');
  end if;
  if new.case_id is distinct from head.case_id then
    perform refuse_booking('BOOK_PATH', 'a mandate is of one case');
  end if;
  if head.top = 0 then
    head.place := new.authority;
  else
    select * into beneath from mandate_entry where home = new.home and mandate_id = new.mandate_id and seq = head.top;
  end if;
  if (new.from_kind, new.from_place, new.from_detail) is distinct from (head.kind, head.place, head.detail) then
    perform refuse_booking('BOOK_PATH', format('from %s:%s:%s but the mandate is at %s:%s:%s',
      new.from_kind, new.from_place, new.from_detail, head.kind, head.place, head.detail));
  end if;
  if new.erases = 0 then
    if new.under is distinct from head.top then
      perform refuse_booking('BOOK_PATH', format('under %s but the top live move is %s', new.under, head.top));
    end if;
    if not mandate_move_stands(new.from_kind, new.from_place, new.to_kind, new.to_place, new.to_detail) then
      perform refuse_booking('BOOK_PATH', format('no move leads from %s to %s:%s', new.from_kind, new.to_kind, new.to_detail));
    end if;
    if not coalesce(mandate_carries_on(new, beneath), false) then
      perform refuse_booking('BOOK_PATH', 'columns differ from the live move beneath');
    end if;
    if new.effective_day < beneath.effective_day then
      perform refuse_booking('BOOK_TIME', format('%s is before %s', new.effective_day, beneath.effective_day));
    end if;
  elsif new.erases is distinct from head.top then
    perform refuse_booking('BOOK_PATH', format('erases %s but the top live move is %s', new.erases, head.top));
  elsif not mandate_copies(new, beneath) then
    perform refuse_booking('BOOK_PATH', 'an erasure copies its move');
  end if;
  if new.effective_day > (new.recorded_at at time zone 'Asia/Shanghai')::date then
    perform refuse_booking('BOOK_TIME', format('%s is after the day of recording', new.effective_day));
  end if;

  update mandate_head
  set seq = new.seq, top = case when new.erases = 0 then new.seq else new.under end,
      kind = new.to_kind, place = new.to_place, detail = new.to_detail
  where home = new.home and mandate_id = new.mandate_id;
  new.content_hash := mandate_hash(new);
  return new;
end $$;

-- At commit: a case has one open mandate at most. Within a transaction days may be put right mandate by mandate.
create function mandate_once() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  if (select count(*) from mandate_head
      where home = new.home and case_id = new.case_id and kind in ('offered', 'mandate')) > 1 then
    perform refuse_booking('BOOK_ONCE', 'a case has one open mandate at most');
  end if;
  return null;
end $$;

create function mandate_cells() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  insert into mandate_cell as c
  select e.home, line.cut, e.version, e.authority, e.mandate_class, line.dispute_type, counts.kind, line.offered_month,
         line.month, sum(counts.sign), sum(counts.sign * e.dispute_amount), sum(counts.sign * e.agreed_amount)
  from fresh e
  cross join lateral mandate_kinds(e.from_kind, e.to_kind, e.from_detail, e.to_detail, e.erases) counts
  cross join lateral mandate_lines(counts.kind, e.offered_day, e.effective_day, e.dispute_type) line
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  on conflict (home, cut, version, month, offered_month, kind, authority, mandate_class, dispute_type) do update
  set tally = c.tally + excluded.tally, dispute_amount = c.dispute_amount + excluded.dispute_amount,
      agreed_amount = c.agreed_amount + excluded.agreed_amount;
  return null;
end $$;

create trigger a_book_in_line before insert on mandate_entry for each statement execute function book_in_line();
create trigger b_book_mandate before insert on mandate_entry for each row execute function book_mandate();
create trigger c_mandate_cells after insert on mandate_entry referencing new table as fresh for each statement execute function mandate_cells();
create trigger never_changed before update or delete on mandate_entry for each row execute function never();
create trigger never_emptied before truncate on mandate_entry for each statement execute function never();
create constraint trigger mandate_once after insert or update on mandate_head deferrable initially deferred
  for each row when (new.kind in ('offered', 'mandate')) execute function mandate_once();

-- 5. The recompute check of both books. It must be empty.

create view mandate_cell_recomputed as
  select e.home, line.cut, e.version, e.authority, e.mandate_class, line.dispute_type, e.kind, line.offered_month, line.month,
         sum(e.sign)::bigint as tally, sum(e.sign * e.dispute_amount)::bigint as dispute_amount,
         sum(e.sign * e.agreed_amount)::bigint as agreed_amount
  from mandate_counted e
  cross join lateral mandate_lines(e.kind, e.offered_day, e.effective_day, e.dispute_type) line
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9;

create function mandate_check() returns table (what text, which text, kept text, recomputed text)
language sql stable set search_path from current as $$
  select 'mandate cell', concat_ws(' ', home, cut, version, authority, mandate_class, dispute_type, kind, offered_month, month),
         concat_ws(' ', c.tally, c.dispute_amount, c.agreed_amount), concat_ws(' ', r.tally, r.dispute_amount, r.agreed_amount)
  from mandate_cell c
  full join mandate_cell_recomputed r using (home, cut, version, authority, mandate_class, dispute_type, kind, offered_month, month)
  where (c.tally, c.dispute_amount, c.agreed_amount) is distinct from (r.tally, r.dispute_amount, r.agreed_amount)
  union all
  select 'mandate', concat_ws(' ', home, mandate_id), concat_ws(' ', h.case_id, h.seq, h.top, h.kind, h.place, h.detail),
         concat_ws(' ', e.case_id, e.seq, e.top, e.to_kind, e.to_place, e.to_detail)
  from mandate_head h
  full join (
    select distinct on (home, mandate_id) home, mandate_id, case_id, seq, case when erases = 0 then seq else under end as top,
      to_kind, to_place, to_detail
    from mandate_entry order by home, mandate_id, seq desc
  ) e using (home, mandate_id)
  where (h.case_id, h.seq, h.top, h.kind, h.place, h.detail)
    is distinct from (e.case_id, e.seq, e.top, e.to_kind, e.to_place, e.to_detail)
  union all
  select 'running', version, c.tally::text, e.tally::text
  from (
    select version, sum(case when kind = 'TAKEN' then tally
                             when kind in ('AGREED', 'PARTLY', 'FAILED', 'WITHDRAWN', 'RECALLED') then -tally else 0 end) as tally
    from mandate_cell where cut = 'ROOM' group by version
  ) c
  full join (
    select e.version, count(*) as tally
    from mandate_head h join mandate_entry e on e.home = h.home and e.mandate_id = h.mandate_id and e.seq = h.top
    where h.kind = 'mandate' group by e.version
  ) e using (version)
  where coalesce(c.tally, 0) <> coalesce(e.tally, 0)
  union all
  select 'mandate hash', concat_ws(' ', home, mandate_id, seq), encode(content_hash, 'hex'), encode(mandate_hash(e), 'hex')
  from mandate_entry e where content_hash <> mandate_hash(e)
$$;

alter function book_check() rename to entry_check;
create function book_check() returns table (what text, which text, kept text, recomputed text)
language sql stable set search_path from current as $$
  select * from entry_check()
  union all
  select * from mandate_check()
$$;

-- 6. Rights. Figures are read by everyone who is signed in, as those of the first book are; only commands write.

revoke all on function book_mandate(), mandate_once(), mandate_cells() from public;
grant select, insert on mandate_entry to {{app}};
grant select on mandate_head, mandate_cell, mandate_counted, mandate_cell_recomputed to {{app}};

alter table mandate_entry enable row level security;
create policy system on mandate_entry for insert to {{app}} with check ((select asks_system()));
create policy figures on mandate_entry for select to {{app}} using (true);

select set_config('search_path', current_setting('book.caller_path'), true);
