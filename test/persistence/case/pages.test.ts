// Pages of lists fit together, also while cases come in.
import type { DisputeFacts } from '../../../src/domain/case/state.js';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { cases, roomCases } from '../../../src/app/case/queries/cases.js';
import type { Actor } from '../../../src/domain/kernel/actor.js';
import { aRegisteredCase, anAcceptedCase, problemOf } from '../../fixtures/acts.js';
import { NOON, useApp } from '../../fixtures/app.js';
import { PLAIN, readingOf, SANYU } from './reading-app.js';

const app = useApp();
const SORTS = ['NEWEST', 'ACCEPTED', 'AMOUNT'] as const;
let clerk: Actor;
const made: string[] = [];

async function another(i: number): Promise<string> {
  const make = i % 3 === 0 ? aRegisteredCase : anAcceptedCase;
  app().clock.at = new Date(NOON.getTime() - (i % 4) * 24 * 3_600_000);
  const dispute: DisputeFacts = {
    type: 'NEIGHBOUR',
    labourCause: null,
    source: 'ON_APPLICATION',
    amount: 100 * (i % 3),
    people: 2,
    difficult: false,
    placeCode: '320612104',
  };
  return make(app(), clerk, { dispute });
}

beforeAll(async () => {
  clerk = await app().actor('宁亚琴');
  for (let i = 0; i < 14; i++) made.push(await another(i));
}, 60_000);

type Sort = (typeof SORTS)[number];

async function walk(
  sort: Sort,
  first: number,
  between: () => Promise<void> = async () => undefined,
): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = await roomCases(readingOf(app()), clerk, { ...PLAIN, roomId: SANYU, sort, page: { first, after } });
    ids.push(...page.rows.map((row) => row.id));
    after = page.next;
    if (after) await between();
  } while (after);
  return ids;
}

describe.each(SORTS)('pages in the order %s', (sort) => {
  test('fit together whatever their size, ties and missing days included', async () => {
    const whole = await walk(sort, 100);
    expect(new Set(whole).size).toBe(whole.length);
    for (const size of [1, 3, 5]) expect(await walk(sort, size)).toEqual(whole);
  });

  test('lose and repeat nothing that was there before, while cases come in', async () => {
    const before = await walk(sort, 100);
    let i = 0;
    const walked = await walk(sort, 4, async () => void (await another(++i)));
    expect(new Set(walked).size).toBe(walked.length);
    expect(walked.filter((id) => before.includes(id))).toEqual(before);
  });

  test('are the same in a wide list', async () => {
    const wide = await cases(readingOf(app()), clerk, { ...PLAIN, sort, page: { first: 100 } });
    expect(wide.rows.map((row) => row.id)).toEqual(await walk(sort, 100));
  });
});

describe('what is no page', () => {
  const list = (page: object, sort: Sort = 'NEWEST') =>
    problemOf(roomCases(readingOf(app()), clerk, { ...PLAIN, roomId: SANYU, sort, page }));

  test('is refused before anything is read', async () => {
    expect(await list({ first: 0 })).toBe('PAGE_SIZE_OUT_OF_RANGE');
    expect(await list({ first: 101 })).toBe('PAGE_SIZE_OUT_OF_RANGE');
    expect(await list({ after: 'nonsense' })).toBe('CURSOR_MALFORMED');
    expect(await problemOf(roomCases(readingOf(app()), clerk, { ...PLAIN, roomId: 'room 1' }))).toBe('ID_MALFORMED');
    const short = { ...PLAIN, roomId: SANYU, filter: { number: 'J' } };
    expect(await problemOf(roomCases(readingOf(app()), clerk, short))).toBe('SEARCH_TOO_SHORT');
    const day = { ...PLAIN, roomId: SANYU, filter: { acceptedFrom: '2026-02-30' } };
    expect(await problemOf(roomCases(readingOf(app()), clerk, day))).toBe('DAY_MALFORMED');
  });

  test('a cursor of one order is none of another', async () => {
    const cursorOf = async (sort: Sort) =>
      (await roomCases(readingOf(app()), clerk, { ...PLAIN, roomId: SANYU, sort, page: { first: 1 } })).next;
    const [newest, accepted, amount] = [await cursorOf('NEWEST'), await cursorOf('ACCEPTED'), await cursorOf('AMOUNT')];
    expect(await list({ after: newest }, 'AMOUNT')).toBe('CURSOR_MALFORMED');
    expect(await list({ after: accepted }, 'AMOUNT')).toBe('CURSOR_MALFORMED');
    expect(await list({ after: amount }, 'ACCEPTED')).toBe('CURSOR_MALFORMED');
    expect(await list({ after: amount }, 'AMOUNT')).toBe('');
  });
});
