/** How a person's hand works the console: by the names that stand on the screen, nothing else. */
import type { Locator, Page } from 'playwright-core';

export const drawer = (page: Page): Locator => page.locator('[role=dialog]');

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
  await drawer(page).locator('button[type=submit]').click();
  await page.getByText(`已办理：${name}`).waitFor();
}

/** Every box of that name is ticked. */
export async function tickAll(form: Locator, name: string): Promise<void> {
  for (const box of await form.getByLabel(name).all()) await box.check();
}

/** Every list of that name is set. */
export async function chooseAll(form: Locator, name: string, option: string): Promise<void> {
  for (const list of await form.getByLabel(name).all()) await list.selectOption({ label: option });
}

/** Opens the first case of the list whose row has that text, and not the other. */
export async function openCase(page: Page, row: string | RegExp, without = '—'): Promise<void> {
  const rows = page.locator('tbody tr', { hasText: row }).filter({ hasNotText: without });
  await rows.first().locator('a').first().click();
  await page.waitForSelector('.timeline li');
}
