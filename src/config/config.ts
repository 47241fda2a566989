// Reads the environment once. The only file that does; everything wrong or missing is named at once.
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { HTTP_VARIABLES, words } from './http-variables.js';
import { LETTER_VARIABLES, type LetterChoice, lettersOf } from './letter-variables.js';
import { PROVIDER_VARIABLES, type ProviderChoice, providerOf } from './provider.js';

/** Where the data lives: on our own server, or on one that the operator names. */
export type DatabaseChoice =
  | { kind: 'embedded' }
  | { kind: 'foreign'; appUrl: string; ownerUrl: string; separateRoles: boolean };

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  database: DatabaseChoice;
  /** 32 bytes that wrap every other key; without it the data folder holds one. */
  masterKey?: Buffer;
  /** Master keys of before, which still open what a rotation has not reached. */
  formerMasterKeys: Buffer[];
  logLevel: string;
  /** The terminal gets every line, or only warnings and errors while a file of the data folder gets all. */
  logTo: 'file' | 'terminal';
  /** Megabytes that must be free under the data folder for changes to be taken; 0 checks nothing. */
  leastFree: number;
  /** Whether the clock is compared with the database's and the last recorded instant. */
  clockCheck: boolean;
  introspection: boolean;
  /** A page that runs a foreign program of 9 MB: on for the demonstration, elsewhere only when asked for. */
  graphiql: boolean;
  /** Largest request body in bytes. */
  bodyLimit: number;
  /** What one request may ask; those left out keep the endpoint's defaults. */
  limits: Partial<Record<keyof typeof LIMITS, number>>;
  /** Requests a minute; 0 counts nothing. */
  rates: { person: number; address: number; signIn: number };
  /** Proxies whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  /** Sites whose pages may call the API. */
  corsOrigins: string[];
  /** Systems of courts and commissions that may be asked though their address is not public. */
  handoverOrigins: string[];
  /** What Prometheus shows for `/metrics`; left out, only this machine may read it. */
  metricsToken?: string;
  /** Where a worker without a server shows its own; left out, nowhere. */
  metricsPort?: number;
  /** Browsers are instructed to come by TLS only. */
  hsts: boolean;
  /** A file of the only documents that are run besides the console's; `console` for those of the console alone. */
  trustedDocuments?: string;
  /** The path under which a proxy serves us, as `/fengqiao`; '' for none. */
  publicPath: string;
  /** Redis for the queues; left out, they live in PostgreSQL. */
  redisUrl?: string;
  /** By which ways letters go; none where nothing is named. */
  letters: LetterChoice;
  /** Who vouches for people beside passwords, if anybody. */
  provider?: ProviderChoice;
  /** Wanted on the embedded server unless FENGQIAO_DEMO=off; elsewhere only with --demo or FENGQIAO_DEMO=on. */
  demo: boolean;
}

/** Carries every complaint; its message is fit for the operator's eyes. */
export class ConfigError extends Error {
  constructor(readonly complaints: string[]) {
    super(`配置有误 The configuration is wrong:\n${complaints.map((one) => `- ${one}`).join('\n')}`);
  }
}

type Environment = Record<string, string | undefined>;

const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ }).refine((url) => new URL(url).pathname.length > 1);
const onOff = z.enum(['on', 'off']).transform((word) => word === 'on');
const masterKey = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === 32);

const formerMasterKeys = words.pipe(z.array(masterKey));

const number = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const limit = [number(1, 10_000_000).optional(), '正整数', 'a positive integer'] as const;
const rate = (usual: number) =>
  [number(0, 10_000_000).default(usual), '每分钟的次数，0 为不限', 'requests a minute, 0 for any number'] as const;

/** Which variable sets which limit of a request. */
const LIMITS = {
  depth: 'LIMIT_DEPTH',
  cost: 'LIMIT_COST',
  aliases: 'LIMIT_ALIASES',
  directives: 'LIMIT_DIRECTIVES',
  rootFields: 'LIMIT_ROOT_FIELDS',
  tokens: 'LIMIT_TOKENS',
  document: 'LIMIT_DOCUMENT',
  variables: 'LIMIT_VARIABLES',
  subscriptions: 'LIMIT_SUBSCRIPTIONS',
} as const;

/** Each variable: its form, and what it should be in Chinese and English. */
const VARIABLES = {
  PORT: [z.coerce.number().int().min(0).max(65535).default(4000), '0 到 65535 的整数', 'an integer from 0 to 65535'],
  HOST: [z.string().default('127.0.0.1'), '监听地址', 'an address to listen on'],
  FENGQIAO_DATA_DIR: [z.string().default('.data'), '数据目录', 'a folder'],
  DATABASE_URL: [databaseUrl.optional(), 'postgres://用户:密码@主机/库', 'postgres://user:password@host/database'],
  DATABASE_OWNER_URL: [
    databaseUrl.optional(),
    'postgres://用户:密码@主机/库',
    'postgres://user:password@host/database',
  ],
  REDIS_URL: [z.url({ protocol: /^rediss?$/ }).optional(), 'redis://主机:端口', 'redis://host:port'],
  FENGQIAO_MASTER_KEY: [masterKey.optional(), 'base64 编码的 32 字节', '32 bytes in base64'],
  FENGQIAO_FORMER_MASTER_KEYS: [
    formerMasterKeys,
    '以逗号分隔的 base64 编码的 32 字节',
    '32 bytes in base64 each, separated by commas',
  ],
  LOG_LEVEL: [
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'fatal、error、warn、info、debug、trace、silent 之一',
    'one of fatal, error, warn, info, debug, trace, silent',
  ],
  LOG_TO: [z.enum(['file', 'terminal']).default('file'), 'file 或 terminal', 'file or terminal'],
  MIN_FREE_MB: [number(0, 10_000_000).default(256), '兆字节数，0 为不看', 'megabytes, 0 for not looking'],
  CLOCK_CHECK: [onOff.default(true), 'on 或 off', 'on or off'],
  GRAPHQL_INTROSPECTION: [onOff.default(true), 'on 或 off', 'on or off'],
  FENGQIAO_DEMO: [onOff.optional(), 'on 或 off', 'on or off'],
  GRAPHIQL: [onOff.optional(), 'on 或 off', 'on or off'],
  BODY_LIMIT: [
    z.coerce.number().int().min(1024).max(104_857_600).default(1_048_576),
    '1024 到 104857600 的整数（字节）',
    'an integer from 1024 to 104857600 (bytes)',
  ],
  LIMIT_DEPTH: limit,
  LIMIT_COST: limit,
  LIMIT_ALIASES: limit,
  LIMIT_DIRECTIVES: limit,
  LIMIT_ROOT_FIELDS: limit,
  LIMIT_TOKENS: limit,
  LIMIT_DOCUMENT: limit,
  LIMIT_VARIABLES: limit,
  LIMIT_SUBSCRIPTIONS: limit,
  RATE_PERSON: rate(600),
  RATE_ADDRESS: rate(3000),
  RATE_SIGN_IN: rate(60),
  ...HTTP_VARIABLES,
  ...LETTER_VARIABLES,
  ...PROVIDER_VARIABLES,
} as const satisfies Record<string, readonly [z.ZodType, string, string]>;

type Name = keyof typeof VARIABLES;
type Values = { [N in Name]: z.output<(typeof VARIABLES)[N][0]> };

/** `X_FILE` names a file that holds the value, as secrets of containers do. An empty value counts as missing. */
function rawValue(env: Environment, name: Name): string | undefined {
  const file = env[`${name}_FILE`];
  return (file ? fs.readFileSync(file, 'utf8').trim() : env[name]) || undefined;
}

function readVariable(env: Environment, name: Name, complaints: string[]): unknown {
  const [form, zh, en] = VARIABLES[name];
  try {
    const parsed = form.safeParse(rawValue(env, name));
    if (parsed.success) return parsed.data;
    complaints.push(`${name} 应为${zh}。 ${name} must be ${en}.`);
  } catch {
    complaints.push(`${name}_FILE 所指的文件读不到。 The file named by ${name}_FILE cannot be read.`);
  }
  return undefined;
}

function chooseDatabase(values: Values): DatabaseChoice {
  const appUrl = values.DATABASE_URL;
  if (!appUrl) return { kind: 'embedded' };
  const ownerUrl = values.DATABASE_OWNER_URL ?? appUrl;
  const separateRoles = new URL(ownerUrl).username !== new URL(appUrl).username;
  return { kind: 'foreign', appUrl, ownerUrl, separateRoles };
}

function complainTogether(values: Partial<Values>, env: Environment, complaints: string[]): void {
  const named = (name: Name): boolean => Boolean(env[name] || env[`${name}_FILE`]);
  if (named('DATABASE_OWNER_URL') && !named('DATABASE_URL')) {
    complaints.push('缺少 DATABASE_URL。 DATABASE_URL is missing: DATABASE_OWNER_URL goes with it.');
  }
  const [app, owner] = [values.DATABASE_URL, values.DATABASE_OWNER_URL].map((url) => url && new URL(url).pathname);
  if (app && owner && app !== owner) {
    complaints.push(
      'DATABASE_URL 与 DATABASE_OWNER_URL 须指同一个库。 DATABASE_URL and DATABASE_OWNER_URL must name the same database.',
    );
  }
}

type HttpConfig = Pick<
  Config,
  'limits' | 'rates' | 'trustedProxies' | 'corsOrigins' | 'handoverOrigins' | 'hsts' | 'trustedDocuments' | 'publicPath'
>;

function httpConfigOf(values: Values): HttpConfig {
  const given = Object.entries(LIMITS).map(([name, variable]) => [name, values[variable]] as const);
  return {
    limits: Object.fromEntries(given.filter(([, value]) => value !== undefined)),
    rates: { person: values.RATE_PERSON, address: values.RATE_ADDRESS, signIn: values.RATE_SIGN_IN },
    trustedProxies: values.TRUSTED_PROXIES,
    corsOrigins: values.CORS_ORIGINS,
    handoverOrigins: values.HANDOVER_ORIGINS,
    hsts: values.HSTS,
    trustedDocuments: values.TRUSTED_DOCUMENTS,
    publicPath: values.PUBLIC_PATH,
  };
}

/** Throws ConfigError when any variable will not do. */
export function readConfig(env: Environment, args: string[] = []): Config {
  const complaints: string[] = [];
  const names = Object.keys(VARIABLES) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, readVariable(env, name, complaints)])) as Values;
  complainTogether(values, env, complaints);
  const provider = providerOf(values, complaints);
  const letters = lettersOf(values, complaints);
  if (complaints.length > 0) throw new ConfigError(complaints);
  const database = chooseDatabase(values);
  const demo = args.includes('--demo') || (values.FENGQIAO_DEMO ?? database.kind === 'embedded');
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: path.resolve(values.FENGQIAO_DATA_DIR),
    database,
    redisUrl: values.REDIS_URL,
    masterKey: values.FENGQIAO_MASTER_KEY,
    formerMasterKeys: values.FENGQIAO_FORMER_MASTER_KEYS,
    logLevel: values.LOG_LEVEL,
    logTo: values.LOG_TO,
    leastFree: values.MIN_FREE_MB,
    clockCheck: values.CLOCK_CHECK,
    introspection: values.GRAPHQL_INTROSPECTION,
    graphiql: values.GRAPHIQL ?? demo,
    bodyLimit: values.BODY_LIMIT,
    ...httpConfigOf(values),
    metricsToken: values.METRICS_TOKEN,
    metricsPort: values.METRICS_PORT,
    letters,
    provider,
    demo,
  };
}
