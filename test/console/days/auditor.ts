/** The auditor: who opened, who was refused, who sought and why. */
import type { Page } from 'playwright-core';
import { choose, goTo } from './hand.js';

export async function auditorsDay(page: Page, number: string): Promise<void> {
  await goTo(page, '管理');
  await choose(page, '访问记录');
  await page.getByLabel(/案号、登记号/).fill(number);
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.waitForURL(/caseId=/);
  await page.getByRole('table', { name: '访问记录' }).getByText('打开案件').first().waitFor();
  for (const log of ['查找记录', '导出记录', '账号日志']) {
    await choose(page, log);
    const empty = page.locator('main').getByText('这里还没有内容');
    await page.getByRole('table', { name: log }).or(empty).first().waitFor();
  }
}
