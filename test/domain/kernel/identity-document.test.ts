/** Documents beside the resident identity card: each has its form, its mask, and what its number tells. */
import { describe, expect, it } from '@jest/globals';
import {
  asDocument,
  birthIn,
  documentOf,
  type IdKind,
  mayBeDocument,
  minorBy,
} from '../../../src/domain/kernel/identity-document.js';
import { maskIdentityNumber } from '../../../src/domain/kernel/mask.js';
import { refusal } from '../case/fixtures.js';

const TODAY = '2026-11-29';
const CITIZEN = '320612190207277756';
const HONG_KONG = '810000199408230021';
const TAIWAN = '830000199201300022';

const fault = (text: string, kind: IdKind | null) =>
  refusal(() => asDocument(text, kind, 'idNumber', TODAY)).facts['fault'];

describe('a document of a kind', () => {
  it.each<[IdKind, string, string, string]>([
    ['RESIDENT_ID', '320612 19020727 7756', CITIZEN, '320***********7756'],
    ['RESIDENCE_PERMIT', HONG_KONG, HONG_KONG, '810***********0021'],
    ['RESIDENCE_PERMIT', TAIWAN, TAIWAN, '830***********0022'],
    ['FOREIGN_PERMANENT_ID', 'usa 3100 7801 0112', 'USA310078010112', 'USA********0112'],
    ['PASSPORT', 'e1234 5678', 'E12345678', 'E*****678'],
    ['PASSPORT', 'EA1234567', 'EA1234567', 'E*****567'],
    ['HK_MACAO_PERMIT', 'H0123456701', 'H0123456701', 'H*******701'],
    ['HK_MACAO_PERMIT', 'm01234567', 'M01234567', 'M*****567'],
    ['TAIWAN_PERMIT', '01234567', '01234567', '0****567'],
    ['TAIWAN_PERMIT', '0123456701(B)', '0123456701B', '0*******01B'],
    ['MILITARY_ID', '军字第1234567号', '军字第1234567号', '军*******67号'],
    ['OTHER', '蓝卡 2026-0012', '蓝卡20260012', '蓝******012'],
  ])('%s %s is stored as %s and shown as %s', (kind, typed, number, shown) => {
    const { idNumber, idKind } = asDocument(typed, kind, 'idNumber', TODAY);
    expect([idNumber, idKind ?? 'RESIDENT_ID', maskIdentityNumber(idNumber)]).toEqual([number, kind, shown]);
  });

  it('is known by a number of 18 digits without being named', () => {
    const kinds = [CITIZEN, HONG_KONG, TAIWAN].map((number) => asDocument(number, null, 'idNumber', TODAY).idKind);
    expect(kinds).toEqual([undefined, 'RESIDENCE_PERMIT', 'RESIDENCE_PERMIT']);
  });

  it.each<[string, string, IdKind | null]>([
    ['KIND', HONG_KONG, 'RESIDENT_ID'],
    ['KIND', CITIZEN, 'RESIDENCE_PERMIT'],
    ['KIND', CITIZEN, 'OTHER'],
    ['CHECK_SIGN', '810000199408230022', 'RESIDENCE_PERMIT'],
    ['CHECK_SIGN', '320612190207277757', null],
    ['BIRTH_DATE', '320612202701010008', 'RESIDENT_ID'],
    ['SHAPE', 'E12345678', null],
    ['SHAPE', 'ABCDEFGH', 'PASSPORT'],
    ['SHAPE', 'E-12', 'PASSPORT'],
    ['SHAPE', 'H1234567', 'HK_MACAO_PERMIT'],
    ['SHAPE', 'T12345678', 'HK_MACAO_PERMIT'],
    ['SHAPE', '1234567', 'TAIWAN_PERMIT'],
    ['SHAPE', 'USA12345678901', 'FOREIGN_PERMANENT_ID'],
    ['SHAPE', '军官证', 'MILITARY_ID'],
    ['SHAPE', '无', 'OTHER'],
  ])('is refused for its %s: %s as %s', (wanted, number, kind) => {
    expect(fault(number, kind)).toBe(wanted);
  });
});

describe('a number by itself', () => {
  it.each([
    [CITIZEN, 'RESIDENT_ID'],
    ['H01234567', 'HK_MACAO_PERMIT'],
    ['USA310078010112', 'FOREIGN_PERMANENT_ID'],
    ['EA1234567', 'PASSPORT'],
    ['军字第1234567号', 'MILITARY_ID'],
    ['01234567', null],
    ['110105491231002', null],
    ['张三', null],
  ])('%s is %s', (text, kind) => {
    const found = documentOf(text);
    expect(found && (found.idKind ?? 'RESIDENT_ID')).toBe(kind);
  });

  it('tells the day of birth only where it holds one', () => {
    expect([birthIn(HONG_KONG), birthIn('E12345678'), birthIn('USA310078010112')]).toEqual(['1994-08-23', null, null]);
    expect([minorBy(HONG_KONG, '2012-08-23'), minorBy(HONG_KONG, TODAY), minorBy('E12345678', TODAY)]).toEqual([
      true,
      false,
      null,
    ]);
  });

  it('may be sought by, names may not', () => {
    expect(['E12345678', '01234567', '军字第1234567号', '张三', '欧阳修'].map(mayBeDocument)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
