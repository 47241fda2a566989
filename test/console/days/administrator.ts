/** The administrator: a newcomer with a post and an invitation, and who did what to accounts. */
import type { Page } from 'playwright-core';
import { drawer, goTo, onlyRowsWith, send } from './hand.js';

export async function administratorsDay(page: Page, name: string): Promise<void> {
  await goTo(page, '管理');
  await page.getByRole('button', { name: '登记一名新人员' }).click();
  await drawer(page).getByLabel('姓名').fill(name);
  await send(page);
  await page.getByLabel('姓名或账号').fill(name);
  await page.getByRole('button', { name: '查找' }).click();
  await page.waitForURL(/search=/);
  await onlyRowsWith(page, name);
}
