// A grid worker on a doorstep: a dispute taken down with one thumb, with a connection or without, and sent once.
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOf, sideways } from './faults.js';
import { CHROMIUM, useConsole } from './open-console.js';
import { until } from './until.js';
import { PHONE, type Visit } from './visit.js';

const GRID_WORKER = '沙小雨';

(CHROMIUM ? describe : describe.skip)('on the doorstep', () => {
  const open = useConsole();
  let visits: Visit[] = [];
  afterEach(async () => {
    for (const somebody of visits) await somebody.close();
    visits = [];
  });

  const onDoorstep = async (): Promise<Visit> => {
    const somebody = await open().enter(GRID_WORKER, '/doorstep', { ...PHONE, keeps: true });
    visits.push(somebody);
    await somebody.page.getByRole('button', { name: '登记' }).waitFor();
    return somebody;
  };

  const fill = async (page: Page, applicant: string, phone = ''): Promise<void> => {
    await page.getByLabel('找类型').fill('lljf');
    await page.getByRole('button', { name: '邻里纠纷' }).click();
    const sides = page.locator('fieldset.group');
    await sides.nth(0).getByLabel('姓名').fill(applicant);
    await sides.nth(0).getByLabel('电话').fill(phone);
    await sides.nth(1).getByLabel('姓名').fill('褚大海');
    await page.getByLabel('怎么回事').fill('楼上漏水，墙皮脱落');
    await page.getByLabel('想怎么解决').fill('修好并赔偿粉刷费用');
  };

  const registered = async (): Promise<number> => {
    const [row] = await open().app.db.asOwner<{ n: number }[]>(
      `select count(*)::int as n from history where type = 'Registered'`,
    );
    return row?.n ?? 0;
  };

  test('three fields and two presses make a case, and the page is ready for the next', async () => {
    const { page, complaints } = await onDoorstep();
    await fill(page, '施一梅');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByText('施一梅 — 褚大海：已登记').waitFor();
    await until(() => page.getByLabel('怎么回事').inputValue(), '');
    await page.getByRole('link', { name: '打开' }).click();
    await page.waitForURL(/\/cases\//);
    await page.getByText('楼上漏水').first().waitFor();
    expect(complaints).toEqual([]);
  }, 120_000);

  test('what is missing is said at its field, and nothing is taken down', async () => {
    const { page } = await onDoorstep();
    await page.getByRole('button', { name: '登记' }).click();
    await until(() => page.locator('.error').count(), 5);
    expect([await faultsOf(page), await sideways(page)]).toEqual([[], false]);
  }, 120_000);

  test('what the server refuses waits with its reason and is put right', async () => {
    const { page } = await onDoorstep();
    await fill(page, '施二梅', '123');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByRole('alert').getByText('施二梅 — 褚大海：没有登记成').waitFor();
    await page.getByRole('button', { name: '改一改' }).click();
    await page.locator('fieldset.group').nth(0).getByLabel('电话').fill('');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByText('施二梅 — 褚大海：已登记').waitFor();
    await until(() => page.getByRole('alert').count(), 0);
  }, 120_000);

  test('without a connection it is kept, outlives the page, and is sent once when there is one again', async () => {
    const somebody = await onDoorstep();
    const { page, context } = somebody;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const before = await registered();
    await context.setOffline(true);
    await fill(page, '施三梅');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByText('有1件存在本机').waitFor();
    expect(await registered()).toBe(before);
    await page.reload();
    await page.getByText('现在没有网络').waitFor();
    await page.getByText('有1件存在本机').waitFor();
    await fill(page, '施四梅');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByText('有2件存在本机').waitFor();
    // A page that is being loaded anew may get one request out before the browser cuts it off: in the end there is one case of each.
    await context.setOffline(false);
    await page.getByText('施四梅 — 褚大海：已登记').waitFor({ timeout: 30_000 });
    await page.getByText('施三梅 — 褚大海：已登记').waitFor();
    expect(await registered()).toBe(before + 2);
    const kept = await page.evaluate('JSON.stringify([localStorage, sessionStorage])');
    expect(kept).not.toMatch(/施三梅|漏水/);
  }, 120_000);

  test('an answer that got lost is no second case', async () => {
    const { page } = await onDoorstep();
    const before = await registered();
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (lost > 0 || !route.request().postData()?.includes('施五梅')) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await fill(page, '施五梅');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByText('有1件存在本机').waitFor();
    await page.getByRole('button', { name: '现在发出' }).click();
    await page.getByText('施五梅 — 褚大海：已登记').waitFor();
    await until(async () => [lost, await registered()], [1, before + 1]);
  }, 120_000);

  test('who signs out is told first what is not sent yet', async () => {
    const { page, context } = await onDoorstep();
    await context.setOffline(true);
    await fill(page, '施六梅');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByText('有1件存在本机').waitFor();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('alertdialog').getByText('还有1件没有发出').waitFor();
    await page.getByRole('button', { name: '先不退出' }).click();
    await context.setOffline(false);
    await page.getByText('施六梅 — 褚大海：已登记').waitFor({ timeout: 30_000 });
  }, 120_000);
});
