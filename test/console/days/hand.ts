/** How a person's hand works the console: by the names that stand on the screen, nothing else. */
import type { Locator, Page } from 'playwright-core';
import { until } from '../until.js';

export const drawer = (page: Page): Locator => page.locator('[role=dialog]');

/** A link of the bar; one is there when the page's own heading is. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** One of the views beside each other; it is chosen when it is pressed. */
export async function choose(page: Page, name: string): Promise<void> {
  const tabs = page.locator('main').getByRole('button', { name: new RegExp(`^${name}`) });
  await tabs.first().click();
  await tabs.and(page.locator('[aria-pressed=true]')).first().waitFor();
}

/** A step is one of the buttons of the case, or stands in the menu beside them; it is done when the page says so. */
export async function takeStep(page: Page, name: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  const beside = page.locator('main').getByRole('button', { name: /^其他\d+项/ });
  const shown = page.locator('main').getByRole('button', { name, exact: true });
  await shown.or(beside).first().waitFor();
  if ((await shown.count()) > 0) await shown.first().click();
  else {
    await beside.click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  }
  await drawer(page).locator('form').waitFor();
  await fill(drawer(page));
  await send(page);
  await page.getByText(`已办理：${name}`).waitFor();
}

/** The drawer closes when the server has taken what was sent, and the page is that of afterwards. */
export async function send(page: Page): Promise<void> {
  await drawer(page).locator('button[type=submit]').click();
  await drawer(page).waitFor({ state: 'detached' });
}

/** The list shows what was asked for once there are rows, and every one has that text. */
export async function onlyRowsWith(page: Page, text: string): Promise<void> {
  const rows = page.locator('tbody tr');
  const [having, without] = [rows.filter({ hasText: text }), rows.filter({ hasNotText: text })];
  await until(async () => [(await having.count()) > 0, await without.count()] as const, [true, 0]);
}

/** Every box of that name is ticked. */
export async function tickAll(form: Locator, name: string): Promise<void> {
  for (const box of await form.getByLabel(name).all()) await box.check();
}

/** Every list of that name is set. */
export async function chooseAll(form: Locator, name: string, option: string): Promise<void> {
  for (const list of await form.getByLabel(name).all()) await list.selectOption({ label: option });
}

/** Opens the case of that number from the list. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: number, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: number, exact: true }).waitFor();
  await page.locator('.timeline li').first().waitFor();
}
