-- A filing handed in at the party's wish: several parties may each sue at one court, so a signed package names its proceeding.

alter table handover_sent add column proceeding_id uuid;
comment on column handover_sent.proceeding_id is
  'Of a package that opens a proceeding: which, so that an answer moves that one; null of others and of those signed before.';

-- Received packages are destroyed when their term is over; the line of the inbox stays, without any text.
alter table handover_received alter column sealed drop not null, add column destroyed_at timestamptz,
  add check ((sealed is null) = (destroyed_at is not null));
alter table handover_sent alter column sealed drop not null;
create index handover_received_due on handover_received (coalesce(answered_at, received_at)) where destroyed_at is null;
comment on column handover_received.destroyed_at is 'When its term was over and its text, with those of its answers, was destroyed.';
