-- The secret link under which the calendar program of a person reads the sessions of their cases. Only its hash is kept.

create table calendar_link (
  person_id uuid primary key references person (id),
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  made_at timestamptz not null,
  read_at timestamptz
);
comment on table calendar_link is
  'At most one for each person; making another or revoking it takes the row away, and the former link opens nothing.';
comment on column calendar_link.read_at is 'When a calendar program last read it, to the hour.';
grant select, insert, update, delete on calendar_link to {{app}};
