// The demonstration: every state, through the commands, once.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { stageOn } from '../../../src/adapters/persistence/stage.js';
import { playDemo } from '../../../src/adapters/seeds/demo/demo.js';
import { useHouse } from '../../fixtures/house.js';

const house = useHouse();
const db = () => house().db;
const PRESENT = new Date('2026-11-20T06:00:00Z');
let played: number;

beforeAll(async () => {
  played = await playDemo({ runtime: house().runtime, ...stageOn(house().orm) }, PRESENT);
}, 120_000);

describe('the demonstration', () => {
  test('plays some two hundred invented cases through the commands', async () => {
    const [{ n }] = await db().asOwner<[{ n: number }]>('select count(*)::int as n from case_file');
    expect(n).toBe(played);
    expect(played).toBeGreaterThanOrEqual(190);
  });

  test('leaves a case in every state there is', async () => {
    const rows = await db().asOwner<{ status: string }[]>('select distinct status from case_file order by 1');
    expect(rows.map((r) => r.status)).toEqual([
      'ACCEPTED',
      'AGREEMENT_DRAFTED',
      'AGREEMENT_EFFECTIVE',
      'ANNULLED',
      'ARCHIVED',
      'ASSIGNED',
      'CONSENT_PENDING',
      'DEFAULTED',
      'EVALUATED',
      'FOLLOWED_UP',
      'FULFILLED',
      'MEDIATING',
      'NOT_ACCEPTED',
      'PERFORMING',
      'REGISTERED',
      'TERMINATED_FAILED',
      'VOIDED',
      'WITHDRAWN',
    ]);
  });

  test('is played once: asked again, it changes nothing', async () => {
    expect(await playDemo({ runtime: house().runtime, ...stageOn(house().orm) }, PRESENT)).toBe(0);
  });

  test('tells nobody of anything, now or later', async () => {
    expect(await db().asOwner(`select 1 from history where tell <> 'NEVER'`)).toEqual([]);
  });

  test('leaves a book without a difference', async () => {
    expect(await db().asApp('select * from book_check()')).toEqual([]);
  });
});
