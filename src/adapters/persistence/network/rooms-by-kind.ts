/** How many rooms of each kind stand in each division. */
import type { RoomsOfKind } from '../../../app/map/port.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { DivisionCode } from '../../../domain/kernel/ids.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';

export function roomsByKindOn(execute: Execute) {
  return (area: DivisionCode | null, day: Day): Promise<RoomsOfKind[]> =>
    execute(sql<RoomsOfKind>`select v.division_code as "divisionCode", v.kind, count(*)::int as count
      from room_version v join room r on r.id = v.room_id join organisation o on o.id = r.organisation_id
      where v.division_code ^@ ${area ?? ''}::text
        and v.valid_from <= ${day}::date and (v.valid_to is null or v.valid_to > ${day}::date)
        and o.valid_from <= ${day}::date and (o.valid_to is null or o.valid_to > ${day}::date)
      group by 1, 2 order by 1, 2`);
}
