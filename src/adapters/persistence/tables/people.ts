/** Who serves in the network, with posts and proposals of posts. */
import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '../../../domain/kernel/actor.js';
import type { Employment, Grade, Profession } from '../../../domain/taxonomy/role.js';

export const PersonTable = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    home: p.text(),
    name: p.text(),
    invented: p.boolean().default(false),
  },
});

export const PostTable = defineEntity({
  name: 'Post',
  tableName: 'post',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    roomId: p.uuid().nullable(),
    organisationId: p.uuid().nullable(),
    role: p.text().$type<Role>(),
    profession: p.text().$type<Profession>(),
    grade: p.text().$type<Grade>().nullable(),
    employment: p.text().$type<Employment>(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    caseloadCap: p.integer().nullable(),
    provisional: p.boolean().default(false),
    deputises: p.uuid().nullable(),
  },
});

export const ClerkAllowanceTable = defineEntity({
  name: 'ClerkAllowance',
  tableName: 'clerk_allowance',
  properties: {
    id: p.uuid().primary(),
    home: p.text(),
    roomId: p.uuid(),
    headPost: p.uuid(),
    validFrom: p.date(),
    validTo: p.date(),
    setBy: p.uuid(),
    setAt: p.datetime(),
  },
});

export const AppointmentTable = defineEntity({
  name: 'Appointment',
  tableName: 'appointment',
  properties: {
    id: p.uuid().primary(),
    home: p.text(),
    personId: p.uuid(),
    organisationId: p.uuid(),
    role: p.text().$type<Role>(),
    profession: p.text().$type<Profession>(),
    employment: p.text().$type<Employment>(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    proposedBy: p.uuid(),
    proposedAt: p.datetime(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    postId: p.uuid().nullable(),
  },
});
