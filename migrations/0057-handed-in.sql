-- A filing handed in at the party's wish: several parties may each sue at one court, so a signed package names its proceeding.

alter table handover_sent add column proceeding_id uuid;
comment on column handover_sent.proceeding_id is
  'Of a package that opens a proceeding: which, so that an answer moves that one; null of others and of those signed before.';
