/** The judge: what was entrusted and how it stands, and what is to be decided. */
import type { Page } from 'playwright-core';
import { choose, drawer, goTo, send } from './hand.js';

export async function judgesDay(page: Page, number: string): Promise<void> {
  await goTo(page, '委派委托');
  await choose(page, '调解中');
  await page.getByRole('table', { name: '委派委托' }).locator('tbody tr').first().waitFor();
  await choose(page, '待办理的申请');
  const waiting = page.getByRole('table', { name: '待办理的申请' }).locator('tbody tr', { hasText: number });
  await waiting.getByText('审查中').waitFor();
  await waiting.getByRole('link', { name: '办理' }).click();
  await drawer(page).getByLabel('办理到哪一步').selectOption({ label: '裁定确认' });
  await drawer(page).getByLabel('文书名称').fill('民事裁定书');
  await send(page);
  await page.getByText('已办理：记录法院、仲裁委的办理').waitFor();
  await page.locator('main').getByText('裁定确认').first().waitFor();
}
