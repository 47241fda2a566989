// Who registers a webhook, where it may go, and its secret.
import { describe, expect, test } from '@jest/globals';
import { outsideFor } from '../../src/adapters/identity/outside.js';
import type { Json } from '../graphql/client.js';
import { aKey, aRegisteredCase, HEAD } from '../graphql/registrations.js';
import { useWebhooks } from './sending.js';

const { api, asked, administer, registering, followed, sentOut, later, opens, receiver } = useWebhooks();

describe('the secret', () => {
  test('is shown once; another one signs beside it for a day, then alone', async () => {
    const input = registering({ events: ['Registered'] });
    const first = await administer('registerWebhook', input);
    expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await administer('registerWebhook', input)).toMatchObject({ webhookId: first.webhookId, secret: null });
    const next = await administer('rotateWebhookSecret', { idempotencyKey: aKey(), webhookId: first.webhookId });
    expect(next.secret).not.toBe(first.secret);
    await aRegisteredCase(api());
    await followed();
    await sentOut();
    later(25 * 3_600_000);
    await aRegisteredCase(api());
    await followed();
    await sentOut();
    const signed = receiver().received.map((one) => [opens(first.secret, one), opens(next.secret, one)]);
    expect(signed).toEqual([
      [true, true],
      [false, true],
    ]);
    const kept = await api().app.db.asOwner<Json[]>(
      `select name from wrapped_key where name like 'webhook:%' order by name`,
    );
    expect(kept.map(({ name }) => name)).toEqual(
      expect.arrayContaining([`webhook:${first.webhookId}:1`, `webhook:${first.webhookId}:2`]),
    );
  });
});

describe('registering', () => {
  const code = async (over: object, person?: string) => {
    const answer = await administer('registerWebhook', registering(over), person);
    return answer.problem?.code ?? answer[0]?.extensions.code ?? '';
  };

  test.each([
    ['http://example.com/hook'],
    ['https://127.0.0.1/hook'],
    ['https://[::1]/hook'],
    ['https://169.254.169.254/latest/meta-data'],
    ['https://10.0.0.7/hook'],
    ['https://0x7f.1/hook'],
    ['https://[::ffff:127.0.0.1]/hook'],
    ['https://user:word@example.com/hook'],
    ['ftp://example.com/hook'],
    ['nothing'],
  ])('%s is refused', async (url) => {
    expect(await code({ url })).toBe('PARTNER_ADDRESS_BARRED');
  });

  test('a name that points into the own network is refused where the connection is made', async () => {
    await expect(outsideFor([]).ask('https://localhost:1/', { type: 'text/plain', body: '' })).rejects.toMatchObject({
      code: 'PARTNER_ADDRESS_BARRED',
    });
  });

  test('is for the administrator of the district, for events that may be told, and for an address once', async () => {
    expect(await code({}, HEAD)).toBe('NOT_PERMITTED');
    expect(await code({}, '白一鸣')).toBe('NOT_FOUND');
    for (const events of [[], ['SessionHeld'], ['Accepted', 'nothing']]) {
      expect(await code({ events })).toBe('WEBHOOK_EVENT_UNKNOWN');
    }
    const url = `${receiver().origin}/twice`;
    expect([await code({ url }), await code({ url })]).toEqual(['', 'WEBHOOK_THERE']);
    const elsewhere = await asked('{ webhooks { id } }', {}, '白一鸣');
    expect(elsewhere.data.webhooks).toEqual([]);
  });
});
