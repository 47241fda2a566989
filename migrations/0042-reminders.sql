-- Reminders (domain/reminders): one row for each that is still to come or was told. They are due at an instant that is handed
-- in; the sweep tells what is due and marks it in one transaction, and a marked row stays, so that none is told again.

create table reminder (
  home text not null,
  case_id uuid not null,
  kind text not null,
  clock text not null,
  subject text not null,
  on_day date not null,
  step text not null,
  reader text not null,
  due_at timestamptz not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'TOLD', 'OVERTAKEN')),
  closed_at timestamptz,
  primary key (home, case_id, kind, clock, subject, on_day, step, reader),
  check ((state = 'WAITING') = (closed_at is null))
);
create index reminder_due on reminder (due_at) where state = 'WAITING';
create index reminder_closed on reminder (closed_at) where state <> 'WAITING';
comment on table reminder is
  'Who is reminded of which date of a case, and when; derived from the case. The day is part of the key: one that moved, as by an extension, is told anew.';
comment on column reminder.clock is 'The period of the table of clocks; empty for what is none.';
comment on column reminder.subject is 'The event, offer, session or item that it is about.';
comment on column reminder.reader is 'The role that is reminded.';
comment on column reminder.state is
  'TOLD: letters were written in the same transaction. OVERTAKEN: its day was over before it could be told, or the case no longer had it.';

create table reminder_plan (
  home text not null,
  case_id uuid not null,
  calendar text not null,
  primary key (home, case_id)
);
create index reminder_plan_calendar on reminder_plan (calendar);
comment on table reminder_plan is
  'Cases in which somebody acted here, and the calendar by which their reminders were reckoned; the sweep reckons anew when it has changed.';

create table overdue_summary (
  home text not null,
  week date not null,
  written_at timestamptz not null,
  primary key (home, week)
);
comment on table overdue_summary is
  'The weeks, by their Monday, for which the heads and the bureau of a district were told what is overdue: once each, in the transaction of the letters.';

grant select, insert, update, delete on reminder, reminder_plan, overdue_summary to {{app}};
alter table reminder enable row level security;
create policy system on reminder to {{app}} using ((select asks_system())) with check ((select asks_system()));
create policy viewer on reminder for select to {{app}} using (
  (select true from case_file c where c.home = reminder.home and c.case_id = reminder.case_id));
alter table overdue_summary enable row level security;
create policy system on overdue_summary to {{app}} using ((select asks_system())) with check ((select asks_system()));
alter table reminder_plan enable row level security;
create policy system on reminder_plan to {{app}} using ((select asks_system())) with check ((select asks_system()));

-- Cases that stand already are reckoned by the first sweep, from then on: neither imported ones nor those of the demonstration.
insert into reminder_plan (home, case_id, calendar)
select c.home, c.case_id, '' from case_file c
where c.status not in ('ARCHIVED', 'VOIDED', 'ANNULLED') and c.state ->> 'applicationForm' <> 'REGISTER'
  and not exists (select from account a where a.person_id = c.registrar and a.demo);
