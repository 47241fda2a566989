/** Tariffs of commercial bodies. */
import { defineEntity, p } from '@mikro-orm/core';

export const TariffTable = defineEntity({
  name: 'Tariff',
  tableName: 'tariff',
  properties: {
    id: p.uuid().primary(),
    home: p.text(),
    roomId: p.uuid(),
    validFrom: p.date(),
    published: p.text(),
    base: p.bigint(),
    steps: p.json<unknown>(),
    enteredBy: p.uuid(),
    enteredAt: p.datetime(),
  },
});
