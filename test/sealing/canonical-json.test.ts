/** Receipts in databases hold hashes of these texts: the same input must give the same text, release after release. */
import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../src/adapters/sealing/canonical-json.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const INTAKE = {
  key: '0197a000-0000-7000-8000-00000000000a',
  roomId: '0197a000-0000-7000-8000-00000000000b',
  receivedOn: '2026-11-25',
  dispute: { type: 'LABOUR', labourCause: null, facts: '拖欠工资三个月\n共 18000 元 "含加班"' },
  parties: [
    { side: 'APPLICANT', name: '钱多多', phone: '13800005678', isEmployer: false, note: undefined },
    { side: 'RESPONDENT', name: '𠮷野木业 \u2028 有限公司', amountFen: 1_800_000, share: 0.1 },
  ],
};

/** Each hash was taken from the release that first wrote receipts (own code, before a library did it). */
const GOLDEN: readonly (readonly [unknown, string])[] = [
  [INTAKE, 'ddbe6195f92bec573e7f578b9c5784ad5f1f689f1fbfdbdd3b2b9e70d7b01021'],
  [{ b: 1, a: 2, B: 3, 甲: 4, 'a-b': 5, _: 6 }, 'ddd77b48d140d833979ff3790bc123d07cb1d2dea3396f070ce9fefa3aa38a67'],
  [
    { at: new Date(Date.UTC(2026, 10, 25, 1, 2, 3, 4)), days: ['2026-11-25', null, undefined] },
    'eaa08adac115b77eeab16832a76fe915daca52388987f8642f9bd1508e664b96',
  ],
  [
    { empty: {}, none: [], text: '', zero: -0, big: 1e21, small: 1e-7, no: Number.NaN, yes: true },
    '87c38eecd57e8e62616fad96d63390dc77e9a92229388c0bd721ab5219e73d70',
  ],
  [
    { texts: ['\u0000\u001F\u007F', '\\"/', '😀', '\uD800', '\u00E9', 'e\u0301'] },
    '7e32548c3a63574e99ef67aad901a04e9de7ee9f2ae6f415f8795cfe99516168',
  ],
  [{ bytes: Buffer.from('枫桥') }, 'b8b9ac7eb7f9fed6042f786144a7a11a4f68e84935ac65741ba3a31ce84c6141'],
  [[{ z: 1, y: [{ x: 1, w: 2 }] }, [], 'text', 5], '39da356fe838495de039666f0419c912c58928ef6b3823ccffa7f2dc00119778'],
  ['text', '1e1d0f251d3a76fa2b1bfc81164078572623403887db02988b504b0492e9f076'],
  [null, '74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b'],
  [undefined, '74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b'],
];

test.each(GOLDEN)('the text of %j has its hash of old', (value, hash) => {
  expect(sha256(canonicalJson(value))).toBe(hash);
});

const NAME = fc.string({ unit: 'grapheme', maxLength: 6 }).filter((name) => !/^\d+$/.test(name));
const VALUE = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(NAME, tie('value'), { maxKeys: 5 }),
  ),
})).value;

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, reversed(inner)]),
  );
}

test('any value comes back from its text, and the order in which it was written makes no difference', () => {
  fc.assert(
    fc.property(VALUE, (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(value);
      expect(canonicalJson(reversed(value))).toBe(text);
    }),
  );
});
