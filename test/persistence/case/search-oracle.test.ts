// A search finds by no particular that the searcher sees only masked, unless a reason is given, which the log keeps.
import { describe, expect, test } from '@jest/globals';
import { cases, workCounts } from '../../../src/app/case/queries/cases.js';
import { PLAIN } from './reading-app.js';
import { CHILD, FIRM, type Name, OLD_HAND, useViewers } from './viewers.js';

const { reading, ids, actor } = useViewers();
const found = async (name: Name, party: string, more: object = {}) =>
  (await cases(reading(), actor(name), { ...PLAIN, filter: { party, ...more } })).rows.some(
    ({ id }) => id === ids().plain,
  );
const counted = async (name: Name, party: string) =>
  (await workCounts(reading(), actor(name), { filter: { party }, today: '2026-06-09' })).open;

describe.each<[string, string]>([
  ['telephone', OLD_HAND.phone],
  ['identity number', OLD_HAND.idNumber],
])('by the %s', (_, particular) => {
  test.each<Name>(['clerk', 'head', 'mediator'])('the %s of the room finds the case', async (name) => {
    expect(await found(name, particular)).toBe(true);
    expect(await counted(name, particular)).toBeGreaterThan(0);
  });

  test.each<Name>(['worker', 'asked'])(
    'the %s, who sees it masked, finds nothing, in no list and no count',
    async (name) => {
      expect([await found(name, particular), await counted(name, particular)]).toEqual([false, 0]);
      expect(await found(name, particular, { partyReason: 'DUPLICATE_CHECK' })).toBe(true);
    },
  );
});

test.each<Name>(['asked', 'clerk'])('by the name the %s, who sees it, finds the case', async (name) => {
  expect(await found(name, OLD_HAND.name)).toBe(true);
});

test('by the name the worker who registered the case, and sees it masked, finds it only with a reason', async () => {
  expect([await found('worker', OLD_HAND.name), await counted('worker', OLD_HAND.name)]).toEqual([false, 0]);
  expect(await found('worker', OLD_HAND.name, { partyReason: 'PARTY_ASKED' })).toBe(true);
});

test('by the name of a firm, which is public, the worker finds the case', async () => {
  expect(await found('worker', FIRM.name)).toBe(true);
});

test.each([CHILD.name, CHILD.standIns[0]?.name as string])(
  'a minor and who stands in for it (%s) are found in their room, and not in the room that is asked',
  async (name) => {
    const child = async (viewer: Name) =>
      (await cases(reading(), actor(viewer), { ...PLAIN, filter: { party: name } })).rows.map(({ id }) => id);
    expect(await child('clerk')).toEqual([ids().child]);
    expect(await child('asked')).toEqual([]);
  },
);
