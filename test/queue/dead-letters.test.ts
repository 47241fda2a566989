// What cannot be done is tried as often as it may be, then kept until an administrator of its district has it tried anew.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import type { RunningHttp } from '../../src/adapters/http/server.js';
import { roleOf } from '../../src/adapters/persistence/database/roles.js';
import { migrateQueue, type QueueChoice } from '../../src/adapters/queue/backend.js';
import { deadLetterBoxOn } from '../../src/adapters/queue/dead-letters.js';
import { openQueues, type Queues } from '../../src/adapters/queue/queues.js';
import { aKey } from '../fixtures/acts.js';
import { type Json, serve, useApi } from '../graphql/client.js';
import { HAS_REDIS, launchRedis, type OwnRedis } from '../harness/redis.js';

const ADMINISTRATOR = '关景行';
/** Of another district. */
const FAR = '白一鸣';
const CLERK = '宁亚琴';
const api = useApi();

const LIST = '{ deadLetters { id queue home tries reason failedAt } }';
const RETRY =
  'mutation ($input: RetryDeadLetterInput!) { retryDeadLetter(input: $input) { deadLetterId problem { code } } }';

async function until(met: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await met())) {
    if (Date.now() > end) throw new Error('not in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function onBackend(choose: () => Promise<QueueChoice>, goAway?: () => Promise<void>): void {
  const [mine, theirs] = [v7(), v7()];
  const done: string[] = [];
  let broken = true;
  let queues: Queues;
  let http: RunningHttp;

  async function send(person: string, query: string, variables: object = {}): Promise<Json> {
    const headers = { 'content-type': 'application/json', ...(await api().as(person).headers()) };
    const body = JSON.stringify({ query, variables });
    return (await fetch(`${http.url}/graphql`, { method: 'POST', headers, body })).json();
  }

  beforeAll(async () => {
    queues = openQueues(await choose(), () => undefined, { tries: 3, pauseMs: 10, lockMs: 1_000 });
    http = await serve(api().app, [], {}, [], deadLetterBoxOn(queues, ['notes']));
    queues.work({
      queue: 'notes',
      atOnce: 1,
      handle: async (_data, id) => {
        if (broken) throw new TypeError('闻人听雨 13800001111');
        done.push(id);
      },
    });
    const jobs = [
      [mine, '320612'],
      [theirs, '320371'],
    ] as const;
    await queues.queue('notes').add(jobs.map(([id, home]) => ({ id, data: { id, home } })));
    await until(async () => (await queues.queue('notes').counts()).failed === 2);
  }, 60_000);

  afterAll(async () => {
    await http.close();
    await queues.close();
  });

  const retry = async (person: string, over: object = {}) => {
    const input = { idempotencyKey: aKey(), queue: 'notes', deadLetterId: mine, ...over };
    const { data, errors } = await send(person, RETRY, { input });
    return errors?.[0]?.extensions.code ?? data.retryDeadLetter.problem?.code ?? data.retryDeadLetter.deadLetterId;
  };

  test('each administrator sees those of the own district, by the kind of the error alone', async () => {
    const [here, there] = [await send(ADMINISTRATOR, LIST), await send(FAR, LIST)];
    const common = { queue: 'notes', tries: 3, reason: 'TypeError', failedAt: expect.stringMatching(/^20/) };
    expect(here.data.deadLetters).toEqual([{ ...common, id: mine, home: '320612' }]);
    expect(there.data.deadLetters).toEqual([{ ...common, id: theirs, home: '320371' }]);
    expect(JSON.stringify([here, there])).not.toMatch(/闻人|1380/);
  });

  test('nobody else sees or retries any', async () => {
    expect((await send(CLERK, LIST)).errors[0].extensions.code).toBe('NOT_PERMITTED');
    expect(await retry(CLERK)).toBe('NOT_PERMITTED');
    expect(await retry(FAR)).toBe('NOT_FOUND');
    expect(await retry(ADMINISTRATOR, { queue: 'sweep' })).toBe('NOT_FOUND');
    expect(await retry(ADMINISTRATOR, { deadLetterId: v7() })).toBe('NOT_FOUND');
    expect(done).toEqual([]);
  });

  test('tried anew it has all its tries again; done once, however often its key comes; the log names who', async () => {
    await retry(ADMINISTRATOR);
    await until(async () => (await queues.queue('notes').deadOne(mine))?.tries === 3);
    broken = false;
    const idempotencyKey = aKey();
    expect(await retry(ADMINISTRATOR, { idempotencyKey })).toBe(mine);
    await until(async () => done.length > 0);
    expect(await retry(ADMINISTRATOR, { idempotencyKey })).toBe(mine);
    expect(await retry(ADMINISTRATOR)).toBe('NOT_FOUND');
    expect(done).toEqual([mine]);
    const log = '{ accountLog(first: 2) { nodes { action facts { name value } } } }';
    const { data } = await send(ADMINISTRATOR, log);
    const line = { action: 'retryDeadLetter', facts: [{ name: 'queue', value: 'notes' }] };
    expect(data.accountLog.nodes).toEqual([line, line]);
  });

  if (goAway)
    test('while the queue is away the answer says so within seconds', async () => {
      await goAway();
      expect((await send(ADMINISTRATOR, LIST)).errors[0].extensions.code).toBe('QUEUE_AWAY');
      expect(await retry(ADMINISTRATOR, { deadLetterId: theirs })).toBe('QUEUE_AWAY');
    }, 10_000);
}

describe('with the queue in PostgreSQL', () => {
  onBackend(async () => {
    const { db } = api().app;
    await migrateQueue(db.ownerUrl, roleOf(db.appUrl));
    return { kind: 'postgres', url: db.appUrl };
  });
});

let redis: OwnRedis | undefined;
afterAll(() => redis?.end());

(HAS_REDIS ? describe : describe.skip)('with the queue in Redis', () => {
  onBackend(
    async () => {
      redis = await launchRedis();
      return { kind: 'redis', url: redis.url };
    },
    async () => {
      await redis?.end();
      redis = undefined;
    },
  );
});
