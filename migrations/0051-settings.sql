-- What the law allows for a time: each change holds from a day on until the next one for that area; nothing is rewritten.

create table setting_change (
  id uuid primary key,
  name text not null,
  area text not null check (area ~ '^[0-9]*$'),
  valid_from date not null,
  allowed boolean not null,
  law text not null check (law <> ''),
  mark text not null check (mark in ('V', 'W', 'K', 'D')),
  changed_by uuid references person,
  changed_at timestamptz,
  unique (name, area, valid_from),
  check ((changed_by is null) = (changed_at is null))
);
comment on table setting_change is
  'area is a division code and all below it, empty for everywhere; the smallest area that was ever changed says what holds in it. By nobody: what came with the system.';

insert into setting_change (id, name, area, valid_from, allowed, law, mark)
select gen_random_uuid(), name, area, valid_from, true, '法释〔2016〕14号', 'V' from dated_setting
union all
select gen_random_uuid(), name, area, valid_to, false, law, mark from dated_setting where valid_to is not null;
drop table dated_setting;

create trigger setting_append_only before update or delete on setting_change for each row execute function refuse_change();
create trigger setting_no_truncate before truncate on setting_change for each statement execute function refuse_change();
grant select, insert on setting_change to {{app}};
