// A party with a telephone and no account: applies at night, is in at once, and comes back with a code. No shell, no complaint.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { codesSent } from '../self-service/visits.js';
import { faultsOf, sideways } from './faults.js';
import { CHROMIUM, useConsole } from './open-console.js';
import { until } from './until.js';
import { DESK, PHONE } from './visit.js';

(CHROMIUM ? describe : describe.skip)('the pages of parties', () => {
  const open = useConsole();
  let shots = 0;

  const code = async (): Promise<string> => ((await codesSent(open())).at(-1) as { code: string }).code;

  const sound = async (page: Page): Promise<void> => {
    if (process.env['SHOTS'])
      await page.screenshot({ path: `${process.env['SHOTS']}/party-${++shots}.png`, fullPage: true });
    expect([page.url(), await faultsOf(page), await sideways(page)]).toEqual([page.url(), [], false]);
  };

  test('an application from the telephone, and the way back to it', async () => {
    const { page, complaints, close } = await open().visit(PHONE);
    await page.goto(`${open().url}/apply`);
    await page.getByLabel('事情发生的地方').first().selectOption({ label: '江苏省' });
    await page.getByLabel('事情发生的地方').nth(1).selectOption({ label: '南通市' });
    await page.getByLabel('事情发生的地方').nth(2).selectOption({ label: '通州区' });
    await page.getByLabel('再选细一点（可以不选）').selectOption({ label: '三余镇' });
    await page.getByLabel('什么纠纷').selectOption({ label: '邻里纠纷' });
    await page.getByLabel('事情经过').fill('楼上漏水，墙皮脱落。');
    await page.getByLabel('您的请求').fill('修好并赔偿。');
    await page.getByLabel('您的姓名').fill('阮听松');
    await page.getByLabel('对方的姓名').fill('褚大海');
    await page.getByLabel('您的手机号').fill('137 0000 1234');
    await sound(page);
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByLabel('六位验证码').waitFor();
    await page.getByLabel('六位验证码').fill(await code());
    await page.getByRole('button', { name: '提交申请' }).click();
    const said = await page.getByRole('heading', { name: /申请已收到/ }).textContent();
    const number = /JF\d+-\d+-\d+/.exec(said ?? '')?.[0] ?? '';
    await sound(page);
    await page.getByRole('button', { name: '看我的案件' }).click();
    await page.getByRole('heading', { name: '已登记' }).waitFor();
    await page.getByText('楼上漏水').waitFor();
    await page.getByText('投诉', { exact: true }).click();
    await page.getByLabel('要投诉的事').fill('电话没有人接。');
    await page.getByRole('button', { name: '提交' }).locator('visible=true').click();
    await page.getByText('已办好。').waitFor();
    await page.getByText('电话没有人接。').waitFor();
    await sound(page);
    await page.reload();
    await page.getByRole('heading', { name: '已登记' }).waitFor();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByLabel('案件编号').fill(number);
    await page.getByLabel('您登记的手机号或者电子邮箱').fill('13700001234');
    await sound(page);
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByLabel('六位验证码').waitFor();
    await page.getByLabel('六位验证码').fill('000000');
    await page.getByRole('button', { name: '进入', exact: true }).click();
    await page.getByText('验证码不对').waitFor();
    await page.getByLabel('六位验证码').fill(await code());
    await page.getByRole('button', { name: '进入', exact: true }).click();
    await page.getByText('申请人：阮听松').waitFor();
    await until(() => page.locator('header nav a').allTextContents(), ['查我的案件', '申请调解']);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  test('the same pages in English, on a desk', async () => {
    const { page, complaints, close } = await open().visit(DESK, 'en-GB');
    await page.goto(`${open().url}/my-case`);
    await page.getByRole('heading', { name: 'My case' }).waitFor();
    await sound(page);
    await page.getByRole('button', { name: 'I have a code from the room' }).click();
    await page.getByLabel('Case number').fill('JF20260101-320612-99999');
    await page.getByLabel('The code from the room').fill('ABCDE-12345');
    await page.getByRole('button', { name: 'Enter', exact: true }).click();
    await page.getByText('The code is wrong').waitFor();
    await sound(page);
    await page.getByRole('link', { name: 'Apply for mediation' }).click();
    await page.getByRole('heading', { name: 'Apply for mediation' }).waitFor();
    await page.getByLabel('Where it happened').first().waitFor();
    await sound(page);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);
});
