-- The clocks that run for cases (domain/case/clocks.ts): an index of what the sweep has still to do. A clock that has ended or
-- was told as over has no row; every save of a case writes its rows anew, so they follow its file.

create table clock (
  home text not null,
  case_id uuid not null,
  clock text not null,
  subject uuid not null,
  started_on date not null,
  state text not null check (state in ('RUNNING', 'PAUSED', 'UNDATED')),
  due_on date,
  missing_year integer,
  by_itself boolean not null,
  calendar text not null,
  primary key (home, case_id, clock, subject),
  check ((state = 'RUNNING') = (due_on is not null)),
  check ((state = 'UNDATED') = (missing_year is not null))
);
create index clock_due on clock (due_on) where state = 'RUNNING';
create index clock_calendar on clock (calendar) where state <> 'PAUSED';
comment on table clock is
  'Clocks that run for cases, as far as the sweep has to act on them; derived from the case file and written with it.';
comment on column clock.subject is 'The event of the case that started it.';
comment on column clock.by_itself is
  'When it is over the system ends the mediation, because a statute says so; otherwise it only reminds.';
comment on column clock.calendar is 'Which calendar its day was computed with; the sweep computes anew when it has changed.';

grant select, insert, update, delete on clock to {{app}};
alter table clock enable row level security;
create policy system on clock to {{app}} using ((select asks_system())) with check ((select asks_system()));
create policy viewer on clock for select to {{app}} using (
  (select true from case_file c where c.home = clock.home and c.case_id = clock.case_id));

-- Cases that may have clocks get theirs from the sweep, which derives the dates of cases without a next date.
update case_file set next_kind = null
where status in ('REGISTERED', 'CONSENT_PENDING', 'ACCEPTED', 'ASSIGNED', 'MEDIATING', 'AGREEMENT_DRAFTED')
  or (status in ('AGREEMENT_EFFECTIVE', 'PERFORMING', 'FULFILLED', 'DEFAULTED', 'FOLLOWED_UP', 'EVALUATED')
      and ended_on > current_date - 60);
