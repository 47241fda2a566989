-- The case file: what stands now (case_file and its lists), what happened (history), and the registers around it.
-- Every table that belongs to a case carries its home district first in its key and holds no personal data in the clear.

create table case_key (
  home text not null,
  case_id uuid not null,
  wrapped bytea not null,
  primary key (home, case_id)
);
comment on table case_key is
  'The wrapped data key of a case. Rotation rewraps it; lawful destruction drops the row and leaves the book whole.';

create table case_file (
  home text not null check (home ~ '^[0-9]{4}([0-9]{2})?$'),
  case_id uuid not null,
  version integer not null check (version > 0),
  dispute_id uuid not null,
  status text not null,
  display_no text not null,
  number text,
  room_id uuid not null,
  room_area text not null,
  dispute_type text not null,
  source text not null,
  amount bigint not null check (amount >= 0),
  people integer not null check (people > 0),
  difficult boolean not null,
  place_code text not null,
  registrar uuid not null,
  registered_on date,
  accepted_on date,
  ended_on date,
  outcome text,
  referral_to uuid,
  referral_due date,
  state jsonb not null,
  book jsonb not null,
  event_count integer not null check (event_count > 0),
  sealed bytea,
  list_sealed bytea,
  changed_at timestamptz not null,
  primary key (home, case_id)
);
create index case_file_id on case_file (case_id);
create index case_file_dispute on case_file (dispute_id);
create index case_file_room on case_file (room_id, case_id desc);
create index case_file_room_status on case_file (room_id, status, case_id desc);
create index case_file_room_accepted on case_file (room_id, (coalesce(accepted_on, '-infinity'::date)) desc, case_id desc);
create index case_file_room_amount on case_file (room_id, amount desc, case_id desc);
create index case_file_accepted on case_file ((coalesce(accepted_on, '-infinity'::date)) desc, case_id desc);
create index case_file_amount on case_file (amount desc, case_id desc);
create index case_file_area on case_file (room_area text_pattern_ops, case_id desc);
create index case_file_registrar on case_file (registrar, case_id desc);
create index case_file_referral_to on case_file (referral_to) where referral_to is not null;
create index case_file_number on case_file (number text_pattern_ops) where number is not null;
create index case_file_display_no on case_file (display_no text_pattern_ops);
comment on table case_file is
  'A case as it stands: the fold of its history. state and book hold no personal data; sealed is the one ciphertext under the case key, list_sealed the few list fields under the home''s key.';
comment on column case_file.room_id is 'The room that holds the case, or where it ended.';
comment on column case_file.referral_to is 'The room to which a referral is sent and unanswered.';

create table history (
  home text not null,
  case_id uuid not null,
  seq integer not null check (seq > 0),
  event_id uuid not null,
  type text not null,
  action text not null,
  day date not null,
  at timestamptz not null,
  person_id uuid not null,
  post_id uuid not null,
  role text not null,
  room_id uuid not null,
  status_before text not null,
  basis text not null,
  data jsonb not null,
  sealed bytea,
  primary key (home, case_id, seq),
  unique (home, event_id)
);
comment on table history is 'Everything that happened, insert only. What was undone stays, named by the StepsUndone event.';
comment on column history.basis is 'The rule the step stands on, as it was known then, with its mark.';

create table assignment (
  home text not null,
  case_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  presider boolean not null,
  open boolean not null,
  primary key (home, case_id, post_id)
);
create index assignment_caseload on assignment (person_id, open, case_id desc);
create index assignment_post on assignment (post_id) where open;
comment on table assignment is 'Who mediates which case now; rewritten with the case file. open: the case still waits for its outcome.';

create table referral (
  home text not null,
  case_id uuid not null,
  referral_id uuid not null,
  status text not null check (status in ('PROPOSED', 'SENT', 'ACCEPTED', 'DECLINED', 'LAPSED', 'RECALLED')),
  from_room uuid not null,
  from_area text not null,
  to_room uuid not null,
  to_area text not null,
  direction text not null check (direction in ('UP', 'DOWN', 'LATERAL', 'RETURN')),
  reason text not null,
  returns_referral uuid,
  proposed_on date not null,
  sent_on date,
  due_on date,
  answered_on date,
  decline_reason text,
  primary key (home, case_id, referral_id)
);
create unique index referral_one_open on referral (home, case_id) where status in ('PROPOSED', 'SENT');
create index referral_incoming on referral (to_room, status, referral_id desc);
create index referral_outgoing on referral (from_room, status, referral_id desc);
create index referral_incoming_newest on referral (to_room, referral_id desc);
create index referral_outgoing_newest on referral (from_room, referral_id desc);
create index referral_due on referral (due_on) where status = 'SENT';
comment on table referral is 'Offers of a case to another room; rewritten with the case file.';

create table party_token (
  home text not null,
  case_id uuid not null,
  party_id uuid not null,
  kind text not null check (kind in ('PHONE', 'ID_NUMBER', 'NAME', 'CREDIT_CODE')),
  token bytea not null,
  primary key (home, case_id, party_id, kind)
);
create index party_token_find on party_token (home, kind, token);
comment on table party_token is 'Keyed hashes by which a party is found; they tell nothing without the key.';

create table number_series (
  home text not null,
  series text not null,
  last integer not null check (last > 0),
  primary key (home, series)
);
comment on table number_series is 'The last serial given in each series. Taken in the transaction of its use, so a series has no hole.';

create table case_number (
  home text not null,
  series text not null,
  serial integer not null check (serial > 0),
  number text not null,
  case_id uuid not null,
  given_at timestamptz not null,
  voided_at timestamptz,
  primary key (home, series, serial),
  unique (home, number)
);
create index case_number_case on case_number (home, case_id);
comment on table case_number is 'Every committee number ever given. One whose acceptance was undone stays listed as void and is never given again.';

create table external_number (
  home text not null,
  number text not null,
  case_id uuid not null,
  primary key (home, number)
);
create index external_number_case on external_number (home, case_id);
create index external_number_prefix on external_number (number text_pattern_ops);
comment on table external_number is 'Numbers that other systems gave to a case; one case a number in each district.';

create table receipt (
  actor uuid not null,
  key text not null check (length(key) between 8 and 200),
  action text not null,
  input_hash bytea not null,
  home text,
  case_id uuid,
  recorded_at timestamptz not null,
  primary key (actor, key)
);
create index receipt_age on receipt (recorded_at);
comment on table receipt is 'What an idempotency key did: written with its effect, kept 30 days. The hash is keyed and covers the whole input.';

create table import_row (
  home text not null,
  row_key text not null,
  content_hash bytea not null,
  case_id uuid not null,
  primary key (home, row_key)
);
comment on table import_row is 'Rows of registers that became cases: the same row again changes nothing, another content under its key is refused.';

create table seeding (
  name text primary key,
  done_at timestamptz not null
);
comment on table seeding is 'What was seeded to its end, so that it is not seeded again.';

grant select, insert on history, seeding to {{app}};
grant select, insert, update on case_file, number_series, case_number, receipt, referral to {{app}};
grant delete on receipt, referral to {{app}};
grant select, insert, delete on assignment, party_token to {{app}};
grant select, insert on external_number, import_row to {{app}};
grant select, insert, update, delete on case_key to {{app}};
grant delete on external_number to {{app}};

-- With one database role for everything the grants bind nobody; this trigger does.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append only: % on % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger history_append_only before update or delete on history for each row execute function refuse_change();
create trigger history_no_truncate before truncate on history for each statement execute function refuse_change();
