// The variables of letters: the mail server, the service for short messages, the address that readers come to.
import { z } from 'zod';

const SENDER = /^(?:[^<>@"\r\n]{1,60}<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** `whsec_` and at least 24 bytes in base64. */
const SECRET = /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/;

export const LETTER_VARIABLES = {
  SMTP_URL: [
    z.url({ protocol: /^smtps?$/ }).optional(),
    'smtp://用户:密码@主机:端口 或 smtps://…',
    'smtp://user:password@host:port or smtps://…',
  ],
  MAIL_FROM: [
    z.string().regex(SENDER).optional(),
    '发信地址，如 枫桥 <notice@example.org>',
    'the sender, as Fengqiao <notice@example.org>',
  ],
  PUBLIC_URL: [
    z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/$/, ''))
      .optional(),
    '读者打开本系统的地址，如 https://fengqiao.example',
    'the address by which readers come here, as https://fengqiao.example',
  ],
  MESSENGER_URL: [
    z.url({ protocol: /^https?$/ }).optional(),
    '发送短信的服务的地址',
    'the address of the service for short messages',
  ],
  MESSENGER_SECRET: [
    z.string().regex(SECRET).optional(),
    'whsec_ 加 base64 编码的至少 24 字节',
    'whsec_ and at least 24 bytes in base64',
  ],
} as const satisfies Record<string, readonly [z.ZodType, string, string]>;

type Values = { readonly [N in keyof typeof LETTER_VARIABLES]: z.output<(typeof LETTER_VARIABLES)[N][0]> };

export interface LetterChoice {
  /** Letters go by mail where there is a server; the sender goes with it. */
  readonly mail?: { readonly url: string; readonly from: string };
  readonly messenger?: { readonly url: string; readonly secret: string };
  readonly publicUrl?: string;
}

/** What goes together is named together. */
export function lettersOf(values: Partial<Values>, complaints: string[]): LetterChoice {
  const { SMTP_URL: smtp, MAIL_FROM: from, MESSENGER_URL: url, MESSENGER_SECRET: secret, PUBLIC_URL } = values;
  if (smtp && !from) complaints.push('缺少 MAIL_FROM。 MAIL_FROM is missing: SMTP_URL goes with it.');
  if (Boolean(url) !== Boolean(secret))
    complaints.push('MESSENGER_URL 与 MESSENGER_SECRET 须一并给出。 MESSENGER_URL and MESSENGER_SECRET go together.');
  return {
    ...(smtp && from && { mail: { url: smtp, from } }),
    ...(url && secret && { messenger: { url, secret } }),
    ...(PUBLIC_URL && { publicUrl: PUBLIC_URL }),
  };
}
