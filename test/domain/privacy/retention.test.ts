/** How long a file is kept follows from rules that stand as data; the longest decides, never before enforcement is over. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RETENTION_RULES, retentionOf, retentionSet } from '../../../src/domain/privacy/retention.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { Story } from '../case/story.js';

const ON = '2026-06-09';
const mediated = new Story().take('register').take('requestConsent').take('accept').take('assignMediators');
const failed = mediated.take('openSession').take('terminate').state;

/** The same case with another end, type, form or people. */
function settled(
  over: { dispute?: object; form?: 'WRITTEN' | 'ORAL'; dueOn?: string; state?: object } = {},
): CaseState {
  const items = over.dueOn ? [{ id: 'i', dueOn: over.dueOn, amount: 1, performedOn: null }] : [];
  const form = over.form ?? 'WRITTEN';
  const agreement = { form, scope: 'WHOLE', agreedAmount: 1, items, signatures: [], effectiveOn: ON } as const;
  const dispute = { ...failed.dispute, type: 'NEIGHBOUR' as const, people: 2, ...over.dispute };
  return {
    ...failed,
    agreement,
    dispute,
    ending: { outcome: 'settled', ground: null, on: ON },
    ...over.state,
  };
}

/** A register says how the agreement was made; the last that says it counts. */
const PARTLY_ORAL = {
  agreement: null,
  ending: { outcome: 'partly-settled', ground: null, on: ON },
  milestones: (['WRITTEN', 'ORAL', ''] as const).map((agreementForm) => ({ ...failed.milestones[0], agreementForm })),
};
const withType = (state: CaseState, type: string) => ({ ...state, dispute: { ...state.dispute, type } });

const kept = (state: CaseState) => {
  const { years, until, rules } = retentionOf(state, ON);
  return `${years} ${until} ${rules.join(' ')}`;
};

describe('the retention of an archived file', () => {
  test.each([
    ['a case without agreement', failed, '5 2031-06-09 NO_AGREEMENT'],
    ['an oral agreement', settled({ form: 'ORAL' }), '5 2031-06-09 ORAL'],
    ['an ordinary written agreement', settled(), '10 2036-06-09 WRITTEN'],
    ['land or housing', settled({ dispute: { type: 'FOREST_LAND' } }), '30 2056-06-09 WRITTEN LAND_OR_HOUSING'],
    ['family', settled({ dispute: { type: 'MARRIAGE_FAMILY' } }), '30 2056-06-09 WRITTEN FAMILY'],
    ['bodily harm', settled({ dispute: { type: 'MEDICAL' } }), '30 2056-06-09 WRITTEN DEATH_OR_DISABILITY'],
    ['ten people', settled({ dispute: { people: 10 } }), '30 2056-06-09 WRITTEN COLLECTIVE'],
    [
      'judicial confirmation',
      settled({ state: { attested: { performance: null, confirmation: true, satisfaction: null } } }),
      '30 2056-06-09 WRITTEN CONFIRMED',
    ],
    ['nine people', settled({ dispute: { people: 9 } }), '10 2036-06-09 WRITTEN'],
    [
      'ten people that were never taken on',
      settled({ dispute: { people: 10 }, state: { milestones: [] } }),
      '10 2036-06-09 WRITTEN',
    ],
    ['a part settled', settled({ state: PARTLY_ORAL }), '5 2031-06-09 ORAL'],
    ['housing', settled({ dispute: { type: 'HOUSING_HOMESTEAD' } }), '30 2056-06-09 WRITTEN LAND_OR_HOUSING'],
    ['demolition', settled({ dispute: { type: 'EXPROPRIATION_DEMOLITION' } }), '30 2056-06-09 WRITTEN LAND_OR_HOUSING'],
    ['an accident', settled({ dispute: { type: 'ROAD_TRAFFIC' } }), '30 2056-06-09 WRITTEN DEATH_OR_DISABILITY'],
    ...['FOREST_LAND', 'MARRIAGE_FAMILY', 'MEDICAL'].map(
      (type) => [`${type} without agreement`, withType(failed, type), '5 2031-06-09 NO_AGREEMENT'] as const,
    ),
    ['a case that has not ended', { ...failed, ending: null }, '5 2031-06-09 NO_AGREEMENT'],
    [
      'a confirmation that the register denies',
      settled({ state: { attested: { performance: null, confirmation: false, satisfaction: null } } }),
      '10 2036-06-09 WRITTEN',
    ],
    [
      'one minor among adults',
      { ...failed, parties: failed.parties.map((party, at) => ({ ...party, minor: at === 1 })) },
      '30 2056-06-09 NO_AGREEMENT MINOR',
    ],
    [
      'a minor, even without agreement',
      { ...failed, parties: failed.parties.map((party) => ({ ...party, minor: true })) },
      '30 2056-06-09 NO_AGREEMENT MINOR',
    ],
  ])('of %s', (_what, state, expected) => {
    expect(kept(state as CaseState)).toBe(expected);
  });

  test('never ends before the two years to apply for enforcement', () => {
    expect(kept(settled({ form: 'ORAL', dueOn: '2033-01-31' }))).toBe('9 2035-01-31 ORAL ENFORCEMENT_WINDOW');
    expect(kept(settled({ form: 'ORAL', dueOn: '2027-01-31' }))).toBe('5 2031-06-09 ORAL');
    expect(kept(settled({ form: 'ORAL', dueOn: '2029-06-09' }))).toBe('5 2031-06-09 ORAL');
    const items = ['2033-01-31', null, '2034-01-31', '2030-01-31'].map((dueOn, at) => ({
      id: `${at}`,
      dueOn,
      amount: 1,
      performedOn: null,
    }));
    const several = settled({ form: 'ORAL', dueOn: ON });
    expect(kept({ ...several, agreement: { ...several.agreement, items } as never })).toBe(
      '10 2036-01-31 ORAL ENFORCEMENT_WINDOW',
    );
  });

  test('ends after it begins and at the longest of its rules, whatever the case', () => {
    const types = ['NEIGHBOUR', 'MEDICAL', 'FOREST_LAND', 'MARRIAGE_FAMILY'];
    const any = fc.record({ type: fc.constantFrom(...types), people: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(any, fc.constantFrom('WRITTEN' as const, 'ORAL' as const), (dispute, form) => {
        const { years, until, rules } = retentionOf(settled({ dispute, form }), ON);
        const longest = Math.max(...rules.map((code) => RETENTION_RULES.find((r) => r.code === code)?.years ?? 0));
        expect([years, (until ?? '') > ON]).toEqual([longest, true]);
      }),
    );
  });

  test('set by a supervisor is what the supervisor says; for ever has no last day', () => {
    expect(retentionSet(ON, null, 'HISTORICAL_VALUE')).toMatchObject({ years: null, until: null });
    expect(retentionSet('2024-02-29', 3, 'SET_BY_SUPERVISOR')).toEqual({
      archivedOn: '2024-02-29',
      years: 3,
      until: '2027-02-28',
      rules: ['SET_BY_SUPERVISOR'],
    });
  });

  test('stands on rules that each say where they come from', () => {
    for (const { mark, zh, en } of RETENTION_RULES)
      expect([mark, zh, en]).toEqual([expect.stringMatching(/^[VWKD]$/), expect.any(String), expect.any(String)]);
  });

  test('gives each rule its years', () => {
    expect(Object.fromEntries(RETENTION_RULES.map(({ code, years }) => [code, years]))).toEqual({
      NO_AGREEMENT: 5,
      ORAL: 5,
      WRITTEN: 10,
      LAND_OR_HOUSING: 30,
      FAMILY: 30,
      DEATH_OR_DISABILITY: 30,
      MINOR: 30,
      COLLECTIVE: 30,
      CONFIRMED: 30,
      HISTORICAL_VALUE: null,
      ENFORCEMENT_WINDOW: 2,
      SET_BY_SUPERVISOR: null,
    });
  });
});
