// Servers and workers as processes of their own: what a start refuses, and that an end in the middle of work ends in time and loses nothing.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { openLog } from '../../src/adapters/http/logging.js';
import { readConfig } from '../../src/config/config.js';
import { findPostmaster } from '../../src/tools/embedded/postmaster.js';
import { checkQueueAddress } from '../../src/wiring/queue-address.js';
import { Desk, signIn } from '../crash/desk.js';
import { newDataDir, PASSWORD, removeDataDir, spawnProgram, urlsOf } from '../crash/program.js';

const TIME = 180_000;
const silent = openLog('silent');
let dataDir = '';
const children = new Set<ChildProcess>();
const sockets: net.Server[] = [];

beforeAll(async () => {
  dataDir = await newDataDir();
}, TIME);

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const socket of sockets) socket.close();
  await removeDataDir(dataDir);
}, TIME);

interface Run {
  readonly child: ChildProcess;
  told(): string;
  readonly ended: Promise<number | null>;
}

function run(word: string, more: Record<string, string> = {}): Run {
  const child = spawnProgram(dataDir, word, more);
  children.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (text += piece));
  const ended = once(child, 'exit').then(([status]) => {
    children.delete(child);
    return status as number | null;
  });
  return { child, told: () => text, ended };
}

/** Null when it had not ended within so long; it is killed then. */
async function endOf({ child, ended }: Run, ms: number): Promise<number | null> {
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  const status = await ended;
  clearTimeout(timer);
  return status;
}

async function listening(answer?: string): Promise<number> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    // One answer to each command of what arrives.
    if (answer) socket.on('data', (piece) => socket.write(answer.repeat(String(piece).match(/^\*/gm)?.length ?? 1)));
  });
  sockets.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as net.AddressInfo).port;
}

const ENDS_WITHIN_MS = 60_000;

test(
  'a start with a port in use says so in both languages, ends what it had begun, and ends',
  async () => {
    const port = String(await listening());
    const refused = run('start', { PORT: port });
    expect(await endOf(refused, ENDS_WITHIN_MS)).toBe(1);
    expect(refused.told()).toMatch(new RegExp(`端口 ${port} 已被占用.*PORT.*\nPort ${port} is taken.*PORT`));
    expect(refused.told()).not.toContain('"level":50');
    expect(findPostmaster(path.join(dataDir, 'pg'))).toBeUndefined();
  },
  TIME,
);

test(
  'a worker whose Redis is not there says so, without its password, and ends before anything is begun',
  async () => {
    const refused = run('work', { REDIS_URL: 'redis://:geheim@127.0.0.1:1' });
    expect(await endOf(refused, ENDS_WITHIN_MS)).toBe(1);
    expect(refused.told()).toMatch(
      /127\.0\.0\.1:1）连不上：那里没有程序在监听.*请检查[\s\S]*nothing listens there\. Check/,
    );
    expect(refused.told()).not.toMatch(/geheim|\n\s+at /);
    expect(findPostmaster(path.join(dataDir, 'pg'))).toBeUndefined();
  },
  TIME,
);

test.each<[string, string | undefined, RegExp]>([
  ['a socket that never answers', undefined, /几秒之内没有答复[\s\S]*no answer within seconds/],
  ['something that is no Redis', 'HTTP/1.1 400 Bad Request\r\n\r\n', /不是可用的 Redis[\s\S]*no Redis that will do/],
  [
    'a Redis that asks for a password',
    '-NOAUTH Authentication required.\r\n',
    /它要求密码[\s\S]*it asks for a password/,
  ],
])('%s as REDIS_URL is told from the others', async (_what, answer, words) => {
  const redisUrl = `redis://127.0.0.1:${await listening(answer)}`;
  const config = readConfig({ REDIS_URL: redisUrl });
  await expect(checkQueueAddress(config, { works: true }, silent)).rejects.toThrow(words);
});

test('who only serves goes on without its Redis', async () => {
  const config = readConfig({ REDIS_URL: 'redis://127.0.0.1:1' });
  await expect(checkQueueAddress(config, { works: false }, silent)).resolves.toBeUndefined();
});

test('a REDIS_URL that is no address is told with everything else that is wrong', () => {
  expect(() => readConfig({ SMTP_URL: 'mail.local', MAIL_FROM: 'a@b.example' })).toThrow(
    /SMTP_URL 应为smtp:[\s\S]*SMTP_URL must be smtp:/,
  );
  expect(() => readConfig({ REDIS_URL: 'redis.local', PORT: '70000' })).toThrow(
    /PORT 应为[\s\S]*REDIS_URL 应为[\s\S]*must be redis:/,
  );
});

async function untilTold({ told, child }: Run, words: RegExp): Promise<string> {
  for (;;) {
    const found = words.exec(told());
    if (found) return found[1] ?? '';
    if (child.exitCode !== null) throw new Error(`it ended: ${told().slice(-2000)}`);
    await pause(20);
  }
}

async function asOwner<Row extends object>(text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: urlsOf(dataDir).ownerUrl });
  await client.connect();
  const { rows } = await client.query<Row>(text).finally(() => client.end());
  return rows;
}

const tell = (one: Run): void => void one.child.kill('SIGTERM');

test(
  'two servers and two workers: one of each is told to stop in the middle, the others go on, and nothing is lost',
  async () => {
    // All at once: none of them may stand in another's way.
    const [servers, workers] = [
      [run('serve'), run('serve')],
      [run('work', { METRICS_PORT: '0' }), run('work')],
    ];
    const urls: string[] = [];
    for (const server of servers) urls.push(await untilTold(server, /"url":"([^"]+)","msg":"ready"/));
    for (const worker of workers) await untilTold(worker, /("msg":"ready")/);
    const figures = await fetch(`${await untilTold(workers[0] as Run, /"metrics":"([^"]+)"/)}/metrics`);
    expect(await figures.text()).toMatch(/^fengqiao_up\{part="database"\} 1$/m);
    expect(workers[1]?.told()).not.toContain('"metrics"');
    const tokens = await signIn(urls[0] as string, PASSWORD);
    let stopped = false;
    const desks = urls.map((_, i) => new Desk(`apart-${i}`, tokens, () => 0.6));
    const work = desks.map((desk, i) => desk.work(urls[i] as string, () => stopped));
    const acknowledged = () => desks.reduce((sum, desk) => sum + desk.acknowledged.length, 0);
    while (acknowledged() < 30) await pause(10);
    const before = Date.now();
    tell(servers[0] as Run);
    tell(workers[0] as Run);
    expect(await Promise.all([endOf(servers[0] as Run, 20_000), endOf(workers[0] as Run, 20_000)])).toEqual([0, 0]);
    expect(Date.now() - before).toBeLessThan(15_000);
    const then = acknowledged();
    while (acknowledged() < then + 10) await pause(10);
    stopped = true;
    await Promise.all(work);
    const waiting = async () =>
      (await asOwner<{ n: number }>('select count(*)::int as n from outbox where done_at is null'))[0]?.n;
    for (let tries = 0; tries < 600 && (await waiting()) !== 0; tries += 1) await pause(50);
    const [counts] = await asOwner<{ noted: number; done: number; events: number }>(
      `select (select count(*)::int from outbox) as noted, (select count(*)::int from outbox where done_at is not null) as done,
         (select count(*)::int from history) as events`,
    );
    expect(counts).toEqual({ noted: counts?.events, done: counts?.events, events: expect.any(Number) });
    expect(counts?.events).toBeGreaterThanOrEqual(acknowledged());
    expect(desks.flatMap(({ refusals }) => refusals)).toEqual([]);
    tell(servers[1] as Run);
    tell(workers[1] as Run);
    expect(await Promise.all([endOf(servers[1] as Run, 20_000), endOf(workers[1] as Run, 20_000)])).toEqual([0, 0]);
    expect(findPostmaster(path.join(dataDir, 'pg'))).toBeUndefined();
  },
  TIME,
);
