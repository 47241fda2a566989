// Each user's day in a browser, by the names that stand on the screen and nothing else, on a desktop and on a phone.
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { administratorsDay } from './days/administrator.js';
import { auditorsDay } from './days/auditor.js';
import { bureausDay } from './days/bureau.js';
import { clerksDay, headsDay } from './days/clerk.js';
import { gridWorkersDay } from './days/grid-worker.js';
import { judgesDay } from './days/judge.js';
import { mediatorsDay } from './days/mediator.js';
import { faultsOf, sideways } from './faults.js';
import { CHROMIUM, useConsole } from './open-console.js';
import * as cases from './own-cases.js';
import { DESK, PHONE, type Visit } from './visit.js';

const SIZES = [
  ['on a desktop', DESK, 1],
  ['on a phone', PHONE, 2],
] as const;

(CHROMIUM ? describe : describe.skip)('the day of', () => {
  const open = useConsole();
  const visits: Visit[] = [];
  afterEach(async () => {
    for (const somebody of visits.splice(0)) await somebody.close();
  });

  /** Nothing complained meanwhile; where it ended axe finds nothing, and the page is no wider than the screen. */
  const spend = async (size: typeof DESK, name: string, day: (page: Page) => Promise<void>) => {
    const somebody = await open().enter(name, '', size);
    visits.push(somebody);
    const { page, complaints } = somebody;
    await day(page);
    const faults = size === DESK ? await faultsOf(page) : [];
    expect([faults, await sideways(page), complaints]).toEqual([[], false, []]);
  };

  for (const [where, size, nth] of SIZES) {
    test(`a grid worker ${where}: taken down on the doorstep, passed to the desk that is for it`, async () => {
      await spend(size, '沙小雨', gridWorkersDay);
    }, 120_000);

    test(`a clerk ${where}: accepted with consents and notice`, async () => {
      const number = await cases.numberOf(open().api, await cases.aCaseAtTheDesk(open().api));
      await spend(size, cases.CLERK, (page) => clerksDay(page, number));
    }, 120_000);

    test(`a head ${where}: assigned to whoever has room for it`, async () => {
      const number = await cases.numberOf(open().api, await cases.aCaseToAssign(open().api));
      await spend(size, cases.HEAD, (page) => headsDay(page, number));
    }, 120_000);

    test(`a mediator ${where}: session, agreement, every signature`, async () => {
      const number = await cases.numberOf(open().api, await cases.anAssignedCase(open().api));
      await spend(size, cases.MEDIATOR, (page) => mediatorsDay(page, number));
    }, 120_000);

    test(`a judge ${where}: what is mediated, and an agreement confirmed`, async () => {
      await cases.aCaseUnderReview(open().api, `（2026）苏0612民特900${nth}号`);
      await spend(size, '褚明哲', (page) => judgesDay(page, `民特900${nth}号`));
    }, 120_000);

    test(`the bureau ${where}: what is overdue, the statement, the cases behind a figure, a workbook`, async () => {
      await spend(size, '娄敬业', bureausDay);
    }, 120_000);

    test(`an administrator ${where}: a newcomer, found again`, async () => {
      await spend(size, '关景行', (page) => administratorsDay(page, size === DESK ? '欧阳晴' : '欧阳雪'));
    }, 120_000);

    test(`an auditor ${where}: who opened a case, who sought, what was exported`, async () => {
      const number = await cases.numberOf(open().api, await cases.aCaseToAssign(open().api));
      await spend(size, '简慧如', (page) => auditorsDay(page, number));
    }, 120_000);
  }
});
