/** The bureau: what is overdue, the statement, the cases behind a figure, the file that is handed on. */
import type { Page } from 'playwright-core';
import { until } from '../until.js';
import { choose, goTo, onlyRowsWith } from './hand.js';

export async function bureausDay(page: Page): Promise<void> {
  await choose(page, '逾期');
  await page.waitForURL(/due=OVERDUE/);
  await onlyRowsWith(page, '逾期');
  await goTo(page, '统计');
  // The year of the demonstration, whichever year it is now.
  await page.getByLabel('自', { exact: true }).fill('2026-01-01');
  const accepted = page
    .getByRole('table', { name: '统计' })
    .getByRole('link', { name: /^人民调解.* 受理：/ })
    .first();
  const figure = Number(await accepted.textContent());
  await accepted.click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`人民调解 · 受理 ${figure}$`) }).waitFor();
  await until(() => page.locator('tbody tr').count(), Math.min(figure, 50));
  await page.goBack();
  await choose(page, '成功率');
  await page.getByRole('heading', { name: '成功率' }).waitFor();
  await page.getByRole('cell', { name: /%/ }).first().waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /XLSX/ }).first().click();
  if (!(await download).suggestedFilename().endsWith('.xlsx')) throw new Error('no workbook');
}
