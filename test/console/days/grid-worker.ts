/** A grid worker: a dispute on the doorstep, then to the desk of the village. */
import type { Page } from 'playwright-core';
import { goTo, takeStep } from './hand.js';

export async function gridWorkersDay(page: Page): Promise<void> {
  await goTo(page, '上门登记');
  await page.getByLabel('找类型').fill('lljf');
  await page.getByRole('button', { name: '邻里纠纷' }).click();
  const sides = page.locator('fieldset.group');
  await sides.nth(0).getByLabel('姓名').fill('施一梅');
  await sides.nth(1).getByLabel('姓名').fill('褚大海');
  await page.getByLabel('怎么回事').fill('楼上漏水，墙皮脱落');
  await page.getByLabel('想怎么解决').fill('修好并赔偿粉刷费用');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('施一梅 — 褚大海：已登记').waitFor();
  await page.getByRole('link', { name: '打开' }).first().click();
  await page.waitForSelector('.timeline li');
  await takeStep(page, '转交受理点', async (form) => {
    await form.getByLabel('按名称找办理点').fill('三余镇人民调解委员会');
    await form
      .getByLabel('受理点')
      .locator('option', { hasText: '三余镇人民调解委员会' })
      .first()
      .waitFor({ state: 'attached' });
    await form.getByLabel('受理点').selectOption({ label: '三余镇人民调解委员会' });
  });
}
