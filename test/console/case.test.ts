// A step on a case as it goes wrong in life: somebody was faster, the answer is lost, the session ends, the page is closed.
import { describe, expect, test } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { CHROMIUM, useConsole, type Visit } from './open-console.js';

const MEDIATOR = '项海涛';
const HEAD = '尤国梁';
const SEND = '[role=dialog] button[type=submit]';
const CASES = `select c.case_id as id from assignment a join case_file c using (case_id) join person p on p.id = a.person_id
  where p.name = '${MEDIATOR}' and c.status = 'MEDIATING' and c.restricted = '{}' order by c.case_id limit 1`;

(CHROMIUM ? describe : describe.skip)('a step on a case', () => {
  const open = useConsole();

  const aCase = async (): Promise<string> => {
    const [row] = await open().app.db.asOwner<{ id: string }[]>(CASES);
    if (!row) throw new Error('the demonstration has no such case');
    return row.id;
  };
  const eventsOf = async (id: string): Promise<number> => {
    const [row] = await open().app.db.asOwner<{ n: number }[]>(
      'select event_count::int as n from case_file where case_id = $1',
      [id],
    );
    return row?.n ?? 0;
  };
  const signedIn = async (name = MEDIATOR, size = { width: 1280, height: 900 }): Promise<Visit> => {
    const somebody = await open().visit(size);
    await somebody.signIn(name);
    return somebody;
  };
  /** The form of a session to come, filled but not sent. */
  const plan = async (page: Page, id: string, place: string): Promise<void> => {
    await page.goto(`${open().url}/cases/${id}?do=scheduleSession`);
    await page.waitForSelector(SEND);
    await page.selectOption('[role=dialog] select >> nth=0', 'JOINT');
    await page.fill('[role=dialog] input[type=datetime-local]', '2026-12-08T10:00');
    await page.getByLabel('地点', { exact: false }).first().fill(place);
  };
  const done = (page: Page) => page.waitForSelector('.said');

  test('somebody was faster: what changed is shown, the text stays, nothing is sent before one decides', async () => {
    const id = await aCase();
    const [one, other] = [await signedIn(), await signedIn()];
    await plan(one.page, id, '甲室');
    await plan(other.page, id, '乙室');
    await one.page.click(SEND);
    await done(one.page);
    const before = await eventsOf(id);
    await other.page.click(SEND);
    const conflict = await other.page.waitForSelector('section[role=alert] .timeline li');
    expect(await conflict.textContent()).toContain('安排调解');
    expect(await other.page.getByLabel('地点', { exact: false }).first().inputValue()).toBe('乙室');
    await other.page.click(SEND, { force: true });
    expect(await eventsOf(id)).toBe(before);
    await other.page.click('section[role=alert] .button.primary');
    await other.page.click(SEND);
    await done(other.page);
    expect(await eventsOf(id)).toBe(before + 1);
    await Promise.all([one.context.close(), other.context.close()]);
  }, 60_000);

  test('the answer is lost: it is sent again under the same key and takes effect once', async () => {
    const id = await aCase();
    const { page, context } = await signedIn();
    await plan(page, id, '丙室');
    const before = await eventsOf(id);
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
    expect(await eventsOf(id)).toBe(before + 1);
    await context.close();
  }, 60_000);

  test('pressed twice in one moment it is sent once', async () => {
    const id = await aCase();
    const { page, context } = await signedIn();
    await plan(page, id, '丁室');
    const before = await eventsOf(id);
    await page.evaluate(`for (let n = 0; n < 3; n += 1) document.querySelector('${SEND}').click()`);
    await done(page);
    await page.waitForLoadState('networkidle');
    expect(await eventsOf(id)).toBe(before + 1);
    await context.close();
  }, 60_000);

  test('the session ends while somebody types: one signs in over the form, and not a character is lost', async () => {
    const id = await aCase();
    const [here, there] = [await signedIn(), await signedIn()];
    await plan(here.page, id, '戊室，三楼');
    const before = await eventsOf(id);
    await there.page.goto(`${open().url}/me`);
    await there.page.getByRole('button', { name: '全部退出' }).click();
    await there.page.waitForSelector('input[autocomplete=username]');
    await here.page.click(SEND);
    await here.page.waitForSelector('.box input[autocomplete=username]');
    await here.signInOver(MEDIATOR);
    await here.page.waitForSelector('.box', { state: 'detached' });
    expect(await here.page.getByLabel('地点', { exact: false }).first().inputValue()).toBe('戊室，三楼');
    await here.page.getByRole('button', { name: '再发一次' }).click();
    await done(here.page);
    expect(await eventsOf(id)).toBe(before + 1);
    await Promise.all([here.context.close(), there.context.close()]);
  }, 60_000);

  test('a draft outlives the page, encrypted; at sign-out it is gone', async () => {
    const id = await aCase();
    const { page, context, signIn } = await signedIn();
    await plan(page, id, '只有我知道的地方');
    await page.waitForFunction(
      `(async () => (await indexedDB.databases()).some(({ name }) => name === 'fengqiao-drafts'))()`,
    );
    await page.waitForFunction(`${READ_DRAFTS}.then((text) => text.startsWith('1 drafts'))`);
    const kept = String(await page.evaluate(READ_DRAFTS));
    expect(kept).toMatch(/^1 drafts, 1 keys/);
    expect(kept).not.toContain('只有我');
    await page.reload();
    await page.getByText('这是您上次没有提交的内容').waitFor();
    expect(await page.getByLabel('地点', { exact: false }).first().inputValue()).toBe('只有我知道的地方');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '退出' }).click();
    await page.waitForSelector('input[autocomplete=username]');
    expect(await page.evaluate(READ_DRAFTS)).toMatch(/^0 drafts, 0 keys/);
    await signIn(MEDIATOR);
    await context.close();
  }, 60_000);

  test('what is needed and empty is said at its field before anything is sent, and takes the focus', async () => {
    const { page, context } = await signedIn();
    await page.goto(`${open().url}/cases/${await aCase()}?do=scheduleSession`);
    await page.click(SEND);
    await page.getByText('请填写。').first().waitFor();
    await page.waitForFunction(`document.activeElement?.getAttribute('aria-invalid') === 'true'`);
    await context.close();
  }, 60_000);

  test('Enter within a composition sends nothing; afterwards it does', async () => {
    const id = await aCase();
    const { page, context } = await signedIn();
    await plan(page, id, '');
    const before = await eventsOf(id);
    const place = page.getByLabel('地点', { exact: false }).first();
    await place.focus();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'tongzhou', selectionStart: 8, selectionEnd: 8 });
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
    await place.evaluate((field) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
    );
    await page.waitForLoadState('networkidle');
    expect(await eventsOf(id)).toBe(before);
    await cdp.send('Input.insertText', { text: '通州' });
    await page.keyboard.press('Enter');
    await done(page);
    expect(await eventsOf(id)).toBe(before + 1);
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
    const id = await aCase();
    const { page, context } = await signedIn();
    await page.goto(`${open().url}/cases/${id}`);
    await page.getByRole('button', { name: '查看证件、电话' }).first().click();
    await page.waitForSelector(SEND);
    await page.selectOption('[role=dialog] select >> nth=1', 'CHECK_IDENTITY').catch(() => undefined);
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
    const id = await aCase();
    for (const path of ['/', `/cases/${id}`, `/cases/${id}?do=openSession`, '/mandates', '/me']) {
      await page.goto(open().url + path);
      await page.waitForSelector('h1');
      await page.waitForLoadState('networkidle');
      expect([path, await page.evaluate(WIDE), await page.evaluate(SMALL)]).toEqual([path, false, []]);
    }
    await context.close();
  }, 60_000);
});

async function fillReveal(page: Page): Promise<void> {
  const dialog = page.locator('[role=dialog]');
  const choose = async (value: string): Promise<void> => {
    const select = dialog.locator(`select:has(option[value="${value}"])`);
    await select.selectOption(value);
  };
  await choose('FULL');
  await choose('CHECK_IDENTITY');
  await dialog.locator('textarea').fill('核对身份证原件');
}

const WIDE = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
/** What is pressed, by hand: at least 44 px high. */
const SMALL = `[...document.querySelectorAll('.button, .tab, nav a, select, input:not([type=checkbox])')]
  .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 43.5)
  .map((one) => one.outerHTML.slice(0, 120))`;
/** How much is kept, and all of it as text. */
const READ_DRAFTS = `(async () => {
  const db = await new Promise((resolve, reject) => {
    const asked = indexedDB.open('fengqiao-drafts');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const all = (store) => new Promise((resolve) => {
    const asked = db.transaction(store).objectStore(store).getAll();
    asked.onsuccess = () => resolve(asked.result);
  });
  const [drafts, keys] = [await all('drafts'), await all('keys')];
  db.close();
  const text = drafts.map(({ sealed }) => new TextDecoder().decode(sealed)).join();
  return drafts.length + ' drafts, ' + keys.length + ' keys; ' + text;
})()`;
