-- What an entry must be by itself, said in one function for each book. PostgreSQL reads and plans every check of a table
-- anew for each statement that inserts; a function's plan it keeps. The laws and the rows are the same.

select set_config('book.caller_path', current_setting('search_path'), true),
       set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

create function entry_sound(e entry) returns boolean
language plpgsql immutable set search_path from current as $$
begin
  return account_stands(e.from_kind, e.from_place, e.from_detail, e.from_version)
    and account_stands(e.to_kind, e.to_place, e.to_detail, e.to_version)
    and e.effective_day <= (e.recorded_at at time zone 'Asia/Shanghai')::date
    and (e.accepting_room = '') = (e.accepting_day is null)
    and (e.accepting_room = '') = (e.accepting_version = '') and (e.accepting_room = '') = (e.ledger_class = '')
    and e.seq >= 1 and e.ordinal >= 1 and e.under between 0 and e.seq - 1 and e.erases between 0 and e.seq - 1
    and e.home <> '' and e.dispute_type <> '' and e.source <> ''
    and e.dispute_amount >= 0 and e.agreed_amount >= 0 and e.people >= 0
    and e.agreement_form in ('', 'WRITTEN', 'ORAL')
    and e.pairing in ('', 'CITIZEN_CITIZEN', 'CITIZEN_ORGANISATION', 'ORGANISATION_ORGANISATION');
end $$;

create function mandate_sound(e mandate_entry) returns boolean
language plpgsql immutable set search_path from current as $$
begin
  return mandate_account_stands(e.from_kind, e.from_place, e.from_detail)
    and mandate_account_stands(e.to_kind, e.to_place, e.to_detail)
    and e.effective_day <= (e.recorded_at at time zone 'Asia/Shanghai')::date
    and e.seq >= 1 and e.ordinal >= 1 and e.under between 0 and e.seq - 1 and e.erases between 0 and e.seq - 1
    and e.home <> '' and e.version <> '' and e.authority <> '' and e.authority_division <> ''
    and e.mandate_class in ('COURT', 'ARBITRATION', 'ADMIN', 'OTHER')
    and e.mandate_kind in ('ASSIGNED_PRE_FILING', 'ENTRUSTED_POST_FILING', 'INVITED_ASSISTANCE', 'COMMISSIONED')
    and e.procedure in ('', 'ORDINARY', 'SUMMARY') and e.dispute_type <> '' and e.source <> ''
    and e.dispute_amount >= 0 and e.agreed_amount >= 0 and e.people >= 0
    and e.agreement_form in ('', 'WRITTEN', 'ORAL')
    and e.pairing in ('', 'CITIZEN_CITIZEN', 'CITIZEN_ORGANISATION', 'ORGANISATION_ORGANISATION');
end $$;

do $$
declare
  one record;
begin
  for one in
    select conrelid::regclass as of_table, conname from pg_constraint
    where contype = 'c' and conrelid in ('entry'::regclass, 'mandate_entry'::regclass)
  loop
    execute format('alter table %s drop constraint %I', one.of_table, one.conname);
  end loop;
end $$;
alter table entry add constraint entry_sound check (entry_sound(entry));
alter table mandate_entry add constraint mandate_sound check (mandate_sound(mandate_entry));

select set_config('search_path', current_setting('book.caller_path'), true);
