/** Every particular, and every kind of text that people type into a case. */
import type { Particulars } from '../../../src/domain/case/party.js';

const ALL: Readonly<Record<keyof Particulars, true>> = {
  ...{ name: true, formerNames: true, idNumber: true, idKind: true, creditCode: true },
  ...{ phone: true, email: true, address: true },
};

export const FIELDS_OF_PEOPLE = Object.keys(ALL) as (keyof Particulars)[];

export const TYPED_TEXTS = [
  ...['facts', 'claims', 'employer', 'terms', 'oral', 'item:1', 'record:1', 'caucus:1', 'helpers:1', 'reason:undo:1'],
  ...[
    'decline:1',
    'followUp:1',
    'default:1',
    'fact:1',
    'service:li',
    'servicePhone:li',
    'objection:1',
    'complaint:1',
    'answer:1',
  ],
  ...['asTyped:facts', 'missing:1', 'materials:1', 'judge:1', 'reason:route', 'reason:Refused', 'reason:Terminated'],
];
