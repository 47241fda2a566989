-- External numbers and the keys of imported rows in the one form in which they are compared: the serial without leading
-- zeros. What was typed stays in the case file. Where two spellings of one number were taken, one of them stays as it is.
-- Names are hashed in a folded form from now on: tokens made before find names without dots, invisible signs and
-- capital letters only; amending a case makes its tokens anew.

create function canonical_external_number(number text) returns text language sql immutable
return regexp_replace(upper(number), '(^|[^0-9.])0+([0-9]+(号|$))', '\1\2', 'g');

update external_number n set number = canonical_external_number(n.number)
from (select distinct on (home, canonical_external_number(number)) home, number from external_number
      order by home, canonical_external_number(number), number) one
where n.home = one.home and n.number = one.number
  and not exists (select 1 from external_number other
                  where other.home = n.home and other.number = canonical_external_number(n.number));

update import_row r set row_key = canonical_external_number(r.row_key)
from (select distinct on (home, canonical_external_number(row_key)) home, row_key from import_row
      where row_key not like '#%' order by home, canonical_external_number(row_key), row_key) one
where r.home = one.home and r.row_key = one.row_key
  and not exists (select 1 from import_row other
                  where other.home = r.home and other.row_key = canonical_external_number(r.row_key));

drop function canonical_external_number(text);

alter table case_file add column amount_known boolean not null default true;
comment on column case_file.amount_known is 'False: nobody said how much is in dispute; amount is 0 for sorting, lists show none.';

comment on table external_number is 'Numbers that other systems gave to a case, in the form in which they are compared; one case a number in each district.';
