/** Services of grid judges. */
import { defineEntity, p } from '@mikro-orm/core';

export const ServiceLogTable = defineEntity({
  name: 'ServiceLog',
  tableName: 'service_log',
  properties: {
    id: p.uuid().primary(),
    home: p.text(),
    area: p.text(),
    roomId: p.uuid(),
    roomVersion: p.uuid(),
    personId: p.uuid(),
    postId: p.uuid(),
    kind: p.text(),
    onDay: p.date(),
    helped: p.integer(),
    cases: p.integer(),
    recordedAt: p.datetime(),
  },
});
