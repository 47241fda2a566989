-- Mandates as lists find them, the rosters of courts, and settings of the law that hold for a time.

create table mandate (
  home text not null,
  case_id uuid not null,
  mandate_id uuid not null,
  phase text not null check (phase in ('OFFERED', 'RUNNING', 'ENDED')),
  kind text not null,
  authority_id uuid not null,
  room_id uuid not null,
  room_area text not null,
  judge uuid,
  number text not null,
  procedure text,
  online boolean not null,
  offered_on date not null,
  taken_on date,
  clock text,
  ended_on date,
  result text,
  report_owed boolean not null,
  primary key (home, case_id, mandate_id),
  check ((phase = 'ENDED') = (ended_on is not null) and (ended_on is null) = (result is null))
);
create index mandate_room on mandate (room_id, phase, mandate_id desc);
create index mandate_authority on mandate (authority_id, phase, mandate_id desc);
comment on table mandate is 'Every mandate of a case, rewritten with its file: the queues of rooms, courts and commissions.';
comment on column mandate.clock is 'The clock of its phase: the answer that is waited for, or the mediation period; its day stands in clock.';

grant select, insert, delete on mandate to {{app}};
alter table mandate enable row level security;
create policy system on mandate to {{app}} using ((select asks_system())) with check ((select asks_system()));
create policy reader on mandate for select to {{app}} using (
  case
    when room_id = any ((select asks_rooms())::uuid[]) then true
    else (select true from case_file c where c.home = mandate.home and c.case_id = mandate.case_id)
  end);

create table court_roster (
  id uuid primary key,
  authority_id uuid not null references organisation,
  room_id uuid references room,
  post_id uuid references post,
  valid_from date not null,
  valid_to date,
  entered_by uuid not null references person,
  entered_at timestamptz not null,
  check (num_nonnulls(room_id, post_id) = 1),
  check (valid_to > valid_from)
);
create unique index court_roster_room on court_roster (authority_id, room_id) where room_id is not null;
create unique index court_roster_post on court_roster (authority_id, post_id) where post_id is not null;
comment on table court_roster is
  'Invited mediation bodies (a room) and mediators (a post) of a court; valid_to is the first day on which it is no more.';
grant select, insert, update on court_roster to {{app}};

create table dated_setting (
  name text not null,
  area text not null check (area ~ '^[0-9]*$'),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  law text not null check (law <> ''),
  mark text not null check (mark in ('V', 'W', 'K', 'D')),
  primary key (name, area, valid_from)
);
comment on table dated_setting is
  'What the law allows for a time, as rows: area is a division code prefix, empty for everywhere; valid_to is the first day on which it is no more.';
grant select on dated_setting to {{app}};
insert into dated_setting (name, area, valid_from, valid_to, law, mark) values
  ('PRE_FILING_ASSIGNMENT', '', '2016-07-01', '2025-01-01', '关于严格依法规范民事案件立案与调解工作的意见（2025）', 'W');

comment on column case_file.referral_to is 'The room to which a referral is sent, or a mandate offered, and unanswered.';
