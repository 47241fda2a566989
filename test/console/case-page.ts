// What tests of the case page share: how a form is filled, what is read out of the page.
import type { Page, Route } from 'playwright-core';
import type { OpenConsole } from './open-console.js';

export const SEND = '[role=dialog] button[type=submit]';

/** What is asked of a case by its id alone is answered only when it `comes`. */
export async function withheld(page: Page): Promise<{ asked(): number; comes(): void }> {
  const { promise: late, resolve: comes } = Promise.withResolvers<void>();
  let asked = 0;
  await page.route('**/graphql', async (route: Route) => {
    if (Object.keys(route.request().postDataJSON().variables).join() === 'id') {
      asked += 1;
      await late;
    }
    await route.continue();
  });
  return { asked: () => asked, comes };
}

/** How many steps its history has. */
export async function eventsOf({ app }: OpenConsole, id: string): Promise<number> {
  const [row] = await app.db.asOwner<{ n: number }[]>(
    'select event_count::int as n from case_file where case_id = $1',
    [id],
  );
  return row?.n ?? 0;
}

export const placeField = (page: Page) => page.getByLabel('地点', { exact: false }).first();
export const done = (page: Page) => page.waitForSelector('.said');

const inNineDays = (): string => `${new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)}T10:00`;

/** Where the form of a session to come is open. */
export const planning = (id: string): string => `/cases/${id}?do=scheduleSession`;

/** That form filled, but not sent. */
export async function plan(page: Page, place: string): Promise<void> {
  await page.waitForSelector(SEND);
  await page.selectOption('[role=dialog] select >> nth=0', 'JOINT');
  await page.fill('[role=dialog] input[type=datetime-local]', inNineDays());
  await placeField(page).fill(place);
}

export async function fillReveal(page: Page): Promise<void> {
  const dialog = page.locator('[role=dialog]');
  for (const value of ['FULL', 'CHECK_IDENTITY'])
    await dialog.locator(`select:has(option[value="${value}"])`).selectOption(value);
  await dialog.locator('textarea').fill('核对身份证原件');
}

/** A form that was opened to be filled in is typed into at once. */
export const firstFieldFocused = (page: Page) =>
  page.waitForFunction(
    () =>
      document.activeElement !== null &&
      document.activeElement === document.querySelector('[role=dialog] form :is(input, select, textarea)'),
  );

/** By the tabulator, or the key named, to what is pressed next, as somebody without a mouse comes there. */
export async function keyTo(page: Page, selector: string, text = '', key = 'Tab'): Promise<void> {
  const there = ([wanted, said]: readonly [string, string]): boolean => {
    const on = document.activeElement;
    return on?.matches(wanted) === true && (on.textContent ?? '').includes(said);
  };
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate(there, [selector, text] as const)) return;
  }
  throw new Error(`no way by keys to ${selector} ${text}`);
}

/** How much is kept, and all of it as text. */
export const READ_DRAFTS = `(async () => {
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
