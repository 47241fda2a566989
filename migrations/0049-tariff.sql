-- What commercial mediation bodies charge, as they published it: each tariff holds from a day on until the next one does.

create table tariff (
  id uuid primary key,
  home text not null,
  room_id uuid not null references room,
  valid_from date not null,
  published text not null check (published <> ''),
  base bigint not null check (base >= 0),
  steps jsonb not null check (jsonb_typeof(steps) = 'array'),
  entered_by uuid not null references person,
  entered_at timestamptz not null,
  unique (room_id, valid_from)
);
comment on table tariff is
  'Tariffs of commercial bodies. base in fen; steps: [{over, perTenThousand}], of the part of the amount above over (fen) so many ten-thousandths.';

create trigger tariff_append_only before update or delete on tariff for each row execute function refuse_change();
create trigger tariff_no_truncate before truncate on tariff for each statement execute function refuse_change();
grant select, insert on tariff to {{app}};
