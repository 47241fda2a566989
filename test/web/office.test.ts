// The rules of the office: the weeks of a month with what a notice says, and who may do what with the keeping of a file.
import { describe, expect, test } from '@jest/globals';
import { keepersSteps } from '../../src/web/office/keeper.js';
import { monthOf } from '../../src/web/office/month.js';
import { OFFICE_PARTS } from '../../src/web/shell/office-parts.js';
import { OPERATIONS } from '../../src/app/permission/operations.js';
import { kindOfDay } from '../../src/web/days/kind-of-day.js';

describe('a month', () => {
  const said = [
    { day: '2026-10-01', kind: 'OFF', name: '国庆节' },
    { day: '2026-10-10', kind: 'WORK', name: '调休' },
  ] as const;
  const weeks = monthOf(2026, 10, said);

  test('begins on its weekday, Monday first, and has every day once', () => {
    expect(weeks[0]?.map((one) => one?.day.slice(8) ?? '')).toEqual(['', '', '', '01', '02', '03', '04']);
    expect(weeks.flat().filter(Boolean)).toHaveLength(31);
    expect(monthOf(2027, 2, []).length).toBe(4);
  });

  test.each([
    ['2026-10-01', false, 'OFF'],
    ['2026-10-02', true, null],
    ['2026-10-03', false, null],
    ['2026-10-10', true, 'WORK'],
  ])('%s works: %s', (day, works, kind) => {
    expect(weeks.flat().find((one) => one?.day === day)).toMatchObject({ works, kind });
  });
});

describe('the keeping of a file', () => {
  const file = { caseId: 'c', displayNo: 'JF1', destroyedAt: null };
  const waiting = { ...file, proposal: { confirmed: null } };
  test.each([
    ['a head', false, true, file, undefined, ['setLegalHold', 'proposeDestruction']],
    ['a head who has proposed', false, true, waiting, undefined, ['setLegalHold']],
    ['a supervisor', true, false, file, undefined, ['setLegalHold', 'amendRetention']],
    [
      ...(['a supervisor to whom it was proposed', true, false, waiting, undefined] as const),
      ['setLegalHold', 'amendRetention', 'confirmDestruction', 'declineDestruction'],
    ],
    ['a supervisor before a hold', true, false, file, 'h', ['liftLegalHold']],
    ['a head before a hold', false, true, file, 'h', []],
    ['anybody after the end', true, true, { ...file, destroyedAt: '2026-01-01T00:00:00Z' }, undefined, []],
  ])('%s', (_, supervises, heads, of, hold, actions) => {
    expect(keepersSteps(supervises, heads, of, hold).map(({ action }) => action)).toEqual(actions);
  });
});

/** Which query each part shows; `calendar` is open to everybody and kept by some. */
const QUERY_OF: Readonly<Record<string, string>> = {
  ...{ people: 'persons', accounts: 'accounts', appointments: 'appointments', allowances: 'clerkAllowances' },
  ...{ accessLog: 'accessLog', searchLog: 'searchLog', exportLog: 'exportLog', accountLog: 'accountLog' },
  ...{ rights: 'rightsRequests', retention: 'destructionList', partners: 'partners' },
};

test.each(OFFICE_PARTS.filter(([part]) => QUERY_OF[part]))(
  '%s is shown to those whom the server answers',
  (part, roles) => {
    const who = OPERATIONS[QUERY_OF[part] ?? ''];
    const answered = typeof who === 'object' && 'roles' in who ? who.roles : [];
    expect([...roles].sort()).toEqual([...answered].sort());
  },
);

describe('what kind of day a day is', () => {
  const days = [
    { day: '2026-10-01', kind: 'OFF' as const, name: '国庆节', source: '' },
    { day: '2026-10-10', kind: 'WORK' as const, name: '国庆节', source: '' },
  ];
  test.each([
    ['2026-11-30', { kind: 'WORKING' }],
    ['2026-11-29', { kind: 'WEEKEND' }],
    ['2026-11-28', { kind: 'WEEKEND' }],
    ['2026-10-01', { kind: 'OFF', name: '国庆节' }],
    ['2026-10-10', { kind: 'MADE_UP', name: '国庆节' }],
  ])('%s', (day, kind) => expect(kindOfDay(day, { loaded: true, days })).toEqual(kind));

  test('of a year without its notice nothing is said', () => {
    expect(kindOfDay('2027-01-04', { loaded: false, days: [] })).toEqual({ kind: 'NOT_LOADED' });
  });
});
