/** Circuit sessions, and the tallies of these and of services. */
import { defineEntity, p } from '@mikro-orm/core';

export const CircuitSessionTable = defineEntity({
  name: 'CircuitSession',
  tableName: 'circuit_session',
  properties: {
    sessionId: p.uuid().primary(),
    home: p.text(),
    roomId: p.uuid(),
    area: p.text(),
    venue: p.text(),
    onDay: p.date(),
  },
});

export const ActivityCellTable = defineEntity({
  name: 'ActivityCell',
  tableName: 'activity_cell',
  properties: {
    roomId: p.uuid().primary(),
    area: p.text().primary(),
    onDay: p.date().primary(),
    kind: p.text().primary(),
    times: p.integer(),
    people: p.integer(),
    cases: p.integer(),
  },
});
