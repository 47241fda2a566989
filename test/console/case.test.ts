// A step on a case as it goes wrong in life: somebody was faster, the answer is lost, the session ends, the page is closed.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Request, Route } from 'playwright-core';
import { done, eventsOf, fillReveal, firstFieldFocused, placeField, plan, planning } from './case-page.js';
import { keyTo, READ_DRAFTS, SEND, withheld } from './case-page.js';
import { faultsAt } from './faults.js';
import { CHROMIUM, useConsole } from './open-console.js';
import { aMediatedCase, MEDIATOR } from './own-cases.js';
import { until } from './until.js';
import { PHONE } from './visit.js';

const OF_TWO_POSTS = '尤国梁';

(CHROMIUM ? describe : describe.skip)('a step on a case', () => {
  const open = useConsole();
  let id = '';
  /** Of the step that is sent by keys; made before, since a test ends all sessions. */
  let byKeys = '';
  const signedIn = (path = planning(id), name = MEDIATOR) => open().enter(name, path);
  const keyIn = (request: Request): string | undefined => request.postDataJSON()?.variables?.input?.idempotencyKey;

  beforeAll(async () => {
    ({ id } = await aMediatedCase(open().api));
    ({ id: byKeys } = await aMediatedCase(open().api));
  }, 120_000);

  test('somebody was faster: what changed is shown, the text stays, nothing is sent before one decides', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    await plan(one.page, '甲室');
    await plan(other.page, '乙室');
    await one.page.click(SEND);
    await done(one.page);
    const before = await eventsOf(open(), id);
    // The case as it is now comes late: until then there is nothing to go on with.
    const late = await withheld(other.page);
    await other.page.click(SEND);
    await other.page.locator('section[role=alert] .timeline li', { hasText: '安排调解' }).first().waitFor();
    const goOn = other.page.locator('section[role=alert] .button.primary');
    expect([late.asked() > 0, await goOn.count()]).toEqual([true, 0]);
    late.comes();
    await goOn.waitFor();
    expect(await placeField(other.page).inputValue()).toBe('乙室');
    await other.page.click(SEND, { force: true });
    expect(await eventsOf(open(), id)).toBe(before);
    await goOn.click();
    await other.page.click(SEND);
    await done(other.page);
    expect(await eventsOf(open(), id)).toBe(before + 1);
    await Promise.all([one.close(), other.close()]);
  }, 120_000);

  test('the answer is lost: it is sent again under the same key and takes effect once', async () => {
    const { page, close } = await signedIn();
    await plan(page, '丙室');
    const before = await eventsOf(open(), id);
    const keys: string[] = [];
    await page.route('**/graphql', async (route: Route) => {
      const key = keyIn(route.request());
      if (!key) return route.continue();
      keys.push(key);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await page.click(SEND);
    await page.getByRole('button', { name: '再发一次' }).click();
    await done(page);
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
    expect(await eventsOf(open(), id)).toBe(before + 1);
    await close();
  }, 120_000);

  test('pressed twice in one moment it is sent once', async () => {
    const { page, close, settled } = await signedIn();
    await plan(page, '丁室');
    const before = await eventsOf(open(), id);
    let sent = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql') && keyIn(request)) sent += 1;
    });
    await page.evaluate(`for (let n = 0; n < 3; n += 1) document.querySelector('${SEND}').click()`);
    await done(page);
    await settled();
    expect([sent, await eventsOf(open(), id)]).toEqual([1, before + 1]);
    await close();
  }, 120_000);

  test('the session ends while somebody types: one signs in over the form, and not a character is lost', async () => {
    const [here, there] = [await signedIn(), await signedIn('/me')];
    await plan(here.page, '戊室，三楼');
    const before = await eventsOf(open(), id);
    await there.page.getByRole('button', { name: '全部退出' }).click();
    await there.page.waitForSelector('input[autocomplete=username]');
    await here.page.click(SEND);
    await here.page.waitForSelector('.box input[autocomplete=username]');
    await here.signInOver(MEDIATOR);
    await here.page.waitForSelector('.box', { state: 'detached' });
    expect(await placeField(here.page).inputValue()).toBe('戊室，三楼');
    await here.page.getByRole('button', { name: '再发一次' }).click();
    await done(here.page);
    expect(await eventsOf(open(), id)).toBe(before + 1);
    await Promise.all([here.close(), there.close()]);
  }, 120_000);

  test('a draft outlives the page, encrypted; at sign-out it is gone', async () => {
    const { page, close, signIn } = await signedIn();
    await plan(page, '只有我知道的地方');
    await page.waitForFunction(
      `(async () => (await indexedDB.databases()).some(({ name }) => name === 'fengqiao-drafts'))()`,
    );
    await page.waitForFunction(`${READ_DRAFTS}.then((text) => text.startsWith('1 drafts'))`);
    const kept = String(await page.evaluate(READ_DRAFTS));
    expect(kept).toMatch(/^1 drafts, 1 keys/);
    expect(kept).not.toContain('只有我');
    await page.reload();
    await page.getByText('这是您上次没有提交的内容').waitFor();
    expect(await placeField(page).inputValue()).toBe('只有我知道的地方');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '退出' }).click();
    await page.waitForSelector('input[autocomplete=username]');
    expect(await page.evaluate(READ_DRAFTS)).toMatch(/^0 drafts, 0 keys/);
    await signIn(MEDIATOR);
    await close();
  }, 120_000);

  test('what is needed and empty is said at its field before anything is sent, and takes the focus', async () => {
    const { page, close } = await signedIn();
    await page.click(SEND);
    await page.getByText('请填写。').first().waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    await close();
  }, 120_000);

  test('Enter within a composition sends nothing; afterwards it does', async () => {
    const { page, context, settled, close } = await signedIn();
    await plan(page, '');
    const before = await eventsOf(open(), id);
    const place = placeField(page);
    await place.focus();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'tongzhou', selectionStart: 8, selectionEnd: 8 });
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
    await place.evaluate((field) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
    );
    await settled();
    expect(await eventsOf(open(), id)).toBe(before);
    await cdp.send('Input.insertText', { text: '通州' });
    await page.keyboard.press('Enter');
    await done(page);
    expect(await eventsOf(open(), id)).toBe(before + 1);
    await close();
  }, 120_000);

  test('from the queue to a step and back by keys alone; the focus is never lost', async () => {
    const { page, close, settled } = await signedIn('/?list=mine');
    await page.waitForSelector('tbody tr');
    await settled();
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.matches('a[data-row]'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.timeline li');
    await settled();
    await page.keyboard.press('n');
    await page.waitForSelector('[role=dialog] form');
    await firstFieldFocused(page);
    await page.keyboard.press('Escape');
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    await page.focus('summary:has-text("现在不能办")');
    await page.keyboard.press('Enter');
    await page.locator('details[open] dd').nth(10).waitFor();
    const reasons = await page.$$eval('details[open] dd', (cells) =>
      cells.map(({ textContent }) => textContent?.trim()),
    );
    expect(reasons.filter((text) => !text)).toEqual([]);
    await close();
  }, 120_000);

  test('somebody with two posts sees in which one they act, and changes it by one press', async () => {
    const { page, close } = await signedIn('', OF_TWO_POSTS);
    const pressed = page.locator('.posts [aria-pressed=true]');
    const first = await pressed.textContent();
    const other = (await page.locator('.posts [aria-pressed=false]').first().textContent()) ?? '';
    expect(other).not.toBe(first);
    await page.locator('.posts [aria-pressed=false]').first().click();
    await until(() => pressed.allTextContents(), [other]);
    await page.reload();
    await until(() => pressed.allTextContents(), [other]);
    await close();
  }, 120_000);

  test('a number is shown once for a reason; a paper is saved as a file', async () => {
    const { page, close } = await signedIn(`/cases/${id}`);
    await page.getByRole('button', { name: '查看证件、电话' }).first().click();
    await page.waitForSelector(SEND);
    await fillReveal(page);
    await page.click(SEND);
    await page.getByText('只显示这一次').waitFor();
    expect(await page.textContent('[role=dialog] dl')).toMatch(/\d{17}[\dX]/);
    await page.getByRole('button', { name: '关闭' }).last().click();
    await page.getByLabel('制作哪种材料').selectOption('FILING');
    await page.getByLabel('属于哪一方', { exact: false }).selectOption({ index: 1 });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '网页（可打印）' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.html$/);
    await close();
  }, 120_000);

  test('several tabs that begin at once are all signed in', async () => {
    const { context, close } = await signedIn('');
    const tabs = await Promise.all([context.newPage(), context.newPage(), context.newPage()]);
    await Promise.all(tabs.map((tab) => tab.goto(open().url)));
    await Promise.all(tabs.map((tab) => tab.waitForSelector('header nav')));
    await close();
  }, 120_000);

  test('a step is sent by keys alone, and the focus stays on the page', async () => {
    const { page, close, settled } = await signedIn(`/cases/${byKeys}`);
    await settled();
    await keyTo(page, 'button', '其他');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=menu]');
    await keyTo(page, '[role=menuitem]', '中止调解', 'ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=dialog] form');
    await firstFieldFocused(page);
    await keyTo(page, '[role=dialog] textarea');
    await page.keyboard.type('等待鉴定意见。');
    await keyTo(page, '[role=dialog] select');
    await page.keyboard.press('ArrowDown');
    await keyTo(page, SEND);
    await page.keyboard.press('Enter');
    await done(page);
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    await until(() => page.evaluate('document.activeElement === document.body'), false);
    await close();
  }, 120_000);

  test('the case, a form of it and what stands beside it are sound at every width', async () => {
    const { page, close, go } = await open().enter(MEDIATOR, '', PHONE);
    for (const path of [`/cases/${id}`, `/cases/${id}?do=openSession`, '/mandates', '/me']) {
      await go(path);
      expect([path, await faultsAt(page)]).toEqual([path, []]);
    }
    await close();
  }, 120_000);
});
