// The console as people use it: they sign in, find what waits, open a case, take a step; nothing complains, and axe finds nothing.
import { describe, expect, test } from '@jest/globals';
import { faultsAt } from './faults.js';
import { PASSWORD } from '../graphql/client.js';
import { CLIENT, startProvider } from '../accounts/provider.js';
import { freePort } from '../harness/free-port.js';
import { ANOTHER_MACHINE, CHROMIUM, serveConsole, useConsole } from './open-console.js';
import { until } from './until.js';
import { DESK, PHONE, type Visit } from './visit.js';

(CHROMIUM ? describe : describe.skip)('the console', () => {
  const open = useConsole();

  const sound = async ({ page, complaints }: Visit): Promise<void> => {
    expect([page.url(), await faultsAt(page), complaints]).toEqual([page.url(), [], []]);
  };

  test.each([
    [DESK, 'zh-CN'],
    [PHONE, 'en-GB'],
  ])(
    'every page stands: %j %s',
    async (size, locale) => {
      const somebody = await open().visit(size, locale);
      const { page } = somebody;
      await page.goto(open().url);
      await page.waitForSelector('input[autocomplete=username]');
      await sound(somebody);
      await somebody.signInOver('项海涛');
      await page.waitForSelector('tbody a');
      await somebody.settled();
      await sound(somebody);
      await page.click('tbody a');
      await page.waitForSelector('.timeline li');
      await somebody.settled();
      await sound(somebody);
      await page.click('.button.primary');
      await page.waitForSelector('[role=dialog] form');
      await sound(somebody);
      await page.keyboard.press('Escape');
      await page.waitForSelector('[role=dialog]', { state: 'detached' });
      for (const path of ['/register', '/search', '/statement']) {
        await somebody.go(path);
        await sound(somebody);
      }
      await somebody.close();
    },
    120_000,
  );

  test('a group of days lists as many cases as it counts', async () => {
    const { page, close, settled, go } = await open().enter('项海涛', '/?list=mine');
    await settled();
    let most = 0;
    for (const due of ['', 'OVERDUE', 'TODAY', 'WEEK', 'COLD']) {
      await go(`/?list=mine${due && `&due=${due}`}`);
      const counted = Number(await page.textContent('.tiles [aria-pressed=true] strong'));
      await until(() => page.locator('tbody tr').count(), counted);
      most = Math.max(most, counted);
    }
    expect(most).toBeGreaterThan(0);
    await close();
  }, 120_000);

  test('by plain http from another machine one signs in and works; that drafts are not kept is said', async () => {
    const { page, close } = await open().visit();
    await page.goto(open().url.replace('127.0.0.1', ANOTHER_MACHINE));
    expect(await page.evaluate('[isSecureContext, typeof crypto.subtle]')).toEqual([false, 'undefined']);
    await page.fill('input[autocomplete=username]', '项海涛');
    await page.fill('input[type=password]', PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('tbody a[data-row]').first().click();
    await page.waitForSelector('.timeline li');
    await page.keyboard.press('n');
    await page.locator('[role=dialog] form').getByText('只保存在内存里').waitFor();
    await page.reload();
    await page.waitForSelector('header nav');
    await close();
  }, 120_000);

  test('through the identity provider one comes back to the page one wanted; a stranger is told why not', async () => {
    const { app, visit } = open();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const redirectUrl = `${url}/auth/oidc/callback`;
    const provider = await startProvider(redirectUrl);
    const client = { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret };
    const settings = { ...client, redirectUrl, loginClaim: 'preferred_username' };
    const http = await serveConsole(app, { provider: settings, port });
    await app.db.asOwner(
      `insert into provider_link (account_id, issuer, login, prepared_by, prepared_at)
       select a.id, $1, 'xiang@gov', a.person_id, now() from account a join person p on p.id = a.person_id where p.name = '项海涛'`,
      [provider.issuer],
    );
    const by = async (login: string, path: string) => {
      provider.person = { subject: login, claims: { preferred_username: login } };
      const { page, close } = await visit(DESK, 'zh-CN', url);
      await page.goto(url + path);
      await page.getByRole('link', { name: '用统一身份登录' }).click();
      return { page, close };
    };
    const known = await by('xiang@gov', '/search');
    await known.page.waitForSelector('header nav');
    await until(async () => known.page.url(), `${url}/search`);
    await known.close();
    const stranger = await by('nobody@gov', '/');
    await stranger.page.getByRole('alert').waitFor();
    await until(async () => stranger.page.url(), `${url}/`);
    expect(await stranger.page.locator('header nav').count()).toBe(0);
    await stranger.close();
    await http.close();
    await provider.close();
  }, 120_000);

  test('neither token can be read by a script, and a new tab is signed in', async () => {
    const somebody = await open().visit();
    await somebody.signIn('项海涛');
    const kept = await somebody.page.evaluate('JSON.stringify([localStorage, sessionStorage, document.cookie])');
    expect(kept).not.toMatch(/eyJ|fengqiao_session/);
    const second = await somebody.context.newPage();
    await second.goto(open().url);
    await second.waitForSelector('header nav');
    await somebody.close();
  }, 120_000);
});
