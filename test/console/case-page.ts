// What tests of the case page share: a case to work on, how a form is filled, what is read out of the page.
import type { Page } from 'playwright-core';
import type { OpenConsole } from './open-console.js';

export const MEDIATOR = '项海涛';
export const HEAD = '尤国梁';
export const SEND = '[role=dialog] button[type=submit]';

/** A case that the mediator is mediating. */
export async function aCase({ app }: OpenConsole): Promise<string> {
  const [row] = await app.db.asOwner<{ id: string }[]>(
    `select c.case_id as id from assignment a join case_file c using (case_id) join person p on p.id = a.person_id
     where p.name = $1 and c.status = 'MEDIATING' and c.restricted = '{}' order by c.case_id limit 1`,
    [MEDIATOR],
  );
  if (!row) throw new Error('the demonstration has no such case');
  return row.id;
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

/** The form of a session to come, filled but not sent. */
export async function plan(page: Page, { url }: OpenConsole, id: string, place: string): Promise<void> {
  await page.goto(`${url}/cases/${id}?do=scheduleSession`);
  await page.waitForSelector(SEND);
  await page.selectOption('[role=dialog] select >> nth=0', 'JOINT');
  await page.fill('[role=dialog] input[type=datetime-local]', '2026-12-08T10:00');
  await placeField(page).fill(place);
}

export async function fillReveal(page: Page): Promise<void> {
  const dialog = page.locator('[role=dialog]');
  for (const value of ['FULL', 'CHECK_IDENTITY'])
    await dialog.locator(`select:has(option[value="${value}"])`).selectOption(value);
  await dialog.locator('textarea').fill('核对身份证原件');
}

export const WIDE = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
/** What is pressed, by hand: at least 44 px high. */
export const SMALL = `[...document.querySelectorAll('.button, .tab, nav a, select, input:not([type=checkbox])')]
  .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 43.5)
  .map((one) => one.outerHTML.slice(0, 120))`;
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
