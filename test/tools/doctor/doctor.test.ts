// The doctor: each ailment is found, told in Chinese and English, and comes with what to do.
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { type Config, readConfig } from '../../../src/config/config.js';
import { diskFinding, nodeFinding } from '../../../src/tools/doctor/machine.js';
import { diagnose } from '../../../src/wiring/doctor.js';
import { aRegisteredCase } from '../../fixtures/acts.js';
import { openTestApp, SEEDED, type TestApp } from '../../fixtures/app.js';
import { type FreshDatabase, freshDatabase } from '../../harness/database.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const OTHER_KEY = Buffer.alloc(32, 8).toString('base64');
const NOVEMBER = new Date('2026-11-20T06:00:00Z');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-doctor-'));
const log = pino({ level: 'silent' });
let db: FreshDatabase;
let app: TestApp;

beforeAll(async () => {
  db = await freshDatabase(SEEDED);
  app = await openTestApp(db);
  await aRegisteredCase(app, await app.actor('宁亚琴'));
  await db.asOwner(
    `insert into account (id, login, person_id, password_hash, created_at)
     select gen_random_uuid(), 'admin', id, '$argon2id$x', now() from person limit 1`,
  );
}, 120_000);

afterAll(async () => {
  await app.close();
  await db.drop();
  fs.rmSync(folder, { recursive: true });
});

const config = (over: Record<string, string> = {}): Config =>
  readConfig({
    DATABASE_URL: db.appUrl,
    DATABASE_OWNER_URL: db.ownerUrl,
    FENGQIAO_MASTER_KEY: KEY,
    FENGQIAO_DATA_DIR: folder,
    PORT: '0',
    ...over,
  });

/** Everything but what is fine, the clock left out unless it is asked for. */
async function ailments(over: Record<string, string> = {}, now = NOVEMBER) {
  const { findings } = await diagnose(config(over), log, now);
  const ill = findings.filter(({ level, what }) => level !== 'FINE' && !what[0].includes('时钟'));
  for (const { what, remedy } of ill) {
    expect(what.join(' ')).toMatch(/[\u4e00-\u9fff][\s\S]*[A-Za-z]{3}/);
    expect(remedy?.join('')).not.toBe('');
  }
  const status = ill.some(({ level }) => level === 'WRONG') ? 1 : 0;
  return { told: ill.map(({ level, what }) => `${level} ${what.join(' ')}`), status };
}

const only = (text: string) => [expect.stringContaining(text)];

test('a sound installation has no ailment', async () => {
  const now = new Date();
  const { findings, status } = await diagnose(config(), log, now);
  expect(findings.filter(({ level }) => level === 'WRONG')).toEqual([]);
  expect(status).toBe(0);
  expect(findings.length).toBeGreaterThan(10);
});

describe('the machine', () => {
  test('an old Node is named', () => {
    expect(nodeFinding('v20.20.0')).toMatchObject({ level: 'WRONG' });
    expect(nodeFinding('v24.21.0')).toMatchObject({ level: 'FINE' });
  });

  test('a disk that runs full is a matter to mind, a full one is wrong', () => {
    expect([5000, 500, 50].map((free) => diskFinding(free, 256).level)).toEqual(['FINE', 'MIND', 'WRONG']);
  });

  test('a port that another program has', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const { told, status } = await ailments({ PORT: String(port) });
    server.close();
    expect(told).toEqual(only(`WRONG 端口 127.0.0.1:${port} 被别的程序占用`));
    expect(status).toBe(1);
  });

  test('secrets that others can read', async () => {
    fs.writeFileSync(path.join(folder, 'master.key'), 'x', { mode: 0o644 });
    const { told } = await ailments();
    fs.rmSync(path.join(folder, 'master.key'));
    expect(told).toEqual(only('WRONG master.key 可被他人读取'));
  });
});

describe('the database', () => {
  /** Breaks something for one examination. */
  async function broken(sql: string, mend: string, over?: Record<string, string>, now?: Date) {
    await db.asOwner(sql);
    try {
      return await ailments(over, now);
    } finally {
      await db.asOwner(mend);
    }
  }

  test('that does not answer', async () => {
    const { told, status } = await ailments({
      DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/x',
      DATABASE_OWNER_URL: 'postgres://b:secret@127.0.0.1:1/x',
    });
    expect(told).toEqual(only('WRONG 连不上数据库'));
    expect(told.join('')).not.toContain('secret');
    expect(status).toBe(1);
  });

  test('whose working role may change the book', async () => {
    const role = 'fengqiao_app';
    const { told, status } = await broken(
      `grant update, delete on entry to ${role}`,
      `revoke update, delete on entry from ${role}`,
    );
    expect(told).toEqual(only('WRONG 工作用户 fengqiao_app 的权限过大：entry: UPDATE, DELETE'));
    expect(status).toBe(1);
  });

  test('with one role for everything', async () => {
    const { told, status } = await ailments({ DATABASE_URL: db.ownerUrl });
    expect(told).toEqual(only('MIND 建表与办案用同一个数据库用户'));
    expect(status).toBe(0);
  });

  test('whose triggers somebody has disabled', async () => {
    const { told } = await broken('alter table entry disable trigger user', 'alter table entry enable trigger user');
    expect(told).toEqual(only('WRONG 触发器被停用：entry'));
  });

  test('whose wall between viewers somebody has taken down', async () => {
    const wall = (verb: string) => `alter table case_file ${verb} row level security`;
    const { told, status } = await broken(wall('disable'), wall('enable'));
    expect(told).toEqual(only('WRONG 行级安全被关闭：case_file'));
    expect(status).toBe(1);
  });

  test('whose book was changed behind its back', async () => {
    const rest = (sql: string) =>
      `alter table entry disable trigger user; ${sql}; alter table entry enable trigger user`;
    const { told, status } = await broken(
      rest('update entry set dispute_amount = dispute_amount + 1'),
      rest('update entry set dispute_amount = dispute_amount - 1'),
    );
    expect(told).toEqual([expect.stringMatching(/WRONG 台账重算有差异：.*hash 320612/)]);
    expect(status).toBe(1);
  });

  test('that a later program has migrated', async () => {
    const { told, status } = await broken(
      `insert into migration (name) values ('9999-later')`,
      `delete from migration where name = '9999-later'`,
    );
    expect(told).toEqual(only('WRONG 库由更新版本的程序建立：9999-later'));
    expect(status).toBe(1);
  });

  test('that waits for a migration', async () => {
    const { told, status } = await broken(
      `update migration set name = '0000-x' where name = '0001-network'; delete from migration where name = '0000-x'`,
      `insert into migration (name) values ('0001-network')`,
    );
    expect(told).toEqual(only('MIND 库结构尚缺：0001-network'));
    expect(status).toBe(0);
  });

  test('without this year’s holidays; without next year’s only from December on', async () => {
    const of = (at: string) => ailments({}, new Date(at));
    await db.asOwner(`delete from calendar_year where year > 2026`);
    expect((await of('2026-11-30T15:59:00Z')).told).toEqual([]);
    expect((await of('2026-11-30T16:01:00Z')).told).toEqual(only('MIND 2027 年的节假日安排没有录入'));
    expect((await of('2026-12-31T16:01:00Z')).told).toEqual(only('WRONG 2027 年的节假日安排没有录入'));
  });

  test('in which nobody can sign in', async () => {
    const { told } = await broken('update account set disabled_at = now()', 'update account set disabled_at = null');
    expect(told).toEqual(only('MIND 还没有账号'));
  });

  test('with demonstration accounts that other machines can reach', async () => {
    const demo = (yes: boolean) => `update account set demo = ${yes}`;
    expect((await broken(demo(true), demo(false), { HOST: '0.0.0.0' })).told).toEqual(only('MIND 有 1 个演示账号'));
    expect((await broken(demo(true), demo(false))).told).toEqual([]);
  });

  test('whose clock differs from ours', async () => {
    const { findings, status } = await diagnose(config(), log, new Date(Date.now() + 90_000));
    expect(status).toBe(1);
    expect(findings.filter(({ level }) => level === 'WRONG').map(({ what }) => what[0])).toEqual(only('时钟相差'));
  });
});

describe('the master key', () => {
  test('that is missing', async () => {
    const { told, status } = await ailments({ FENGQIAO_MASTER_KEY: '' });
    expect(told).toEqual(only('WRONG 没有主密钥，而库中'));
    expect(status).toBe(1);
  });

  test('that is another one', async () => {
    const { told } = await ailments({ FENGQIAO_MASTER_KEY: OTHER_KEY });
    expect(told).toEqual(only('WRONG 主密钥不对'));
  });

  test('whose change is unfinished', async () => {
    const { told, status } = await ailments({ FENGQIAO_MASTER_KEY: OTHER_KEY, FENGQIAO_FORMER_MASTER_KEYS: KEY });
    expect(told).toEqual(only('MIND 主密钥更换未完'));
    expect(status).toBe(0);
  });

  test('under which a stored key does not open', async () => {
    await db.asOwner(
      `update wrapped_key set wrapped = set_byte(wrapped, 40, get_byte(wrapped, 40) # 1) where name = 'token'`,
    );
    const { told } = await ailments();
    await db.asOwner(
      `update wrapped_key set wrapped = set_byte(wrapped, 40, get_byte(wrapped, 40) # 1) where name = 'token'`,
    );
    expect(told).toEqual(only('WRONG 密钥已损坏，打不开：token'));
  });
});
