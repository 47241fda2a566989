// A step on a case as it goes wrong in life: somebody was faster, the answer is lost, the session ends, the page is closed.
import { describe, expect, test } from '@jest/globals';
import type { Route } from 'playwright-core';
import {
  aCase,
  done,
  eventsOf,
  fillReveal,
  HEAD,
  MEDIATOR,
  placeField,
  plan,
  READ_DRAFTS,
  SEND,
  SMALL,
  WIDE,
} from './case-page.js';
import { CHROMIUM, useConsole, type Visit } from './open-console.js';

(CHROMIUM ? describe : describe.skip)('a step on a case', () => {
  const open = useConsole();

  const signedIn = async (name = MEDIATOR, size = { width: 1280, height: 900 }): Promise<Visit> => {
    const somebody = await open().visit(size);
    await somebody.signIn(name);
    return somebody;
  };
  test('somebody was faster: what changed is shown, the text stays, nothing is sent before one decides', async () => {
    const id = await aCase(open());
    const [one, other] = [await signedIn(), await signedIn()];
    await plan(one.page, open(), id, '甲室');
    await plan(other.page, open(), id, '乙室');
    await one.page.click(SEND);
    await done(one.page);
    const before = await eventsOf(open(), id);
    await other.page.click(SEND);
    const conflict = await other.page.waitForSelector('section[role=alert] .timeline li');
    expect(await conflict.textContent()).toContain('安排调解');
    expect(await placeField(other.page).inputValue()).toBe('乙室');
    await other.page.click(SEND, { force: true });
    expect(await eventsOf(open(), id)).toBe(before);
    await other.page.click('section[role=alert] .button.primary');
    await other.page.click(SEND);
    await done(other.page);
    expect(await eventsOf(open(), id)).toBe(before + 1);
    await Promise.all([one.context.close(), other.context.close()]);
  }, 60_000);

  test('the answer is lost: it is sent again under the same key and takes effect once', async () => {
    const id = await aCase(open());
    const { page, context } = await signedIn();
    await plan(page, open(), id, '丙室');
    const before = await eventsOf(open(), id);
    const keys: string[] = [];
    const keyIn = (route: Route): string | undefined => route.request().postDataJSON().variables?.input?.idempotencyKey;
    await page.route('**/graphql', async (route) => {
      const key = keyIn(route);
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
    await context.close();
  }, 60_000);

  test('pressed twice in one moment it is sent once', async () => {
    const id = await aCase(open());
    const { page, context } = await signedIn();
    await plan(page, open(), id, '丁室');
    const before = await eventsOf(open(), id);
    await page.evaluate(`for (let n = 0; n < 3; n += 1) document.querySelector('${SEND}').click()`);
    await done(page);
    await page.waitForLoadState('networkidle');
    expect(await eventsOf(open(), id)).toBe(before + 1);
    await context.close();
  }, 60_000);

  test('the session ends while somebody types: one signs in over the form, and not a character is lost', async () => {
    const id = await aCase(open());
    const [here, there] = [await signedIn(), await signedIn()];
    await plan(here.page, open(), id, '戊室，三楼');
    const before = await eventsOf(open(), id);
    await there.page.goto(`${open().url}/me`);
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
    await Promise.all([here.context.close(), there.context.close()]);
  }, 60_000);

  test('a draft outlives the page, encrypted; at sign-out it is gone', async () => {
    const id = await aCase(open());
    const { page, context, signIn } = await signedIn();
    await plan(page, open(), id, '只有我知道的地方');
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
    await context.close();
  }, 60_000);

  test('what is needed and empty is said at its field before anything is sent, and takes the focus', async () => {
    const { page, context } = await signedIn();
    await page.goto(`${open().url}/cases/${await aCase(open())}?do=scheduleSession`);
    await page.click(SEND);
    await page.getByText('请填写。').first().waitFor();
    await page.waitForFunction(`document.activeElement?.getAttribute('aria-invalid') === 'true'`);
    await context.close();
  }, 60_000);

  test('Enter within a composition sends nothing; afterwards it does', async () => {
    const id = await aCase(open());
    const { page, context } = await signedIn();
    await plan(page, open(), id, '');
    const before = await eventsOf(open(), id);
    const place = placeField(page);
    await place.focus();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'tongzhou', selectionStart: 8, selectionEnd: 8 });
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
    await place.evaluate((field) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
    );
    await page.waitForLoadState('networkidle');
    expect(await eventsOf(open(), id)).toBe(before);
    await cdp.send('Input.insertText', { text: '通州' });
    await page.keyboard.press('Enter');
    await done(page);
    expect(await eventsOf(open(), id)).toBe(before + 1);
    await context.close();
  }, 60_000);

  test('from the queue to a step and back by keys alone; the focus is never lost', async () => {
    const { page, context } = await signedIn();
    await page.goto(`${open().url}/?list=mine`);
    await page.waitForSelector('tbody tr');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.timeline li');
    await page.keyboard.press('n');
    await page.waitForSelector('[role=dialog] form');
    expect(await page.evaluate(`document.activeElement.closest('[role=dialog]') !== null`)).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    await page.focus('summary:has-text("现在不能办")');
    await page.keyboard.press('Enter');
    const reasons = await page.$$eval('details[open] dd', (cells) =>
      cells.map(({ textContent }) => textContent?.trim()),
    );
    expect(reasons.length).toBeGreaterThan(10);
    expect(reasons.filter((text) => !text)).toEqual([]);
    await context.close();
  }, 60_000);

  test('somebody with two posts sees in which one they act, and changes it by one press', async () => {
    const { page, context } = await signedIn(HEAD);
    const pressed = () => page.$$eval('.posts [aria-pressed=true]', (all) => all.map(({ textContent }) => textContent));
    const [first] = await pressed();
    await page.click('.posts [aria-pressed=false]');
    const now = await pressed();
    expect(now).toHaveLength(1);
    expect(now[0]).not.toBe(first);
    await page.reload();
    await page.waitForSelector('.posts [aria-pressed=true]');
    expect(await pressed()).toEqual(now);
    await context.close();
  }, 60_000);

  test('a number is shown once for a reason; a paper is saved as a file', async () => {
    const id = await aCase(open());
    const { page, context } = await signedIn();
    await page.goto(`${open().url}/cases/${id}`);
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
    await context.close();
  }, 60_000);

  test('several tabs that begin at once are all signed in', async () => {
    const { context } = await signedIn();
    const tabs = await Promise.all([context.newPage(), context.newPage(), context.newPage()]);
    await Promise.all(tabs.map((tab) => tab.goto(open().url)));
    await Promise.all(tabs.map((tab) => tab.waitForSelector('header nav')));
    await context.close();
  }, 60_000);

  test('on a phone nothing is wider than the page, and what is pressed is large enough', async () => {
    const { page, context } = await signedIn(MEDIATOR, { width: 320, height: 700 });
    const id = await aCase(open());
    for (const path of ['/', `/cases/${id}`, `/cases/${id}?do=openSession`, '/mandates', '/me']) {
      await page.goto(open().url + path);
      await page.waitForSelector('h1');
      await page.waitForLoadState('networkidle');
      expect([path, await page.evaluate(WIDE), await page.evaluate(SMALL)]).toEqual([path, false, []]);
    }
    await context.close();
  }, 60_000);
});
