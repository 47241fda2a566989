/** Identity numbers of citizens and credit codes of organisations, right and wrong. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asCreditCode, isCreditCode } from '../../../src/domain/kernel/credit-code.js';
import { asDocument } from '../../../src/domain/kernel/identity-document.js';
import {
  birthDay,
  isMinorOn,
  identityNumberFault,
  normaliseIdentityNumber,
  upgradedIdentityNumber,
} from '../../../src/domain/kernel/identity-number.js';

const TODAY = '2026-11-29';

describe('an identity number', () => {
  it.each([
    ['the example of GB 11643', '11010519491231002X'],
    ['a number of the demonstration register, born 1902', '320612190207277756'],
    ['born on a leap day', '320612190802293910'],
    ['a resident from Hong Kong', '810000199408230021'],
    ['a small x and stray spaces', ' 110105 19491231 002x '],
    ['full-width digits and a full-width X', '１１０１０５１９４９１２３１００２Ｘ'],
    ['hyphens between the parts', '110105-19491231-002X'],
  ])('passes: %s', (_what, number) => {
    expect(identityNumberFault(number)).toBeNull();
  });

  it.each([
    ['SHAPE', '32061219020727775'],
    ['SHAPE', '110105491231002'],
    ['SHAPE', '3206121902072777560'],
    ['SHAPE', 'X10105194912310021'],
    ['REGION', '990105194912310021'],
    ['REGION', '160105194912310021'],
    ['BIRTH_DATE', '110105194902300029'],
    ['BIRTH_DATE', '110105199013010024'],
    ['CHECK_SIGN', '110105194912310021'],
    ['CHECK_SIGN', '320612190207277755'],
  ])('is refused for its %s: %s', (fault, number) => {
    expect(identityNumberFault(number)).toBe(fault);
    const refused = { code: 'ID_NUMBER_MALFORMED', field: 'idNumber', facts: { fault, document: 'RESIDENT_ID' } };
    expect(() => asDocument(number, null, 'idNumber', TODAY)).toThrow(expect.objectContaining(refused) as never);
  });

  it('is stored with a capital X and tells the day of birth', () => {
    expect(asDocument('11010519491231002x', null, 'idNumber', TODAY)).toEqual({ idNumber: '11010519491231002X' });
    expect(birthDay(normaliseIdentityNumber('11010519491231002x'))).toBe('1949-12-31');
  });

  it('is a minor’s up to and on the eighteenth birthday', () => {
    const days = ['1950-01-01', '1967-12-31', '1968-01-01', '2026-01-01'];
    expect(days.map((day) => isMinorOn('11010519491231002X', day))).toEqual([true, true, false, false]);
  });

  it('with a day of birth that has not come is refused at its field', () => {
    const unborn = '320612202701010008';
    expect(identityNumberFault(unborn)).toBeNull();
    expect(identityNumberFault(unborn, '2026-11-29')).toBe('BIRTH_DATE');
    expect(identityNumberFault(unborn, '2027-01-01')).toBeNull();
    expect(() => asDocument(unborn, null, 'parties[1].idNumber', TODAY)).toThrow(
      expect.objectContaining({
        field: 'parties[1].idNumber',
        facts: { fault: 'BIRTH_DATE', document: 'RESIDENT_ID' },
      }) as never,
    );
  });

  it('with any one digit changed is never accepted', () => {
    const good = '320612190207277756';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const digit = (Number(good[at]) + shift) % 10;
        return identityNumberFault(`${good.slice(0, at)}${digit}${good.slice(at + 1)}`) !== null;
      }),
    );
  });
});

describe('a number of the first generation', () => {
  it.each([
    ['110105491231002', '11010519491231002X'],
    ['１１０１０５４９１２３１００２', '11010519491231002X'],
    ['110105991231997', '110105189912319976'],
  ])('%s is today %s', (old, number) => {
    expect(upgradedIdentityNumber(old)).toBe(number);
    expect(identityNumberFault(number)).toBeNull();
  });

  it.each(['110105491331002', '160105491231002', '11010549123100', 'H10105491231002', '11010519491231002X'])(
    '%s is none',
    (text) => {
      expect(upgradedIdentityNumber(text)).toBeNull();
    },
  );
});

describe('a credit code', () => {
  it.each([
    '91350100M000100Y43',
    '91110000600037341L',
    '９１３５０１００Ｍ０００１００Ｙ４３',
    '91350100m000100y43',
    '9135-0100-M000100Y43',
  ])('passes: %s', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it.each([
    ['a wrong check sign', '91350100M000100Y44'],
    ['two signs changed places', '91350100M000010Y43'],
    ['a sign too few', '91350100M000100Y4'],
    ['a sign too many', '91350100M000100Y431'],
    ['a sign before it', '!91350100M000100Y43'],
    ['the letter I, which the alphabet leaves out', '91350100I000100Y43'],
    ['a letter in the region', '9135010AM000100Y43'],
  ])('is refused: %s', (_what, code) => {
    expect(() => asCreditCode(code, 'creditCode')).toThrow(
      expect.objectContaining({ code: 'CREDIT_CODE_MALFORMED', field: 'creditCode' }) as never,
    );
  });

  it('is never the number of a citizen, though that has the shape and the check sign of a code', () => {
    const number = '320612190811082496';
    expect([isCreditCode(number), identityNumberFault(number)]).toEqual([true, null]);
    expect(() => asCreditCode(number, 'parties[0].creditCode')).toThrow(
      expect.objectContaining({ code: 'CREDIT_CODE_IS_PERSONAL', field: 'parties[0].creditCode' }) as never,
    );
  });

  it('is stored in half-width capitals', () => {
    expect(asCreditCode(' 91350100m000100y43 ', 'creditCode')).toBe('91350100M000100Y43');
  });
});
