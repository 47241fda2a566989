// The console as people use it: they sign in, find what waits, open a case, take a step; nothing complains, and axe finds nothing.
import { describe, expect, test } from '@jest/globals';
import { faultsOf, sideways } from './faults.js';
import { CHROMIUM, useConsole, type Visit } from './open-console.js';

const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

(CHROMIUM ? describe : describe.skip)('the console', () => {
  const open = useConsole();

  const settled = async ({ page }: Visit): Promise<void> => {
    await page.waitForLoadState('networkidle');
  };

  for (const size of SIZES) {
    for (const locale of ['zh-CN', 'en-GB']) {
      test(`every page stands, ${size.width} px, ${locale}`, async () => {
        const somebody = await open().visit(size, locale);
        const { page } = somebody;
        await page.goto(open().url);
        await page.waitForSelector('input');
        expect(await faultsOf(page)).toEqual([]);
        await somebody.signIn('项海涛');
        await page.waitForSelector('tbody a');
        await settled(somebody);
        expect([await faultsOf(page), await sideways(page)]).toEqual([[], false]);
        await page.click('tbody a');
        await page.waitForSelector('.timeline li');
        expect([await faultsOf(page), await sideways(page)]).toEqual([[], false]);
        await page.click('.button.primary');
        await page.waitForSelector('[role=dialog]');
        expect([await faultsOf(page), await sideways(page)]).toEqual([[], false]);
        await page.keyboard.press('Escape');
        for (const path of ['/register', '/search', '/statement']) {
          await page.goto(open().url + path);
          await page.waitForSelector('h1');
          await settled(somebody);
          expect([path, await faultsOf(page), await sideways(page)]).toEqual([path, [], false]);
        }
        expect(somebody.complaints).toEqual([]);
        await somebody.context.close();
      }, 120_000);
    }
  }

  test('a group of days lists as many cases as it counts', async () => {
    const somebody = await open().visit();
    const { page } = somebody;
    await somebody.signIn('项海涛');
    let most = 0;
    for (const due of ['', 'OVERDUE', 'TODAY', 'WEEK', 'COLD']) {
      await page.goto(`${open().url}/?list=mine${due && `&due=${due}`}`);
      await page.waitForSelector('.tiles [aria-pressed=true] strong');
      await settled(somebody);
      const counted = Number(await page.textContent('.tiles [aria-pressed=true] strong'));
      expect([due, await page.locator('tbody tr').count()]).toEqual([due, counted]);
      most = Math.max(most, counted);
    }
    expect(most).toBeGreaterThan(0);
    await somebody.context.close();
  }, 60_000);

  test('neither token can be read by a script, and a new tab is signed in', async () => {
    const somebody = await open().visit();
    await somebody.signIn('项海涛');
    const kept = await somebody.page.evaluate('JSON.stringify([localStorage, sessionStorage, document.cookie])');
    expect(kept).not.toMatch(/eyJ|fengqiao_session/);
    const second = await somebody.context.newPage();
    await second.goto(open().url);
    await second.waitForSelector('header nav');
    await somebody.context.close();
  }, 60_000);
});
