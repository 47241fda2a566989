// The variables of letters: what goes together is named together, and nothing is guessed.
import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config/config.js';
import { channelsOf } from '../../src/wiring/lettering.js';

const SECRET = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;
const complaintsOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.complaints.join('\n');
    throw error;
  }
};

describe('letters', () => {
  test('go no way where nothing is named', () => {
    expect(readConfig({}).letters).toEqual({});
    expect(channelsOf({})).toEqual([]);
  });

  test('go by mail first, then by WeChat and text messages', () => {
    const { letters } = readConfig({
      ...{ SMTP_URL: 'smtps://user:pw@mail.example:465', MAIL_FROM: '枫桥 <notice@fengqiao.example>' },
      ...{ MESSENGER_URL: 'https://sms.example/send', MESSENGER_SECRET: SECRET, PUBLIC_URL: 'https://fq.example/' },
    });
    expect(letters).toEqual({
      mail: { url: 'smtps://user:pw@mail.example:465', from: '枫桥 <notice@fengqiao.example>' },
      messenger: { url: 'https://sms.example/send', secret: SECRET },
      publicUrl: 'https://fq.example',
    });
    expect(channelsOf(letters)).toEqual(['MAIL', 'WECHAT', 'SMS']);
  });

  test.each([
    ['a server without a sender', { SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM'],
    ['no mail server', { SMTP_URL: 'https://mail.example', MAIL_FROM: 'a@b.example' }, 'SMTP_URL'],
    ['a sender that is a list', { SMTP_URL: 'smtp://m.example', MAIL_FROM: 'a@b.example, c@d.example' }, 'MAIL_FROM'],
    ['a messenger without its secret', { MESSENGER_URL: 'https://sms.example' }, 'MESSENGER_SECRET'],
    ['a short secret', { MESSENGER_URL: 'https://sms.example', MESSENGER_SECRET: 'whsec_abc' }, 'MESSENGER_SECRET'],
    ['a path for an address', { PUBLIC_URL: '/fengqiao' }, 'PUBLIC_URL'],
  ])('are refused with %s', (_, env, named) => {
    expect(complaintsOf(env as never)).toMatch(new RegExp(`[一-龥].*${named}|${named}.*[一-龥]`));
  });
});
