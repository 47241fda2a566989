-- Packages: what of a case left it as documents stands in the access log, each making by itself.

select set_config('fengqiao.caller_path', current_setting('search_path'), true),
       set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

alter table access_log drop constraint access_log_kind_check;
alter table access_log add constraint access_log_kind_check
  check (kind in ('OPENED', 'REFUSED', 'REVEALED', 'COPIED', 'PACKAGED'));
alter table access_log add constraint access_log_packaged
  check (kind <> 'PACKAGED' or (field is not null and reason is not null));
comment on column access_log.field is
  'Of REVEALED the field that was shown; of PACKAGED what was made for whom and as what, as FILING:PARTY:html.';

select set_config('search_path', current_setting('fengqiao.caller_path'), true);
