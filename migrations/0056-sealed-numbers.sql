-- Numbers that are no public file, of the police above all, stand in no column any more: the register holds the keyed hash by
-- which such a number is found whole. What stands in the clear from before is sealed by the program at its next start
-- (adapters/persistence/case/seal-numbers.ts), for the database has no key.

alter table external_number add column keyed boolean not null default false;
comment on column external_number.keyed is
  'True: number is the keyed hash (hex) of a number that is sealed in the file. False: the number itself, which is public.';
