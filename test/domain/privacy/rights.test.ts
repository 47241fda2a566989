/** On what a request of a party is granted or refused, and what follows (PIPL 44–50). */
import { describe, expect, it } from '@jest/globals';
import { BASES, type BasisCode, decide, decisionDue, RIGHTS, type Right } from '../../../src/domain/privacy/rights.js';
import { CALENDAR, refusal } from '../case/fixtures.js';
import { caseThatIs } from '../case/story.js';

const open = caseThatIs('MEDIATING').state;
const ended = caseThatIs('ARCHIVED').state;

/** For each basis: the rights it speaks of, and what is decided on it once the case has ended. */
const DECIDED: Record<BasisCode, Partial<Record<Right, string>>> = {
  PIPL_45: { ACCESS: 'GRANTED COPY', COPY: 'GRANTED COPY' },
  PIPL_46: { CORRECTION: 'GRANTED CORRECT' },
  PIPL_44: { RESTRICTION: 'GRANTED RESTRICT' },
  PIPL_48: { EXPLANATION: 'GRANTED NONE' },
  STATUTORY_RETENTION: { DELETION: 'REFUSED RESTRICT' },
  LEGAL_DUTY: { RESTRICTION: 'REFUSED NONE', DELETION: 'REFUSED NONE' },
  SECRECY_OF_OTHERS: { ACCESS: 'REFUSED NONE', COPY: 'REFUSED NONE', EXPLANATION: 'REFUSED NONE' },
  NOT_WRONG: { CORRECTION: 'REFUSED NONE' },
  IDENTITY_NOT_SHOWN: {
    ACCESS: 'REFUSED NONE',
    COPY: 'REFUSED NONE',
    CORRECTION: 'REFUSED NONE',
    RESTRICTION: 'REFUSED NONE',
    DELETION: 'REFUSED NONE',
    EXPLANATION: 'REFUSED NONE',
  },
};
const CELLS = BASES.flatMap(({ code }) => RIGHTS.map((right) => [right, code] as const));

describe('a request', () => {
  it.each(CELLS)('for %s on %s', (right, basis) => {
    const expected = DECIDED[basis][right];
    if (expected) {
      const { outcome, consequence } = decide(right, basis, ended);
      expect(`${outcome} ${consequence}`).toBe(expected);
    } else {
      const refused = { code: 'BASIS_DOES_NOT_FIT', field: 'basis', facts: { right } };
      expect(refusal(() => decide(right, basis, ended))).toEqual(refused);
    }
  });

  it.each<[Right, BasisCode]>([
    ['RESTRICTION', 'PIPL_44'],
    ['DELETION', 'STATUTORY_RETENTION'],
  ])('for %s on %s waits for the end of the case, which needs the data', (right, basis) => {
    const refused = { code: 'CASE_STILL_OPEN', field: 'basis', facts: { status: 'MEDIATING' } };
    expect(refusal(() => decide(right, basis, open))).toEqual(refused);
  });

  it('for access or correction does not wait', () => {
    expect(decide('ACCESS', 'PIPL_45', open).consequence).toBe('COPY');
    expect(decide('RESTRICTION', 'LEGAL_DUTY', open).consequence).toBe('NONE');
  });

  it('is decided within fifteen working days', () => {
    // Weekdays only: Monday 2 March and fifteen of them.
    expect(decisionDue('2026-03-02', CALENDAR)).toBe('2026-03-23');
  });
});
