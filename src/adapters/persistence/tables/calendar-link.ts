/** The secret links under which calendar programs read sessions. */
import { defineEntity, p } from '@mikro-orm/core';

export const CalendarLinkTable = defineEntity({
  name: 'CalendarLink',
  tableName: 'calendar_link',
  properties: {
    personId: p.uuid().primary(),
    secretHash: p.blob().$type<Buffer>().unique(),
    madeAt: p.datetime(),
    readAt: p.datetime().nullable(),
  },
});
