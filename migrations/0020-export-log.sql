-- Who took a list out of the app as a file: what was asked and how many rows, written before the file begins. Texts that
-- were typed (a name, the beginning of a number) are not in it, only that there was one.

create table export_log (
  log_id uuid primary key,
  home text not null,
  area text not null,
  at timestamptz not null,
  person_id uuid not null,
  post_id uuid,
  role text not null,
  list text not null,
  format text not null,
  asked jsonb not null,
  rows integer not null check (rows >= 0),
  request_id text not null
);
create index export_log_area on export_log (area text_pattern_ops, log_id desc);
comment on table export_log is
  'Who exported which list, asked how, with how many rows; never for whom. area: where the exporting post sits.';

create trigger export_log_append_only before update or delete on export_log for each row execute function refuse_change();
create trigger export_log_no_truncate before truncate on export_log for each statement execute function refuse_change();
alter table export_log enable row level security;
create policy system on export_log to {{app}} using ((select asks_system())) with check ((select asks_system()));
create policy viewer on export_log for select to {{app}} using (area ^@ any ((select asks_areas())::text[]));
grant select, insert on export_log to {{app}};
