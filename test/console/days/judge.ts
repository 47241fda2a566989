/** The judge: what was entrusted and how it stands, and what is to be decided. */
import type { Page } from 'playwright-core';
import { drawer } from './hand.js';

export async function judgesDay(page: Page): Promise<void> {
  await page.getByRole('link', { name: '委派委托' }).click();
  await page.getByRole('button', { name: /调解中/ }).click();
  await page.locator('tbody tr').first().waitFor();
  await page.getByRole('button', { name: /待办理的申请/ }).click();
  await page.locator('tbody tr', { hasText: '审查中' }).first().getByRole('link', { name: '办理' }).click();
  await drawer(page).locator('form').waitFor();
  await drawer(page).getByLabel('办理到哪一步').selectOption({ label: '裁定确认' });
  await drawer(page).getByLabel('文书名称').fill('民事裁定书');
  await drawer(page).locator('button[type=submit]').click();
  await page.getByText('已办理：记录法院、仲裁委的办理').waitFor();
  await page.getByText('裁定确认').first().waitFor();
}
