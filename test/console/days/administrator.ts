/** The administrator: a newcomer with a post and an invitation, and who did what to accounts. */
import type { Page } from 'playwright-core';
import { drawer } from './hand.js';

async function send(page: Page): Promise<void> {
  await drawer(page).locator('button[type=submit]').click();
}

export async function administratorsDay(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: '管理', exact: true }).click();
  await page.getByRole('button', { name: '登记一名新人员' }).click();
  await drawer(page).getByLabel('姓名').fill(name);
  await send(page);
  await drawer(page).waitFor({ state: 'detached' });
  await page.getByLabel('姓名或账号').fill(name);
  await page.getByRole('button', { name: '查找' }).click();
  await page.locator('tbody tr', { hasText: name }).waitFor();
}
