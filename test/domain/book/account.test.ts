// Accounts of the book: what they are called and which there are.
import { expect, test } from '@jest/globals';
import {
  ACCOUNT_DETAILS,
  type AccountKind,
  accountOf,
  accountStands,
  sameAccount,
  textOf,
} from '../../../src/domain/book/account.js';

const everyAccount = (Object.keys(ACCOUNT_DETAILS) as AccountKind[]).flatMap((kind) =>
  ACCOUNT_DETAILS[kind].map((detail) => ({ kind, place: kind === 'intake' ? '' : 'R', detail })),
);

test.each(everyAccount)('%j can be read back from its text', (account) => {
  expect(accountStands(account)).toBe(true);
  expect(accountOf(textOf(account))).toEqual(account);
});

test('an open case of a room is written open:<room>', () => {
  expect(textOf({ kind: 'open', place: 'R', detail: '' })).toBe('open:R');
});

test.each([
  '',
  'open',
  'intake:R',
  'outcome:R',
  'outcome:R:won',
  'annulled:R:settled',
  'drawer:R',
  'open:R:',
  'open:R::x',
  'toString:R',
])('no account is called "%s"', (text) => {
  const refused = { code: 'BOOK_PATH', facts: { account: text } };
  expect(() => accountOf(text)).toThrow(expect.objectContaining(refused) as never);
});

test('two accounts are one when kind, place and detail are', () => {
  const account = accountOf('outcome:R:settled');
  expect(sameAccount(account, accountOf('outcome:R:settled'))).toBe(true);
  for (const other of ['outcome:Q:settled', 'outcome:R:failed', 'open:R', 'intake']) {
    expect(sameAccount(account, accountOf(other))).toBe(false);
  }
  expect(sameAccount(accountOf('unaccepted:R:withdrawn'), accountOf('outcome:R:withdrawn'))).toBe(false);
  expect(sameAccount(accountOf('desk:R'), accountOf('open:R'))).toBe(false);
});
