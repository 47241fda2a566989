// At the start: whether the queue that the configuration names is there. Later it may go and come back.
import { whyRedisIsAway } from '../adapters/queue/try-redis.js';
import type { Log } from '../adapters/http/logging.js';
import type { Config } from '../config/config.js';

/** Host and port alone: an address may hold a password. */
const placeOf = (url: string): string => new URL(url).host;

function refusal(url: string, [zh, en]: readonly [string, string]): string {
  return (
    `REDIS_URL 所指的 Redis（${placeOf(url)}）连不上：${zh}。请检查地址、密码，以及 Redis 是否已启动；不设 REDIS_URL 则队列放在 PostgreSQL 里。\n` +
    `The Redis named by REDIS_URL (${placeOf(url)}) cannot be reached: ${en}. Check address, password and whether Redis runs; without REDIS_URL the queue lives in PostgreSQL.`
  );
}

/** Who works cannot begin without its queue; who only serves goes on, for what is to follow waits in the outbox. */
export async function checkQueueAddress(
  { redisUrl }: Config,
  { works }: { readonly works: boolean },
  log: Log,
): Promise<void> {
  const reason = redisUrl ? await whyRedisIsAway(redisUrl) : null;
  if (!redisUrl || !reason) return;
  const text = refusal(redisUrl, reason);
  if (works) throw new Error(text);
  log.warn({ code: 'QUEUE_AWAY' }, text);
}
