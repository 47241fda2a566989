/** The judge: what was entrusted and how it stands, and what is to be decided. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { choose, drawer, goTo, send } from './hand.js';

/** 「还有7天」, 「逾期2天」; what is due today names no number. */
const daysLeft = (text: string): number => Number(/(\d+)天/.exec(text)?.[1] ?? 0) * (text.includes('逾期') ? -1 : 1);

export async function judgesDay(page: Page, number: string): Promise<void> {
  await goTo(page, '委派委托');
  await choose(page, '调解中');
  const running = page.getByRole('table', { name: '委派委托' }).locator('tbody tr');
  await running.first().waitFor();
  const due = (await running.locator('td:first-child').allTextContents()).map(daysLeft);
  expect(new Set(due).size).toBeGreaterThan(1);
  expect(due).toEqual([...due].sort((a, b) => a - b));
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
