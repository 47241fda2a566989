// Each user's day in a browser, by the names that stand on the screen and nothing else, on a desktop and on a phone.
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { administratorsDay } from './days/administrator.js';
import { auditorsDay } from './days/auditor.js';
import { bureausDay } from './days/bureau.js';
import { clerksDay, headsDay } from './days/clerk.js';
import { gridWorkersDay } from './days/grid-worker.js';
import { openCase } from './days/hand.js';
import { judgesDay } from './days/judge.js';
import { mediatorsDay } from './days/mediator.js';
import { faultsOf, sideways } from './faults.js';
import { CHROMIUM, useConsole, type Visit } from './open-console.js';

const SIZES = [
  ['on a desktop', { width: 1280, height: 900 }],
  ['on a phone', { width: 390, height: 844 }],
] as const;

(CHROMIUM ? describe : describe.skip)('the day of', () => {
  const open = useConsole();
  const visits: Visit[] = [];
  afterEach(async () => {
    for (const { context } of visits.splice(0)) await context.close();
  });

  /** Nothing complained meanwhile, and where it ended axe finds nothing and the page is no wider than the screen. */
  const spend = async (size: (typeof SIZES)[number][1], name: string, day: (page: Page) => Promise<void>) => {
    const somebody = await open().visit(size);
    visits.push(somebody);
    await somebody.signIn(name);
    await day(somebody.page);
    expect([await faultsOf(somebody.page), await sideways(somebody.page), somebody.complaints]).toEqual([
      [],
      false,
      [],
    ]);
  };

  for (const [where, size] of SIZES) {
    test(`a grid worker ${where}: taken down on the doorstep, passed to the desk that is for it`, async () => {
      await spend(size, '沙小雨', gridWorkersDay);
    }, 120_000);

    test(`a judge ${where}: what is mediated, and an agreement confirmed`, async () => {
      await spend(size, '褚明哲', judgesDay);
    }, 120_000);

    test(`the bureau ${where}: what is overdue, the statement, the cases behind a figure, a workbook`, async () => {
      await spend(size, '娄敬业', bureausDay);
    }, 120_000);

    test(`an administrator ${where}: a newcomer, found again`, async () => {
      await spend(size, '关景行', (page) => administratorsDay(page, size.width > 800 ? '欧阳晴' : '欧阳雪'));
    }, 120_000);

    test(`an auditor ${where}: who opened a case, who sought, what was exported`, async () => {
      let number = '';
      await spend(size, '项海涛', async (page) => {
        await openCase(page, '号');
        number = (await page.locator('h1').first().textContent()) ?? '';
      });
      await spend(size, '简慧如', (page) => auditorsDay(page, number));
    }, 120_000);
  }

  test('a mediator: session, agreement, every signature', async () => {
    await spend(SIZES[0][1], '项海涛', mediatorsDay);
  }, 120_000);

  test('a clerk and a head: accepted by the one, assigned by the other', async () => {
    const [[, desktop], [, phone]] = SIZES;
    await spend(desktop, '蓝心怡', clerksDay);
    await spend(phone, '路晨光', headsDay);
  }, 120_000);
});
