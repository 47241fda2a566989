-- Parties without an account: one-time codes, and the short sessions that they open. Nothing typed is kept in clear, and the
-- row of a code is the same whether a case was meant that exists or not: what it opens is bound to it afterwards.

create table party_code (
  id uuid primary key,
  purpose text not null check (purpose in ('ENTER', 'APPLY', 'ROOM')),
  ticket_hash bytea not null unique check (length(ticket_hash) = 32),
  code_hash bytea not null check (length(code_hash) = 32),
  contact_hash bytea check (length(contact_hash) = 32),
  tries integer not null default 0,
  asked_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > asked_at),
  used_at timestamptz,
  home text,
  case_id uuid,
  party_id uuid,
  through_id uuid,
  issued_by uuid,
  issued_post uuid,
  identity text,
  check ((contact_hash is null) = (purpose = 'ROOM')),
  check (num_nonnulls(home, case_id, party_id) in (0, 3)),
  check (num_nonnulls(issued_by, issued_post, identity) in (0, 3) and (issued_by is not null) = (purpose = 'ROOM'))
);
create index party_code_contact on party_code (contact_hash, asked_at) where contact_hash is not null;
create index party_code_asked on party_code (asked_at);
create index party_code_case on party_code (home, case_id) where case_id is not null;
comment on table party_code is
  'One-time codes. ENTER: to a contact on file, for its case. APPLY: to the contact of a new application. ROOM: given in person by a desk that checked who asks.';
comment on column party_code.ticket_hash is
  'Of the secret that only the client holds which asked; the hash of the code is made with it, so that six digits cannot be guessed from here.';

create table party_session (
  id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  home text not null,
  case_id uuid not null,
  party_id uuid not null,
  through_id uuid,
  opened_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > opened_at),
  ended_at timestamptz
);
create index party_session_case on party_session (home, case_id, opened_at);
create index party_session_age on party_session (expires_at);
comment on table party_session is
  'Who looked at a case as its party, and when: short, of one case and one party, apart from the sessions of accounts. Kept as a record of entries.';

grant select, insert, update, delete on party_code, party_session to {{app}};
do $$
declare kept text;
begin
  foreach kept in array array['party_code', 'party_session'] loop
    execute format('alter table %I enable row level security', kept);
    execute format('create policy system on %I to {{app}} using ((select asks_system())) with check ((select asks_system()))', kept);
  end loop;
end $$;
