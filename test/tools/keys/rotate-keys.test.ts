// The master key changes while the server works: nothing stops, and afterwards the former key opens nothing.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { caseKeys, namedKeys } from '../../../src/adapters/persistence/runtime/key-store.js';
import { type CopyConnection, connectForCopy } from '../../../src/adapters/persistence/database/copy-connection.js';
import { freshKey } from '../../../src/adapters/sealing/box.js';
import { KeyFile, makeKeyFile, readKeyFile, writeKeyFile } from '../../../src/adapters/sealing/key-file.js';
import { caseKeyName, unwrap } from '../../../src/adapters/sealing/key-ring.js';
import { type MasterKeys, masterKeyOf } from '../../../src/adapters/sealing/master-key.js';
import { rotateOn } from '../../../src/wiring/rotate-keys.js';
import { aRegisteredCase, anAcceptedCase } from '../../fixtures/acts.js';
import { openTestApp, SEEDED, type TestApp } from '../../fixtures/app.js';
import { type FreshDatabase, freshDatabase } from '../../harness/database.js';
import { openedCases } from '../../fixtures/demo-app.js';
import { plant, whatGoesOut } from '../backup/told.js';

const TIME = 60_000;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-rotate-'));
const FILE = path.join(folder, 'master.key');
let db: FreshDatabase;
let app: TestApp;
let connection: CopyConnection;

beforeAll(async () => {
  db = await freshDatabase(SEEDED);
  makeKeyFile(FILE);
  app = await openTestApp(db, undefined, new KeyFile(FILE));
  connection = await connectForCopy(db.ownerUrl);
}, TIME);

afterAll(async () => {
  await connection.end();
  await app.close();
  await db.drop();
  fs.rmSync(folder, { recursive: true });
});

/** Keys of districts and of cases that a master key other than this one wraps. */
async function under(masters: MasterKeys): Promise<string[]> {
  const keyStores = [namedKeys(connection.execute), caseKeys(connection.execute, caseKeyName)];
  const found = await Promise.all(keyStores.map((store) => store.next('00'.repeat(8), null)));
  return found.flat().flatMap(({ name, wrapped }) => {
    try {
      return unwrap(masters, name, wrapped) ? [name] : [];
    } catch {
      return [];
    }
  });
}

/** Registers and accepts until told to stop; every failure is kept. */
function work(of: TestApp) {
  const failures: unknown[] = [];
  let on = true;
  let done = 0;
  const one = async (): Promise<void> => {
    const clerk = await of.actor('宁亚琴');
    while (on) {
      await anAcceptedCase(of, clerk).then(
        () => {
          done += 1;
        },
        (error: unknown) => failures.push(error),
      );
    }
  };
  const workers = Promise.all([one(), one(), one()]);
  const stop = async () => {
    on = false;
    await workers;
    return { done, failures };
  };
  return { stop, done: () => done };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(10);
}

describe('a rotation by the key file', () => {
  test(
    'goes on beside the commands of a running app, which follows the file by itself',
    async () => {
      const [former] = readKeyFile(FILE) as [Buffer];
      const load = work(app);
      await until(() => load.done() > 3);
      writeKeyFile(FILE, [freshKey(), former]);
      const masters = new KeyFile(FILE);
      const renewed = await rotateOn(connection, masters);
      writeKeyFile(FILE, readKeyFile(FILE).slice(0, 1));
      const before = load.done();
      await until(() => load.done() > before + 3);
      const { done, failures } = await load.stop();
      expect(failures).toEqual([]);
      expect(renewed).toBeGreaterThanOrEqual(3);

      const all = done + 3;
      const [fresh] = readKeyFile(FILE) as [Buffer];
      expect(await under(masterKeyOf(fresh))).toHaveLength(all);
      expect(await under(masterKeyOf(former))).toEqual([]);

      const there = await openTestApp(db, undefined, masterKeyOf(fresh));
      const opened = await openedCases(there);
      await there.close();
      expect(opened).toHaveLength(done);
      for (const { secret } of opened) expect(Object.values(secret.people)[0]?.name).toBe('闻人听雨');
      await expect(openTestApp(db, undefined, masterKeyOf(former))).rejects.toThrow('wrapped by master key');
    },
    TIME,
  );

  test(
    'that was interrupted leaves a server that works, and is finished by running it again; letters, secrets, links and sessions stand',
    async () => {
      const clerk = await app.actor('宁亚琴');
      await Promise.all(Array.from({ length: 8 }, () => aRegisteredCase(app, clerk)));
      const planted = await plant(app, new KeyFile(FILE));
      const [former] = readKeyFile(FILE) as [Buffer];
      writeKeyFile(FILE, [freshKey(), former]);
      const masters = new KeyFile(FILE);
      const cut = (): void => {
        throw new Error('pulled the plug');
      };
      await expect(rotateOn(connection, masters, cut)).rejects.toThrow('pulled the plug');
      expect(await under(masterKeyOf(former))).not.toEqual([]);
      expect((await openedCases(app)).length).toBeGreaterThan(8);
      await aRegisteredCase(app, clerk);

      await rotateOn(connection, masters);
      expect(await under(masterKeyOf(former))).toEqual([]);
      expect(await rotateOn(connection, masters)).toBe(0);
      const { letters, webhookSecret } = planted;
      const told = await whatGoesOut(app, masterKeyOf(readKeyFile(FILE)[0] as Buffer), planted);
      expect(told.sent.map(({ id }) => id)).toEqual(letters.toSorted());
      expect(told).toMatchObject({ secrets: [webhookSecret], calendar: true, party: true, slip: true });
    },
    TIME,
  );
});

test('a key that opens under none of the master keys stops the rotation with its name, and stays as it is', async () => {
  const stranger = masterKeyOf(freshKey());
  const before = await db.asOwner('select name, wrapped from wrapped_key order by name');
  await expect(rotateOn(connection, stranger)).rejects.toThrow(/密钥 .+ 由主密钥[\s\S]+was wrapped by master key/);
  expect(await db.asOwner('select name, wrapped from wrapped_key order by name')).toEqual(before);
});
