/** A clerk takes in what waits at the desk, the head assigns it. */
import type { Page } from 'playwright-core';
import { choose, chooseAll, goTo, openCase, takeStep } from './hand.js';

export async function clerksDay(page: Page, number: string): Promise<void> {
  await goTo(page, '受理台');
  await openCase(page, number);
  await takeStep(page, '受理', async (form) => {
    const consent = form.locator('fieldset', { hasText: '当事人的同意' }).first();
    await chooseAll(consent, '方式', '书面');
    const told = form.locator('fieldset', { hasText: '权利义务告知' }).last();
    await told.getByLabel('填写').check();
    await told.getByLabel('方式').selectOption({ label: '书面' });
  });
}

/** The head gives it to whoever has room for it, by the loads that stand beside the names. */
export async function headsDay(page: Page, number: string): Promise<void> {
  await goTo(page, '受理台');
  await choose(page, '指派');
  await page.locator('tbody tr', { hasText: number }).getByRole('checkbox').check();
  await page.getByRole('radio').first().check();
  await page.getByLabel('由谁选定').selectOption({ label: '由调解组织指定' });
  await page.getByLabel('已询问回避事由').check();
  await page.getByRole('button', { name: '指派1件' }).click();
  await page.getByText(/已办1件/).waitFor();
}
