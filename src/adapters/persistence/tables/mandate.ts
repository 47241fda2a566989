/** Mandates as lists find them, the rosters of courts, dated settings of the law. */
import { defineEntity, p } from '@mikro-orm/core';

export const MandateTable = defineEntity({
  name: 'Mandate',
  tableName: 'mandate',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    mandateId: p.uuid().primary(),
    phase: p.text().$type<'OFFERED' | 'RUNNING' | 'ENDED'>(),
    kind: p.text(),
    authorityId: p.uuid(),
    roomId: p.uuid(),
    roomArea: p.text(),
    judge: p.uuid().nullable(),
    number: p.text(),
    procedure: p.text().nullable(),
    online: p.boolean(),
    offeredOn: p.date(),
    takenOn: p.date().nullable(),
    clock: p.text().nullable(),
    endedOn: p.date().nullable(),
    result: p.text().nullable(),
    reportOwed: p.boolean(),
  },
});

export const CourtRosterTable = defineEntity({
  name: 'CourtRoster',
  tableName: 'court_roster',
  properties: {
    id: p.uuid().primary(),
    authorityId: p.uuid(),
    roomId: p.uuid().nullable(),
    postId: p.uuid().nullable(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    enteredBy: p.uuid(),
    enteredAt: p.datetime(),
  },
});
