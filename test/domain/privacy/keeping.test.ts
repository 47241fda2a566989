/** When a file may be destroyed: its day has come, nobody holds it, and no party waits for an answer. */
import { describe, expect, it } from '@jest/globals';
import { type Keeping, mayBeDestroyed } from '../../../src/domain/privacy/keeping.js';
import { refusal } from '../case/fixtures.js';

const TODAY = '2036-06-09';
const DUE: Keeping = { status: 'ARCHIVED', until: TODAY, held: false, openRequests: 0 };

describe('a file may be destroyed', () => {
  it.each<[string, Partial<Keeping>]>([
    ['on the day its keeping ends', {}],
    ['after that day', { until: '2036-06-08' }],
    ['when it never was a case, at any time', { status: 'VOIDED', until: null }],
  ])('%s', (_when, over) => {
    expect(() => mayBeDestroyed({ ...DUE, ...over }, TODAY)).not.toThrow();
  });
});

describe('a file stays', () => {
  it.each<[string, Partial<Keeping>, object]>([
    ['before that day', { until: '2036-06-10' }, { status: 'ARCHIVED', until: '2036-06-10' }],
    ['for ever', { until: null }, { status: 'ARCHIVED', until: '' }],
    ['until it is archived', { status: 'FULFILLED' }, { status: 'FULFILLED', until: TODAY }],
  ])('%s', (_when, over, facts) => {
    const refused = refusal(() => mayBeDestroyed({ ...DUE, ...over }, TODAY));
    expect(refused).toEqual({ code: 'NOT_DUE_FOR_DESTRUCTION', field: 'caseId', facts });
  });

  it('while a court or an auditor holds it, archived or void', () => {
    const refused = { code: 'ON_LEGAL_HOLD', field: 'caseId', facts: {} };
    expect(refusal(() => mayBeDestroyed({ ...DUE, held: true }, TODAY))).toEqual(refused);
    expect(refusal(() => mayBeDestroyed({ ...DUE, status: 'VOIDED', held: true }, TODAY))).toEqual(refused);
  });

  it('while a party waits for an answer', () => {
    const refused = refusal(() => mayBeDestroyed({ ...DUE, openRequests: 2 }, TODAY));
    expect(refused).toEqual({ code: 'REQUEST_OPEN', field: 'caseId', facts: { open: 2 } });
  });
});
