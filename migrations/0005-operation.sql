-- Operation: the register of lawful destructions. What was destroyed cannot be read again; that it was, why and by whom
-- stays for ever, without personal data.

create table destruction (
  home text not null,
  case_id uuid not null,
  certificate text not null check (certificate <> ''),
  destroyed_at timestamptz not null,
  person_id uuid not null,
  post_id uuid not null,
  basis text not null check (length(basis) between 2 and 500),
  primary key (home, case_id),
  unique (home, certificate)
);
comment on table destruction is
  'Cases whose personal data was destroyed: the key of the case, the names of its lists and the tokens that found its parties.';
comment on column destruction.basis is 'The appraisal decision or legal ground, in words without personal data.';

grant select, insert on destruction to {{app}};

create trigger destruction_append_only before update or delete on destruction for each row execute function refuse_change();
create trigger destruction_no_truncate before truncate on destruction for each statement execute function refuse_change();
