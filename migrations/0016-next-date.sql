-- The work list: by when something is to be done with a case and what (domain/case/next-date.ts). Rows written before this
-- migration have no kind yet; the sweep writes theirs.

alter table case_file add column next_due date, add column next_kind text;
comment on column case_file.next_due is
  'The one next date of the case; null for a void case, for one kept for ever, and while the calendar of its year is missing.';
comment on column case_file.next_kind is 'What is to be done by then; null only for rows that the sweep has still to write, and for void ones.';

create index case_file_room_next on case_file (room_id, (coalesce(next_due, 'infinity'::date)), case_id);
create index case_file_next on case_file ((coalesce(next_due, 'infinity'::date)), case_id) where status <> 'ARCHIVED';
create index case_file_no_next on case_file (case_id) where next_kind is null and status <> 'VOIDED';
