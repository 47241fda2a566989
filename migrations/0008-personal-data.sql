-- Personal data: who looked at what, the rights of parties (PIPL 44–50), how long a file is kept, what may not be
-- destroyed, and four eyes over a destruction. What people write is sealed with the case's key; codes, ids and days are not.

select set_config('fengqiao.caller_path', current_setting('search_path'), true),
       set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

alter table case_file add column restricted uuid[] not null default '{}';
comment on column case_file.restricted is
  'Parties and their stand-ins whose data may only be kept (PIPL 47 ¶2): lists hide them, only heads open them, searches do not find them.';

create table access_log (
  home text not null,
  case_id uuid not null,
  log_id uuid not null,
  kind text not null check (kind in ('OPENED', 'REFUSED', 'REVEALED', 'COPIED')),
  day date not null,
  at timestamptz not null,
  person_id uuid not null,
  post_id uuid,
  role text not null,
  sight text not null,
  party_id uuid,
  field text,
  reason text,
  note bytea,
  request_id text not null,
  primary key (home, case_id, log_id),
  check (kind <> 'REVEALED' or (party_id is not null and field is not null and reason is not null and note is not null))
);
create unique index access_log_daily on access_log (home, case_id, person_id, kind, sight, day)
  where kind in ('OPENED', 'REFUSED');
comment on table access_log is
  'Who looked at what: a case opened or refused stands once a day for each person and sight, each revealed field and each copy by itself.';
comment on column access_log.note is 'Why, in the words of who revealed it, under the case''s key.';

create table search_log (
  log_id uuid primary key,
  home text not null,
  area text not null,
  at timestamptz not null,
  person_id uuid not null,
  post_id uuid,
  role text not null,
  kinds text[] not null,
  reason text,
  found integer not null check (found >= 0),
  request_id text not null
);
create index search_log_area on search_log (area text_pattern_ops, log_id desc);
comment on table search_log is
  'Who searched for a party: by which kinds of particulars and why, never for whom. area: where the searching post sits.';

create table rights_request (
  home text not null,
  case_id uuid not null,
  request_id uuid not null,
  party_id uuid not null,
  through_id uuid,
  kind text not null check (kind in ('ACCESS', 'COPY', 'CORRECTION', 'RESTRICTION', 'DELETION', 'EXPLANATION')),
  identity text not null,
  asked_on date not null,
  due_on date,
  received_at timestamptz not null,
  received_by uuid not null,
  received_post uuid not null,
  asked bytea not null,
  outcome text check (outcome in ('GRANTED', 'REFUSED')),
  basis text,
  decided_at timestamptz,
  decided_by uuid,
  decided_post uuid,
  reason bytea,
  primary key (home, case_id, request_id),
  unique (request_id),
  check (num_nonnulls(outcome, basis, decided_at, decided_by, decided_post, reason) in (0, 6))
);
create index rights_request_open on rights_request (due_on, request_id) where outcome is null;
comment on table rights_request is 'Requests of parties about their own data, with how they were known, by when they are decided, and how.';
comment on column rights_request.due_on is 'Null when the holiday notice of the year was not loaded: then it is due at once.';

create table restriction (
  home text not null,
  case_id uuid not null,
  restriction_id uuid not null,
  party_id uuid not null,
  request_id uuid not null,
  set_at timestamptz not null,
  set_by uuid not null,
  set_post uuid not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lifted_post uuid,
  lift_reason bytea,
  primary key (home, case_id, restriction_id),
  check (num_nonnulls(lifted_at, lifted_by, lifted_post, lift_reason) in (0, 4))
);
create unique index restriction_standing on restriction (home, case_id, party_id) where lifted_at is null;
comment on table restriction is 'Parties whose data may only be kept; case_file.restricted is drawn from what stands here.';

create table retention (
  home text not null,
  case_id uuid not null,
  seq integer not null check (seq > 0),
  archived_on date not null,
  years integer check (years > 0),
  until date,
  rules text[] not null check (cardinality(rules) > 0),
  at timestamptz not null,
  person_id uuid not null,
  post_id uuid not null,
  reason bytea,
  primary key (home, case_id, seq),
  check ((years is null) = (until is null)),
  check (until > archived_on)
);
create index retention_due on retention (until) where until is not null;
comment on table retention is 'How long a file is kept, from its archiving; the highest seq stands. No years: for ever.';

create table legal_hold (
  home text not null,
  case_id uuid not null,
  hold_id uuid not null,
  ground text not null,
  note bytea not null,
  set_at timestamptz not null,
  set_by uuid not null,
  set_post uuid not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lifted_post uuid,
  lift_reason bytea,
  primary key (home, case_id, hold_id),
  check (num_nonnulls(lifted_at, lifted_by, lifted_post, lift_reason) in (0, 4))
);
create index legal_hold_standing on legal_hold (home, case_id) where lifted_at is null;
comment on table legal_hold is 'While one stands the case is not destroyed, whatever its date says.';

create table destruction_proposal (
  home text not null,
  case_id uuid not null,
  proposal_id uuid not null,
  appraisal text not null check (length(appraisal) between 2 and 500),
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  proposed_post uuid not null,
  confirmed boolean,
  answered_at timestamptz,
  answered_by uuid check (answered_by <> proposed_by),
  answered_post uuid,
  primary key (home, case_id, proposal_id),
  check (num_nonnulls(confirmed, answered_at, answered_by, answered_post) in (0, 4))
);
create unique index destruction_proposal_open on destruction_proposal (home, case_id) where answered_at is null;
comment on table destruction_proposal is
  'A destruction needs four eyes: the head appraises and proposes, the supervisor confirms or declines. The appraisal is kept and names nobody.';

-- What was written stays; what waits for an answer gets it once, in the columns named, the first of which tells that it is there.
create function answered_once() returns trigger language plpgsql as $$
declare
  answer text[] := tg_argv;
begin
  if to_jsonb(old) ->> tg_argv[0] is not null or to_jsonb(old) - answer <> to_jsonb(new) - answer then
    raise exception 'answered once: % on % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

do $$
declare
  kept text;
begin
  foreach kept in array array['access_log', 'search_log', 'retention'] loop
    execute format('create trigger %1$I before update or delete on %2$I for each row execute function refuse_change()', kept || '_append_only', kept);
  end loop;
  foreach kept in array array['rights_request', 'restriction', 'legal_hold', 'destruction_proposal'] loop
    execute format('create trigger %1$I before delete on %2$I for each row execute function refuse_change()', kept || '_stays', kept);
  end loop;
  foreach kept in array array['access_log', 'search_log', 'retention', 'rights_request', 'restriction', 'legal_hold', 'destruction_proposal'] loop
    execute format('create trigger %1$I before truncate on %2$I for each statement execute function refuse_change()', kept || '_no_truncate', kept);
    execute format('alter table %I enable row level security', kept);
    execute format('create policy system on %I to {{app}} using ((select asks_system())) with check ((select asks_system()))', kept);
    execute format('grant select, insert on %I to {{app}}', kept);
  end loop;
  -- What belongs to a case is seen with it, as in 0007; the policies of case_file stand in each subselect.
  foreach kept in array array['access_log', 'retention', 'rights_request', 'restriction', 'legal_hold', 'destruction_proposal'] loop
    execute format('create policy viewer on %1$I for select to {{app}} using (
      (select true from case_file c where c.home = %1$I.home and c.case_id = %1$I.case_id))', kept);
  end loop;
end $$;

create policy viewer on search_log for select to {{app}} using (area ^@ any ((select asks_areas())::text[]));

create trigger rights_request_once before update on rights_request for each row
  execute function answered_once('outcome', 'basis', 'decided_at', 'decided_by', 'decided_post', 'reason');
create trigger restriction_once before update on restriction for each row
  execute function answered_once('lifted_at', 'lifted_by', 'lifted_post', 'lift_reason');
create trigger legal_hold_once before update on legal_hold for each row
  execute function answered_once('lifted_at', 'lifted_by', 'lifted_post', 'lift_reason');
create trigger destruction_proposal_once before update on destruction_proposal for each row
  execute function answered_once('answered_at', 'answered_by', 'answered_post', 'confirmed');

grant update (outcome, basis, decided_at, decided_by, decided_post, reason) on rights_request to {{app}};
grant update (lifted_at, lifted_by, lifted_post, lift_reason) on restriction, legal_hold to {{app}};
grant update (confirmed, answered_at, answered_by, answered_post) on destruction_proposal to {{app}};

select set_config('search_path', current_setting('fengqiao.caller_path'), true);
