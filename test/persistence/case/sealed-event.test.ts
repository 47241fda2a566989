// What of an event is sealed, and what an earlier release sealed under another name.
import { expect, test } from '@jest/globals';
import { openedEvent } from '../../../src/adapters/persistence/case/sealed-event.js';

const LIST = [{ name: '诸葛员工' }];
const opened = (stored: object) =>
  openedEvent({ open: () => stored as never }, { id: 'e', data: {}, sealed: Buffer.from('-') });

test('the list of members is opened under the name of today, whenever it was sealed', () => {
  expect(opened({ members: LIST })).toEqual({ data: {}, secret: { members: LIST } });
  expect(opened({ roster: LIST, texts: { facts: '欠薪' } })).toEqual({
    data: {},
    secret: { members: LIST, texts: { facts: '欠薪' } },
  });
  expect(opened({ documents: {} })).toEqual({ data: {} });
});
