/** Dated settings: every change, never rewritten. */
import { defineEntity, p } from '@mikro-orm/core';

export const SettingChangeTable = defineEntity({
  name: 'SettingChange',
  tableName: 'setting_change',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    area: p.text(),
    validFrom: p.date(),
    allowed: p.boolean(),
    law: p.text(),
    mark: p.text(),
    changedBy: p.uuid().nullable(),
    changedAt: p.datetime().nullable(),
  },
});
