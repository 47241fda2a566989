/** The test every step owes: where it is open, where it is shut, and that no status was forgotten. */
import { describe, expect, it } from '@jest/globals';
import { type Action, ACTION_ROWS } from '../../../src/domain/case/actions.js';
import { CASE_STATUSES, type CaseStatus } from '../../../src/domain/case/status.js';
import { RuleBroken } from '../../../src/domain/kernel/rule-broken.js';
import { refusal } from './fixtures.js';
import { caseThatIs } from './story.js';

export const ON_DESK = ['REGISTERED', 'CONSENT_PENDING'] as const;
export const HELD = ['ACCEPTED', 'ASSIGNED', 'MEDIATING', 'SUSPENDED', 'AGREEMENT_DRAFTED'] as const;
export const AGREED = ['AGREEMENT_EFFECTIVE', 'PERFORMING', 'FULFILLED', 'DEFAULTED'] as const;
export const TRACKED = ['FOLLOWED_UP', 'EVALUATED'] as const;
export const LOST = ['NOT_ACCEPTED', 'WITHDRAWN', 'TERMINATED_FAILED'] as const;
export const GONE = ['ARCHIVED', 'ANNULLED', 'VOIDED'] as const;
export const OUTSIDE = ['TRANSFERRED_OUT', 'ENDED_OUTSIDE'] as const;
/** Every status of a case that has ended, or that no room holds. */
export const ENDED = [...AGREED, ...TRACKED, ...LOST, ...OUTSIDE, ...GONE] as const;

/** `shut` is written out by hand in each file, so that a new status makes the file say what the step means in it. */
export function shutIn(action: Action, shut: readonly CaseStatus[]): void {
  const open = (ACTION_ROWS[action].from as readonly (CaseStatus | 'none')[]).filter((status) => status !== 'none');

  describe(`${action} in every status`, () => {
    it.each(shut)('is shut while the case is %s', (status) => {
      expect(refusal(() => caseThatIs(status).attempt(action))).toEqual({
        code: 'STEP_NOT_OPEN',
        field: null,
        facts: { action, status },
      });
    });

    it('is not shut by any other status', () => {
      const codes = open.map((status) => codeOf(() => caseThatIs(status).attempt(action)));
      expect(codes).not.toContain('STEP_NOT_OPEN');
    });

    it('is either open or shut in every status there is, never both', () => {
      expect([...shut, ...open].sort()).toEqual([...CASE_STATUSES].sort());
    });
  });
}

/** The code of a refusal, or null when the step was taken. */
function codeOf(step: () => unknown): string | null {
  try {
    step();
    return null;
  } catch (error) {
    if (error instanceof RuleBroken) return error.code;
    throw error;
  }
}
