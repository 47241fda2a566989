// Lists, desk, figures, map and office as their people use them: by keys, by address, by several at once; axe finds nothing.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { onlyRowsWith } from './days/hand.js';
import { faultsAt, faultsOf } from './faults.js';
import { CHROMIUM, useConsole } from './open-console.js';
import { aCaseToAssign, HEAD as TOWN_HEAD, numberOf } from './own-cases.js';
import { SANYU } from '../graphql/registrations.js';
import { heldByTheCourt, JUDGE, receivedThere, aCaseThatSent } from './handed-over.js';
import { until } from './until.js';
import { DESK, PHONE } from './visit.js';

const [HEAD, BUREAU, ADMINISTRATOR] = ['路晨光', '娄敬业', '关景行'];

const parts = (page: string, name: string, all: string): string[] =>
  all.split(' ').map((one) => `${page}?${name}=${one}`);

/** One of each kind; where tabs show the same list of other things one stands for them. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  [HEAD]: ['/?list=room&type=NEIGHBOUR', ...parts('/desk', 'part', 'assign referrals')],
  [BUREAU]: [
    ...['/statement?against=YEAR&by=DIVISION', ...parts('/statement', 'view', 'rates flow months mandates')],
    ...['/figure?by=CLASS&ofClass=PEOPLE&column=ACCEPTED', '/map', ...parts('/office', 'part', 'rights calendar')],
  ],
  [ADMINISTRATOR]: parts('/office', 'part', 'people accounts'),
};

const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.textContent');
const rowsOf = (page: Page): Promise<string[]> => page.locator('tbody a[data-row]').allTextContents();

(CHROMIUM ? describe : describe.skip)('lists, desk, figures, map and office', () => {
  const open = useConsole();
  const signedIn = (name: string, path = '') => open().enter(name, path);
  let sentFrom: string | undefined;

  test.each([
    [DESK, 'zh-CN'],
    [PHONE, 'en-GB'],
  ])(
    'every page stands: %j %s',
    async (size, locale) => {
      const faults: string[] = [];
      for (const [name, paths] of Object.entries(PAGES)) {
        const { page, complaints, close, go } = await open().enter(name, paths[0], size, locale);
        for (const path of paths) {
          await go(path);
          const found = [...(await faultsAt(page)), ...complaints.splice(0)];
          faults.push(...found.map((fault) => `${path} ${fault}`));
        }
        await close();
      }
      expect(faults).toEqual([]);
    },
    150_000,
  );

  test('by keys or by mouse to a case and back to its row; who switches the keys off has none', async () => {
    const { page, close, settled } = await signedIn(BUREAU);
    await page.waitForSelector('tbody a[data-row]');
    await settled();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = (await rowsOf(page))[1] ?? '';
    await until(() => focused(page), second);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.timeline li');
    await page.goBack();
    await page.waitForFunction((name) => document.activeElement?.textContent === name, second);
    await settled();
    const third = (await rowsOf(page))[2] ?? '';
    await page.getByRole('link', { name: third }).click();
    await page.waitForSelector('.timeline li');
    await page.goBack();
    await until(() => focused(page), third);
    await settled();
    await page.keyboard.press('?');
    await page.click('[role=dialog] label.check');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('body').press('k');
    expect(await focused(page)).not.toBe((await rowsOf(page))[0]);
    await close();
  }, 120_000);

  test('what a list is narrowed to stands in its address, and is kept under a name', async () => {
    const { page, context, close } = await signedIn(BUREAU);
    await page.click('button:has-text("筛选")');
    await page.selectOption('select >> nth=0', 'MEDIATING');
    await page.waitForURL(/status=MEDIATING/);
    await onlyRowsWith(page, '调解中');
    const rows = await rowsOf(page);
    expect(rows.length).toBeGreaterThan(1);
    const other = await context.newPage();
    await other.goto(page.url());
    await until(() => rowsOf(other), rows);
    await page.click('text=☆ 存为常用');
    await page.fill('.chip ~ form input, form.row input', '调解中的');
    await page.click('button:has-text("保存")');
    await page.goto(open().url);
    await page.click('button:has-text("调解中的")');
    await page.waitForURL(/status=MEDIATING/);
    await close();
  }, 120_000);

  test('pages of a list have their own address; going back shows the one before', async () => {
    const { page, context, close } = await signedIn(BUREAU);
    await page.waitForSelector('tbody a[data-row]');
    const first = await rowsOf(page);
    expect(first).toHaveLength(50);
    await page.click('button:has-text("下一页")');
    await page.waitForFunction((top) => document.querySelector('tbody a[data-row]')?.textContent !== top, first[0]);
    const second = await rowsOf(page);
    expect(second.filter((one) => first.includes(one))).toEqual([]);
    const other = await context.newPage();
    await other.goto(page.url());
    await until(() => rowsOf(other), second);
    await page.click('button:has-text("上一页")');
    await page.waitForFunction((top) => document.querySelector('tbody a[data-row]')?.textContent === top, first[0]);
    await until(() => rowsOf(page), first);
    await close();
  }, 120_000);

  test('a head gives a case to a mediator, having seen what it makes of the load', async () => {
    const number = await numberOf(open().api, await aCaseToAssign(open().api));
    const { page, close } = await signedIn(TOWN_HEAD, '/desk?part=assign');
    const tick = page.getByRole('checkbox', { name: new RegExp(`^选中.*${number}$`) });
    await tick.check();
    await page.locator('input[type=radio]').first().check();
    const [, now = ''] = /(\d+) ／/.exec((await page.locator('.rate').first().textContent()) ?? '') ?? [];
    await page
      .locator('td .tag.done', { hasText: String(Number(now) + 1) })
      .first()
      .waitFor();
    await page.click('button:has-text("指派1件")');
    await page.locator('ul.problem', { hasText: '回避' }).waitFor();
    await page.click('label.check');
    await page.click('button:has-text("指派1件")');
    await page.waitForSelector('.said');
    await tick.waitFor({ state: 'detached' });
    await close();
  }, 120_000);

  test('a figure opens as many cases as it says, and the statement goes out as a file', async () => {
    const { page, close } = await signedIn(BUREAU, '/statement?from=2026-01-01&to=2026-12-31');
    await page.getByRole('table', { name: '统计' }).waitFor();
    const [downloaded] = await Promise.all([page.waitForEvent('download'), page.click('button:has-text("XLSX")')]);
    expect(downloaded.suggestedFilename()).toMatch(/\.xlsx$/);
    const link = page.locator('td a').first();
    const value = Number(await link.textContent());
    await link.click();
    await page.getByRole('heading', { level: 1, name: new RegExp(` ${value}$`) }).waitFor();
    await until(() => page.locator('tbody tr').count(), Math.min(value, 50));
    await close();
  }, 120_000);

  test('the map leads from the district to its communities by keyboard', async () => {
    const { page, close } = await signedIn(BUREAU, '/map');
    const street = page.locator('.tree-map:visible a.tile').first();
    const name = (await street.locator('text').first().textContent()) ?? '';
    await street.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/at=(%22)?\d{9}/);
    await page.waitForSelector(`nav a[aria-current=page]:has-text("${name}")`);
    await page.locator('.tree-map:visible a.tile').nth(1).waitFor();
    await close();
  }, 120_000);

  test('an administrator enters a person, who gets a post and a code that is shown once', async () => {
    const { page, close } = await signedIn(ADMINISTRATOR);
    await page.waitForURL(/office/);
    await page.click('main .button.primary');
    await page.fill('[role=dialog] input', '司徒·试员');
    await page.click('[role=dialog] .button.primary');
    await page.waitForSelector('.said');
    await page.fill('main input[type=search]', '司徒');
    await page.keyboard.press('Enter');
    const row = page.locator('tbody tr', { hasText: '司徒·试员' });
    await row.locator('summary').click();
    await row.locator('button:has-text("邀请")').click();
    await page.click('[role=dialog] .button.primary');
    expect((await page.textContent('output.code'))?.length).toBeGreaterThan(20);
    await close();
  }, 120_000);

  test.each([
    [DESK, 'zh-CN', ['未送达', '受理', '对方已收到', '正在送出']],
    [PHONE, 'en-GB', ['given up', 'accepted', 'taken by the other side', 'being sent']],
  ])(
    'the case tells what was sent where, and how each stands: %j %s',
    async (size, locale, states) => {
      sentFrom ??= await aCaseThatSent(open());
      const { page, close } = await open().enter(TOWN_HEAD, `/cases/${sentFrom}`, size, locale);
      await page.locator('#sent li').nth(3).waitFor();
      const said = (await page.locator('#sent').textContent()) ?? '';
      expect(states.filter((state) => !said.includes(state))).toEqual([]);
      for (const fact of ['南通市通州区人民法院', 'HTTP_503', '（2026）苏0612民特91号', '受理通知书'])
        expect(said).toContain(fact);
      expect(await faultsAt(page)).toEqual([]);
      await close();
    },
    120_000,
  );

  test('a judge reads what came from another server, prints it, and answers it', async () => {
    await receivedThere(open());
    const { page, close } = await signedIn(JUDGE, '/mandates?part=received');
    const line = page.locator('li', { hasText: 'urn:fengqiao:320371' });
    await line.locator('.small', { hasText: '保管至' }).waitFor();
    const [printed] = await Promise.all([page.waitForEvent('download'), line.locator('button').first().click()]);
    expect(printed.suggestedFilename()).toMatch(/\.html$/);
    await line.getByRole('button', { name: '答复' }).click();
    const form = page.locator('[role=dialog]');
    await form.locator('select').first().selectOption('ACCEPTED');
    await form.getByLabel('本机关的案号', { exact: false }).fill('88号');
    await form.getByLabel('文书名称', { exact: false }).fill('受理通知书');
    await form.locator('button[type=submit]').click();
    await form.locator('.problem', { hasText: '案号' }).first().waitFor();
    await form.getByLabel('本机关的案号', { exact: false }).fill('（2026）苏0612民特92号');
    await form.locator('button[type=submit]').click();
    await line.locator('.tag', { hasText: '受理' }).waitFor();
    expect(await faultsAt(page)).toEqual([]);
    await close();
  }, 120_000);

  test('a court hands two of its cases over at once, each with its own result', async () => {
    const held = await heldByTheCourt(open().api, ['（2026）苏0612民初7701号', '（2026）苏0612民初7702号']);
    const names = await Promise.all(held.map((one) => numberOf(open().api, one)));
    const { page, close } = await signedIn(JUDGE, '/mandates?part=held');
    const ticks = names.map((name) => page.getByRole('checkbox', { name: `选${name}` }));
    for (const tick of ticks) await tick.check();
    const form = page.locator('form.card', { hasText: '一次移交2件' });
    await form.locator('input[type=search]').fill('三余');
    await form.locator(`select:has(option[value="${SANYU}"])`).selectOption(SANYU);
    await form.locator('select:has(option[value="ENTRUSTED_POST_FILING"])').selectOption('ENTRUSTED_POST_FILING');
    await form.locator('select:has(option[value="ORDINARY"])').selectOption('ORDINARY');
    await form.locator('textarea').fill('起诉状副本');
    await form.locator('select:has(option[value="ON_PAPER"])').selectOption('ON_PAPER');
    expect(await faultsAt(page)).toEqual([]);
    await form.getByRole('button', { name: '移交2件' }).click();
    await page.locator('.said', { hasText: '已办2件' }).waitFor();
    for (const tick of ticks) await tick.waitFor({ state: 'detached' });
    const offered = await open().api.app.db.asOwner(
      `select 1 from mandate where case_id = any ($1::uuid[]) and room_id = $2`,
      [held.map(({ id }) => id), SANYU],
    );
    expect(offered).toHaveLength(2);
    await close();
  }, 120_000);
});
