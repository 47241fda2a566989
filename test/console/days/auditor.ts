/** The auditor: who opened, who was refused, who sought and why. */
import type { Page } from 'playwright-core';

export async function auditorsDay(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: '管理', exact: true }).click();
  await page.getByLabel(/案号、登记号/).fill(number);
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.getByText(number).first().click();
  await page.getByText('打开案件').first().waitFor();
  for (const log of ['查找记录', '导出记录', '账号日志']) {
    await page.getByRole('button', { name: log }).click();
    await page.locator('main h1').waitFor();
  }
}
