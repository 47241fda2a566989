-- Accounts as an office keeps them: one-time links, sign-in through a provider, deputies, four eyes over posts that
-- watch, and a log of every administrative act. No link, code or token is kept in clear.

alter table account alter column password_hash drop not null;
comment on column account.password_hash is
  'Null: no password is set. The account waits for its link, or its person signs in through the provider only.';

create table account_link (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  kind text not null check (kind in ('INVITE', 'PASSWORD')),
  person_id uuid not null references person,
  account_id uuid references account,
  made_by uuid not null references person,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  check ((kind = 'PASSWORD') = (account_id is not null)),
  check (expires_at > made_at)
);
create index account_link_person on account_link (person_id);
comment on table account_link is
  'One-time links: INVITE lets a person choose login and password, PASSWORD lets an account set a new one. A newer link withdraws the older.';

create table provider_link (
  account_id uuid primary key references account,
  issuer text not null,
  login text not null check (login <> ''),
  subject text,
  prepared_by uuid not null references person,
  prepared_at timestamptz not null,
  linked_at timestamptz,
  unique (issuer, login),
  unique (issuer, subject),
  check ((subject is null) = (linked_at is null))
);
comment on table provider_link is
  'Whom a sign-in through the provider means. An administrator prepares it by login; the first such sign-in fixes the subject, and from then on only the subject counts.';

create table provider_flow (
  state_hash bytea primary key check (length(state_hash) = 32),
  expires_at timestamptz not null
);
comment on table provider_flow is 'Sign-ins under way at the provider. Taken once; verifier and nonce are derived from a cookie and kept nowhere.';

create table sign_in_code (
  code_hash bytea primary key check (length(code_hash) = 32),
  account_id uuid not null references account,
  expires_at timestamptz not null
);
comment on table sign_in_code is 'The one-time code that a browser brings back from the provider and changes for tokens.';

-- A post taken back on the day it began has held on no day.
alter table post drop constraint post_check1;
alter table post add constraint post_span check (valid_to >= valid_from);

alter table post add column deputises uuid references post;
alter table post add constraint post_deputy check (deputises is null or (room_id is not null and valid_to is not null));
create index post_deputises on post (deputises) where deputises is not null;
comment on column post.deputises is
  'The head''s post in whose place this one stands, from its first to its last day. Acts carry the deputy''s own person and post.';

create table appointment (
  id uuid primary key,
  home text not null,
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('ADMINISTRATOR', 'JUSTICE_SUPERVISOR', 'AUDITOR')),
  profession text not null,
  employment text not null,
  valid_from date not null,
  valid_to date,
  proposed_by uuid not null references person,
  proposed_at timestamptz not null,
  answered_by uuid references person,
  answered_at timestamptz,
  post_id uuid references post,
  check (valid_to > valid_from),
  check ((answered_by is null) = (answered_at is null)),
  check (answered_by <> proposed_by or post_id is null)
);
create index appointment_open on appointment (home, id) where answered_at is null;
comment on table appointment is
  'A post that administers or watches, proposed by one administrator; it stands (post_id) when a second one confirms.';

create table account_log (
  id uuid primary key,
  at timestamptz not null,
  home text not null,
  action text not null check (action <> ''),
  actor_person uuid not null references person,
  actor_post uuid references post,
  person_id uuid references person,
  account_id uuid references account,
  post_id uuid references post,
  facts jsonb not null default '{}'
);
create index account_log_home on account_log (home, id desc);
create index account_log_actor on account_log (actor_person, account_id);
comment on table account_log is
  'Every act on accounts, sessions and posts: who, in which post, what, whom, when. Insert only; no password, link, code or token.';
create trigger account_log_append_only before update or delete on account_log for each row execute function refuse_change();
create trigger account_log_no_truncate before truncate on account_log for each statement execute function refuse_change();

grant select, insert, update on account_link, appointment to {{app}};
grant select, insert, update, delete on provider_link to {{app}};
grant select, insert, delete on provider_flow, sign_in_code to {{app}};
grant select, insert on account_log to {{app}};
