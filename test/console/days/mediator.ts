/** A mediator settles a case by clicking alone: session, agreement, every signature. */
import type { Locator, Page } from 'playwright-core';
import { openCase, takeStep, tickAll } from './hand.js';

const signedBy = (who: string, party?: number) => async (form: Locator) => {
  await form.getByLabel('签署人').selectOption({ label: who });
  if (party === undefined) return;
  await form.getByLabel('填写').check();
  await form.getByLabel('哪一方当事人').selectOption({ index: party });
  await form.getByLabel('方式').selectOption({ label: '书面' });
};

export async function mediatorsDay(page: Page, number: string): Promise<void> {
  await openCase(page, number);
  await takeStep(page, '开展调解', async (form) => {
    await form.getByLabel('面对面或者背对背').selectOption({ label: '面对面' });
    await tickAll(form, '已核对身份');
    await form.getByLabel('调解记录').fill('双方到场，听取意见，达成一致。');
  });
  await takeStep(page, '拟定协议', async (form) => {
    await form.getByLabel('全部或者部分').selectOption({ label: '全部' });
    await form.getByLabel('协议正文').fill('一次性了结，今后互不追究。');
    await form.getByLabel('协议金额').fill('1200.5');
    await form.getByLabel('内容合法').check();
  });
  for (const party of [1, 2]) await takeStep(page, '签署协议', signedBy('当事人', party));
  await takeStep(page, '签署协议', signedBy('调解员'));
  await page.getByText('协议待签').first().waitFor();
}
