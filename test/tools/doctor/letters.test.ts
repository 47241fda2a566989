// The doctor on letters: no way to go, what is late, what bounced.
import { describe, expect, test } from '@jest/globals';
import { letterFindings } from '../../../src/tools/doctor/letters.js';

const WELL = { mail: true, messenger: false, publicUrl: true, late: 0, failed: 0, bounced: 0, unreachable: 0 };
const said = (over: object) => letterFindings({ ...WELL, ...over }).map(({ level, what }) => `${level} ${what[1]}`);

describe('of letters the doctor says', () => {
  test('that a village without mail tells its parties itself', () => {
    expect(said({ mail: false })).toEqual([expect.stringMatching(/^FINE No way for letters is configured/)]);
  });

  test('that all is well, with what bounced and whom nobody can reach', () => {
    expect(said({ bounced: 2, unreachable: 3 })).toEqual([
      expect.stringMatching(/^FINE Letters can go; in thirty days 2 bounced, and 3 notices/),
    ]);
  });

  test('what is late or failed, and that letters have no links', () => {
    expect(said({ late: 1, failed: 4, publicUrl: false })).toEqual([
      expect.stringMatching(/^MIND 1 letters are late, and 4 failed/),
      expect.stringMatching(/^MIND PUBLIC_URL is not set/),
      expect.stringMatching(/^FINE/),
    ]);
  });
});
