/** A decision rests on a basis that speaks of the right asked; deletion refused for keeping becomes a restriction. */
import { describe, expect, test } from '@jest/globals';
import { BASES, decide, RIGHTS } from '../../src/domain/privacy/rights.js';
import { caseThatIs, Story } from '../domain/case/story.js';

const open = new Story().take('register').state;
const closed = new Story().take('register').take('requestConsent').take('accept').take('terminate').state;
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return '';
};

describe('a decision on a party’s request', () => {
  test('stands only on a basis that speaks of the right', () => {
    for (const right of RIGHTS) {
      for (const { code, outcome, for: rights } of BASES) {
        const fits = (rights as readonly string[]).includes(right);
        const told = refusal(() => expect(decide(right, code, closed).outcome).toBe(outcome));
        expect([right, code, told]).toEqual([right, code, fits ? '' : 'BASIS_DOES_NOT_FIT']);
      }
    }
  });

  test('every right can be refused with a reason; all but deletion can be granted while the statute keeps the file', () => {
    const granted = (right: string) =>
      BASES.some((b) => b.outcome === 'GRANTED' && (b.for as readonly string[]).includes(right));
    expect(RIGHTS.filter((right) => !granted(right))).toEqual(['DELETION']);
    for (const right of RIGHTS) {
      expect(BASES.some((b) => b.outcome === 'REFUSED' && (b.for as readonly string[]).includes(right))).toBe(true);
    }
  });

  test('opens a copy, restricts, or follows with nothing', () => {
    expect(decide('COPY', 'PIPL_45', closed)).toEqual({ outcome: 'GRANTED', consequence: 'COPY' });
    expect(decide('RESTRICTION', 'PIPL_44', closed)).toEqual({ outcome: 'GRANTED', consequence: 'RESTRICT' });
    expect(decide('DELETION', 'STATUTORY_RETENTION', closed)).toEqual({ outcome: 'REFUSED', consequence: 'RESTRICT' });
    expect(decide('CORRECTION', 'PIPL_46', closed)).toEqual({ outcome: 'GRANTED', consequence: 'CORRECT' });
    expect(decide('CORRECTION', 'PIPL_46', caseThatIs('VOIDED').state).consequence).toBe('NONE');
  });

  test('restricts nothing that an open case needs', () => {
    expect(refusal(() => decide('RESTRICTION', 'PIPL_44', open))).toBe('CASE_STILL_OPEN');
    expect(refusal(() => decide('DELETION', 'STATUTORY_RETENTION', open))).toBe('CASE_STILL_OPEN');
    expect(decide('RESTRICTION', 'LEGAL_DUTY', open)).toEqual({ outcome: 'REFUSED', consequence: 'NONE' });
  });
});
