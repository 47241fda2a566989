/** Whether Redis answers under an address, and if not why, in words for the operator. */
import { Redis } from 'ioredis';

const ANSWERS_WITHIN_MS = 3_000;

type Words = readonly [zh: string, en: string];

const BY_CODE: Readonly<Record<string, Words>> = {
  ECONNREFUSED: ['那里没有程序在监听', 'nothing listens there'],
  ENOTFOUND: ['找不到这个主机名', 'no such host name'],
  EAI_AGAIN: ['找不到这个主机名', 'no such host name'],
  ETIMEDOUT: ['几秒之内没有答复', 'no answer within seconds'],
  NOAUTH: ['它要求密码', 'it asks for a password'],
  WRONGPASS: ['用户名或密码不对', 'user name or password is wrong'],
};
const OTHERWISE: Words = ['答复的不是可用的 Redis', 'what answers there is no Redis that will do'];

/** Null when it answers. Otherwise the reason; never the address itself, which may hold a password. */
export async function whyRedisIsAway(url: string): Promise<Words | null> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: ANSWERS_WITHIN_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let heard: unknown;
  redis.on('error', (error) => (heard ??= error));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })), ANSWERS_WITHIN_MS);
  });
  try {
    await Promise.race([redis.connect().then(() => redis.ping()), late]);
    return null;
  } catch (error) {
    return wordsOf(heard ?? error);
  } finally {
    clearTimeout(timer);
    redis.disconnect();
  }
}

/** Redis itself begins its errors with their kind. */
function wordsOf(error: unknown): Words {
  const { code, message = '' } = error as { code?: string; message?: string };
  return BY_CODE[code ?? ''] ?? BY_CODE[/^[A-Z]+/.exec(message)?.[0] ?? ''] ?? OTHERWISE;
}
