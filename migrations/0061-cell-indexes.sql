-- Every entry writes into the six or seven cuts of the cells, and each index of each cut was opened for it, though a figure
-- reads a cut in one way only: flows by their month, settlements of a cohort by the month of acceptance. Rooms are chosen
-- after the counts are summed, so that no figure asks a cell by its version.

drop index cell_of_version, cell_of_month, cell_of_acceptance;

do $$
declare
  part text;
begin
  foreach part in array array['cell_room', 'cell_year', 'cell_type', 'cell_source'] loop
    execute format('create index %1$s_of_month on %1$I (month)', part);
  end loop;
  foreach part in array array['cell_accepting', 'cell_return_type', 'cell_return_source'] loop
    execute format('create index %1$s_of_acceptance on %1$I (accepted_month)', part);
  end loop;
end $$;
