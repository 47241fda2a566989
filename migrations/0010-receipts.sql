-- A receipt belongs to whatever its command changed, not only to a case: what, which, and what was answered.
alter table receipt rename column action to operation;
alter table receipt add column subject_kind text, add column subject_id text, add column result jsonb;

-- Receipts of before: all but those of the calendar have a case, and a receipt is kept thirty days.
update receipt set subject_kind = 'CASE', subject_id = case_id::text, result = jsonb_build_object('caseId', case_id)
where case_id is not null;
update receipt set subject_kind = 'CALENDAR_DAY', subject_id = '', result = '{}' where case_id is null;

alter table receipt drop column home, drop column case_id;
comment on column receipt.result is 'What the command answered, and answers again for its key; never a secret.';
