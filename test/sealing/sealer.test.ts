/** Personal data at rest: what is sealed opens where it belongs, and nowhere else. */
import { inspect } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { freshKey } from '../../src/adapters/sealing/box.js';
import { KeyRing } from '../../src/adapters/sealing/key-ring.js';
import { masterKeyOf } from '../../src/adapters/sealing/master-key.js';
import { openSealer } from '../../src/adapters/sealing/sealer.js';
import type { HomeSealer, Sealer } from '../../src/app/keys/sealer-port.js';
import { memoryKeys } from './memory-keys.js';

const CASE = '0197a000-0000-7000-8000-00000000000a';
const OTHER_CASE = '0197a000-0000-7000-8000-00000000000b';
const FILE = { parties: [{ name: '钱多多', phone: '13800005678' }], facts: '拖欠工资三个月' };

const keys = memoryKeys();
const master = masterKeyOf(freshKey());
let sealer: Sealer;
let tongzhou: HomeSealer;
let other: HomeSealer;

beforeAll(async () => {
  sealer = await openSealer(master, new KeyRing(master, keys));
  tongzhou = await sealer.of('320612');
  other = await sealer.of('320371');
});

describe('the file of a case', () => {
  it('opens again with the key that was stored for it', () => {
    const { key, wrapped } = tongzhou.newCaseKey(CASE);
    const sealed = key.seal('file', FILE);
    expect(tongzhou.openCaseKey(CASE, wrapped).open('file', sealed)).toEqual(FILE);
  });

  it('shows nothing of what it holds, and no two sealings look alike', () => {
    const { key } = tongzhou.newCaseKey(CASE);
    const [one, two] = [key.seal('file', FILE), key.seal('file', FILE)];
    expect(one.includes('钱多多') || one.includes('13800005678')).toBe(false);
    expect(one.equals(two)).toBe(false);
  });

  it('is refused after any single byte was altered', () => {
    const { key } = tongzhou.newCaseKey(CASE);
    const sealed = key.seal('file', FILE);
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => key.open('file', altered)).toThrow('does not open');
    }
  });

  it('is refused when cut short', () => {
    const { key } = tongzhou.newCaseKey(CASE);
    const sealed = key.seal('file', FILE);
    for (const length of [0, 1, 12, 28, sealed.length - 1]) {
      expect(() => key.open('file', sealed.subarray(0, length))).toThrow('does not open');
    }
  });

  it('does not open in another place of the same case', () => {
    const { key } = tongzhou.newCaseKey(CASE);
    expect(() => key.open('event:2', key.seal('event:1', FILE))).toThrow('does not open');
  });

  it('cannot be moved to another case or home together with its key', () => {
    const { wrapped } = tongzhou.newCaseKey(CASE);
    expect(() => tongzhou.openCaseKey(OTHER_CASE, wrapped)).toThrow('does not open');
    expect(() => other.openCaseKey(CASE, wrapped)).toThrow('does not open');
  });

  it('is lost for good once its key is dropped: no other key of the system opens it', () => {
    const sealed = tongzhou.newCaseKey(CASE).key.seal('file', FILE);
    expect(() => tongzhou.newCaseKey(CASE).key.open('file', sealed)).toThrow('does not open');
    expect(() => tongzhou.openList(CASE, sealed)).toThrow('does not open');
  });
});

describe('the fields of a list', () => {
  it('open under the key of their home', () => {
    expect(tongzhou.openList(CASE, tongzhou.sealList(CASE, { who: '张**' }))).toEqual({ who: '张**' });
  });

  it('open in no other row and in no other home', () => {
    const sealed = tongzhou.sealList(CASE, { who: '张**' });
    expect(() => tongzhou.openList(OTHER_CASE, sealed)).toThrow('does not open');
    expect(() => other.openList(CASE, sealed)).toThrow('does not open');
  });

  it('are drawn twenty at a time in less than a millisecond', () => {
    const rows = Array.from({ length: 20 }, (_, at) => tongzhou.sealList(CASE, { parties: ['钱多多', '孙有才'], at }));
    const rounds = Array.from({ length: 200 }, () => {
      const from = process.hrtime.bigint();
      for (const row of rows) tongzhou.openList(CASE, row);
      return Number(process.hrtime.bigint() - from) / 1e6;
    });
    expect(Math.min(...rounds)).toBeLessThan(1);
  });
});

describe('finding a party by a token', () => {
  it('gives equal tokens for equal values of one home', () => {
    expect(tongzhou.token('PHONE', '13800005678')).toEqual(tongzhou.token('PHONE', '13800005678'));
    expect(tongzhou.token('PHONE', '13800005678')).not.toEqual(tongzhou.token('PHONE', '13800005679'));
  });

  it('gives other tokens in another home, so nobody links two districts', () => {
    expect(tongzhou.token('PHONE', '13800005678')).not.toEqual(other.token('PHONE', '13800005678'));
  });

  it('keeps kinds apart', () => {
    expect(tongzhou.token('PHONE', '13800005678')).not.toEqual(tongzhou.token('NAME', '13800005678'));
  });

  it('cannot be computed in another system', async () => {
    const elsewhere = await openSealer(master, new KeyRing(master, memoryKeys()));
    const there = (await elsewhere.of('320612')).token('PHONE', '13800005678');
    expect(tongzhou.token('PHONE', '13800005678')).not.toEqual(there);
  });
});

describe('the receipt of an input', () => {
  it('does not depend on the order of keys, at any depth', () => {
    const one = { key: 'k', input: { amount: 1, claims: [{ text: '工资', fen: 2 }] } };
    const two = { input: { claims: [{ fen: 2, text: '工资' }], amount: 1 }, key: 'k' };
    expect(sealer.receiptHash(one)).toEqual(sealer.receiptHash(two));
  });

  it('depends on every value and on the order of a list', () => {
    const hash = (input: unknown) => sealer.receiptHash(input).toString('hex');
    const different = [{ a: [1, 2] }, { a: [2, 1] }, { a: ['1', '2'] }, { a: null }, {}, { b: [1, 2] }, { a: '[1,2]' }];
    expect(new Set(different.map(hash)).size).toBe(different.length);
  });

  it('takes an absent field and an undefined one for the same', () => {
    expect(sealer.receiptHash({ a: 1, b: undefined })).toEqual(sealer.receiptHash({ a: 1 }));
  });
});

describe('the keys of the system', () => {
  it('are made once: a second server reads what the first one sealed', async () => {
    const second = await (await openSealer(master, new KeyRing(master, keys))).of('320612');
    expect(second.openList(CASE, tongzhou.sealList(CASE, FILE))).toEqual(FILE);
    expect(second.token('NAME', '钱多多')).toEqual(tongzhou.token('NAME', '钱多多'));
  });

  it('are found unusable at boot under another master key, which is named', async () => {
    const wrong = masterKeyOf(freshKey());
    const boot = openSealer(wrong, new KeyRing(wrong, keys));
    await expect(boot).rejects.toThrow(`wrapped by master key ${master.id}, but the master key here is ${wrong.id}`);
  });

  it('are refused when one was put in the place of another', async () => {
    const swapped = memoryKeys();
    for (const [name, key] of keys.rows) swapped.rows.set(name === 'token' ? 'receipt' : 'token', key);
    await expect(openSealer(master, new KeyRing(master, swapped))).rejects.toThrow('does not open');
  });

  it('show no key when printed', async () => {
    const { key } = tongzhou.newCaseKey(CASE);
    expect(inspect([key, tongzhou, sealer, master], { depth: 9, showHidden: true })).not.toMatch(
      /<Buffer|[0-9a-f]{64}/,
    );
  });

  it('belong to districts and cities only', async () => {
    await expect(sealer.of('')).rejects.toThrow('No home');
  });
});
