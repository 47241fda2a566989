// The variables of the HTTP server: proxies, other sites, TLS, trusted documents, the path.
import { z } from 'zod';

const onOff = z.enum(['on', 'off']).transform((word) => word === 'on');

export const words = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''));

const proxy = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

/** Exactly as a browser sends it; never a wildcard. */
const isOrigin = (word: string): boolean =>
  URL.canParse(word) && /^https?:[^*]+$/.test(word) && new URL(word).origin === word;

export const HTTP_VARIABLES = {
  TRUSTED_PROXIES: [
    words.pipe(z.array(proxy)),
    '以逗号分隔的 IP 地址或者网段',
    'addresses or ranges (10.0.0.0/8), separated by commas',
  ],
  CORS_ORIGINS: [
    words.refine((all) => all.every(isOrigin)),
    '以逗号分隔的来源，如 https://console.example，不可用 *',
    'origins as https://console.example, separated by commas, never *',
  ],
  HANDOVER_ORIGINS: [
    words.refine((all) => all.every(isOrigin)),
    '以逗号分隔的来源，如 https://court.gov.example',
    'origins as https://court.gov.example, separated by commas',
  ],
  METRICS_TOKEN: [z.string().min(16).optional(), '至少 16 个字符', 'at least 16 characters'],
  METRICS_PORT: [
    z.coerce.number().int().min(0).max(65535).optional(),
    '0 到 65535 的整数',
    'an integer from 0 to 65535',
  ],
  HSTS: [onOff.default(false), 'on 或 off', 'on or off'],
  TRUSTED_DOCUMENTS: [z.string().optional(), '文件，或者 console', 'a file, or console'],
  PUBLIC_PATH: [
    z
      .string()
      .regex(/^(\/[\w.-]+)*$/)
      .default(''),
    '以 / 开头、不以 / 结尾的路径，如 /fengqiao',
    'a path that begins with / and does not end with it, as /fengqiao',
  ],
} as const satisfies Record<string, readonly [z.ZodType, string, string]>;
