-- Who signs in, and the wrapped keys under which personal data is sealed. No password, token or key is kept in clear.

create table account (
  id            uuid primary key,
  login         text not null unique check (login <> '' and login = lower(login)),
  person_id     uuid not null references person (id),
  password_hash text not null check (password_hash like '$argon2id$%'),
  demo          boolean not null default false,
  disabled_at   timestamptz,
  created_at    timestamptz not null
);
comment on table account is 'A login of a person. What the person may do follows from their posts and is not kept here.';
create index account_person on account (person_id);

create table session (
  id            uuid primary key,
  account_id    uuid not null references account (id),
  refresh_hash  bytea not null check (length(refresh_hash) = 32),
  previous_hash bytea check (length(previous_hash) = 32),
  created_at    timestamptz not null,
  used_at       timestamptz not null,
  expires_at    timestamptz not null,
  revoked_at    timestamptz
);
comment on table session is 'One row is one family of refresh tokens: each refresh replaces the hash and remembers the one before.';
create index session_account on session (account_id);

-- The app may clear away what has run out; a session that could still be used is revoked, never deleted.
create function session_stays() returns trigger language plpgsql as $$
begin
  if old.expires_at > now() then
    raise exception 'A session in force is revoked, not deleted';
  end if;
  return old;
end $$;
create trigger session_stays before delete on session for each row execute function session_stays();

create table sign_in_failure (
  login_hash   bytea primary key check (length(login_hash) = 32),
  count        int not null check (count > 0),
  failed_at    timestamptz not null,
  locked_until timestamptz
);
comment on table sign_in_failure is
  'Failures by keyed hash of the login typed, known or not: a lock-out does not tell which logins exist.';
create index sign_in_failure_age on sign_in_failure (failed_at);

create table wrapped_key (
  name       text primary key check (name ~ '^(token|receipt|signing:[0-9]+|district:[0-9]{4}([0-9]{2})?)$'),
  wrapped    bytea not null,
  master_id  text not null,
  created_at timestamptz not null default now()
);
comment on table wrapped_key is 'Keys of the house, each wrapped by the master key named; rotation rewraps and touches no data.';

grant select, insert, update on account to {{app}};
grant select, insert, update, delete on session to {{app}};
grant select, insert, update, delete on sign_in_failure to {{app}};
grant select, insert, update on wrapped_key to {{app}};
