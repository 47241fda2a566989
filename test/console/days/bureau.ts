/** The bureau: what is overdue, the statement, the cases behind a figure, the file that is handed on. */
import type { Page } from 'playwright-core';

export async function bureausDay(page: Page): Promise<void> {
  await page.getByRole('button', { name: /逾期/ }).click();
  await page.locator('tbody tr').first().waitFor();
  await page.getByRole('link', { name: '统计', exact: true }).click();
  await page.locator('table').first().waitFor();
  const accepted = page.locator('tbody tr', { hasText: '人民调解' }).locator('a').first();
  const figure = Number(await accepted.textContent());
  await accepted.click();
  await page.waitForURL(/figure/);
  await page.locator('tbody tr').first().waitFor();
  const rows = await page.locator('tbody tr').count();
  if (rows !== Math.min(figure, 50)) throw new Error(`${figure} is ${rows} cases`);
  await page.goBack();
  await page.getByRole('button', { name: '成功率' }).click();
  await page.getByText('%').first().waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /XLSX/ }).first().click();
  if (!(await download).suggestedFilename().endsWith('.xlsx')) throw new Error('no workbook');
}
