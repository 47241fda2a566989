-- Letters: one row for each reader of each thing that is told. Address and facts are sealed under the key of the case, or of the
-- district where a letter is of no one case, and fall with it.

create table letter (
  id uuid primary key,
  home text not null,
  case_id uuid,
  event_id uuid,
  kind text not null,
  about text not null,
  reader_kind text not null check (reader_kind in ('PARTY', 'PERSON')),
  reader_id uuid not null,
  channel text check (channel in ('MAIL', 'SMS', 'WECHAT')),
  language text not null check (language in ('zh', 'en')),
  sealed bytea,
  state text not null check (
    state in ('NO_CHANNEL', 'HELD', 'GATHERED', 'QUEUED', 'SENT', 'OPENED', 'BOUNCED', 'FAILED', 'RECALLED')),
  reason text,
  written_at timestamptz not null,
  due_at timestamptz not null,
  relayed_at timestamptz,
  sent_at timestamptz,
  opened_at timestamptz,
  check ((state = 'NO_CHANNEL') = (channel is null))
);
create unique index letter_once on letter (reader_id, kind, about);
create index letter_of_case on letter (home, case_id, written_at) where case_id is not null;
create index letter_waiting on letter (due_at) where state = 'QUEUED';
create index letter_held on letter (due_at, reader_id) where state = 'HELD';
create index letter_of_event on letter (event_id) where event_id is not null;
create index letter_old on letter (written_at) where case_id is null;
comment on table letter is
  'Who was told what, by which way, and what became of it. about: identifiers and days, never words of a person; one reader is told one thing once.';
comment on column letter.state is
  'NO_CHANNEL: nothing on file by which the reader can be reached, so the room tells them itself. HELD: waits for the reader’s daily letter, which GATHERED it. BOUNCED: refused for good. FAILED: tried as often as may be. RECALLED: what it told was undone first.';

create table letter_preference (
  person_id uuid primary key references person (id),
  home text not null,
  sealed bytea not null,
  language text not null check (language in ('zh', 'en')),
  news text not null check (news in ('AT_ONCE', 'DAILY', 'NONE')),
  reminders boolean not null,
  version integer not null,
  changed_at timestamptz not null
);
comment on table letter_preference is
  'How somebody who serves in the network wants to be told: addresses sealed under the key of the district. Absent: nothing is sent.';

grant select, insert, update, delete on letter to {{app}};
grant select, insert, update, delete on letter_preference to {{app}};
alter table letter enable row level security;
create policy system on letter to {{app}} using ((select asks_system())) with check ((select asks_system()));
create policy viewer on letter for select to {{app}} using (
  case
    when reader_id = (select asks_person()) then true
    else (select true from case_file c where c.home = letter.home and c.case_id = letter.case_id)
  end);
alter table letter_preference enable row level security;
create policy system on letter_preference to {{app}} using ((select asks_system())) with check ((select asks_system()));
create policy viewer on letter_preference for select to {{app}} using (person_id = (select asks_person()));
