// The periods of consultation and arbitration, step by step: which run, since when, and what ended them (domain.md §2.5).
import { describe, expect, it, test } from '@jest/globals';
import { isCollective, takenByCommission, workerSide } from '../../../src/domain/case/arbitration.js';
import { arbitrationClocksOf } from '../../../src/domain/case/arbitration-clocks.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import type { Party } from '../../../src/domain/case/party.js';
import { aParty, COMMISSION, THE_COURT } from './fixtures.js';
import { caseThatIs } from './story.js';

type Steps = NonNullable<CaseState['arbitration']>;
const { state } = caseThatIs('MEDIATING');
const at = (kind: string, on: string, more: object = {}) =>
  ({ kind, event: `${kind} ${on}`, on, document: '文书', number: '', ...more }) as Steps[number];
const sent = (authority = COMMISSION, day = '2026-03-04') =>
  ({ kind: 'SENT_OUTSIDE', event: 'taken', day, detail: '', authority }) as unknown as CaseState['milestones'][number];
const TAKEN = { milestones: [sent()] };
const of = (arbitration: Steps, over: object = {}) =>
  arbitrationClocksOf({ ...state, track: 'LABOUR', arbitration, ...over } as CaseState);
const running = (arbitration: Steps, over: object = {}) =>
  of(arbitration, over).map(({ id, day, endedOn }) => `${id} ${day} ${endedOn ?? 'runs'}`);

describe('before a commission has taken it', () => {
  it.each<[string, Steps, object, string[]]>([
    ['a consultation', [at('CONSULTATION_ASKED', '2026-01-05')], {}, ['LN-01 2026-01-05 runs']],
    [
      'a correction',
      [at('APPLIED', '2026-02-10'), at('CORRECTION_ASKED', '2026-02-12'), at('CORRECTED', '2026-02-26')],
      {},
      ['LA-02 2026-02-10 2026-02-12', 'LA-01 2026-02-26 runs'],
    ],
    [
      'a correction of the same day',
      [at('APPLIED', '2026-02-10'), at('CORRECTION_ASKED', '2026-02-10'), at('CORRECTED', '2026-02-10')],
      {},
      ['LA-02 2026-02-10 2026-02-10', 'LA-01 2026-02-10 runs'],
    ],
    [
      'an application after the correction of another one',
      [at('APPLIED', '2026-02-10'), at('CORRECTED', '2026-02-13'), at('APPLIED', '2026-02-20')],
      {},
      ['LA-02 2026-02-20 runs', 'LA-01 2026-02-20 runs'],
    ],
    [
      'a refusal before the acceptance',
      [at('APPLIED', '2026-02-10'), at('NOT_ACCEPTED', '2026-02-12')],
      { custody: { authority: COMMISSION, since: '2026-03-04', event: 'taken', number: null } },
      [
        ...['LA-02 2026-02-10 2026-02-12', 'LA-01 2026-02-10 2026-02-12'],
        ...['LA-03 2026-03-04 runs', 'LA-05 2026-03-04 runs', 'LA-07 2026-03-04 runs'],
      ],
    ],
    [
      'a refusal after it',
      [at('APPLIED', '2026-02-10'), at('NOT_ACCEPTED', '2026-03-06')],
      TAKEN,
      [
        ...['LA-02 2026-02-10 2026-03-04', 'LA-01 2026-02-10 2026-03-04'],
        ...['LA-03 2026-03-04 runs', 'LA-05 2026-03-04 runs', 'LA-07 2026-03-04 runs'],
      ],
    ],
  ])('%s', (_, steps, over, expected) => {
    expect(running(steps, over)).toEqual(expected);
  });
});

describe('until the award', () => {
  const from = '2026-03-04';
  it.each<[string, Steps, object, string[]]>([
    ['nothing yet', [], {}, [`LA-03 ${from} runs`, `LA-05 ${from} runs`, `LA-07 ${from} runs`]],
    [
      'the end of the case',
      [],
      { ending: { on: '2026-06-10' } },
      [`LA-03 ${from} 2026-06-10`, `LA-05 ${from} 2026-06-10`, `LA-07 ${from} 2026-06-10`],
    ],
    [
      'a copy on the same day, and the answer',
      [at('COPY_SERVED', from), at('ANSWERED', '2026-03-10'), at('HEARD', '2026-03-20')],
      {},
      [`LA-03 ${from} ${from}`, `LA-05 ${from} runs`, `LA-04 ${from} 2026-03-10`, `LA-07 ${from} runs`],
    ],
    [
      'a hearing without an answer',
      [at('COPY_SERVED', '2026-03-05'), at('HEARD', '2026-03-20')],
      {},
      [`LA-03 ${from} 2026-03-05`, `LA-05 ${from} runs`, 'LA-04 2026-03-05 2026-03-20', `LA-07 ${from} runs`],
    ],
    [
      'a copy served by another commission before',
      [at('COPY_SERVED', '2026-03-03')],
      {},
      [`LA-03 ${from} runs`, `LA-05 ${from} runs`, 'LA-04 2026-03-03 runs', `LA-07 ${from} runs`],
    ],
    [
      'a second request for recusal on the day on which the first was decided',
      [at('RECUSAL_ASKED', '2026-03-10'), at('RECUSAL_DECIDED', '2026-03-12'), at('RECUSAL_ASKED', '2026-03-12')],
      {},
      [`LA-03 ${from} runs`, `LA-05 ${from} runs`, 'LA-13 2026-03-12 runs', `LA-07 ${from} runs`],
    ],
    [
      'an award',
      [at('AWARDED', '2026-06-04')],
      { ending: { on: '2026-06-10' } },
      [`LA-03 ${from} 2026-06-10`, `LA-05 ${from} 2026-06-10`, `LA-07 ${from} 2026-06-04`],
    ],
    [
      'a mediation document after the end of the case',
      [at('DOCUMENT_SERVED', '2026-06-12')],
      { ending: { on: '2026-06-10' } },
      [`LA-03 ${from} 2026-06-10`, `LA-05 ${from} 2026-06-10`, `LA-07 ${from} 2026-06-10`],
    ],
    [
      'a mediation document',
      [at('DOCUMENT_SERVED', '2026-06-12')],
      {},
      [`LA-03 ${from} runs`, `LA-05 ${from} runs`, `LA-07 ${from} 2026-06-12`],
    ],
  ])('%s', (_, steps, over, expected) => {
    expect(running(steps, { ...TAKEN, ...over })).toEqual(expected);
  });

  it('what stopped or lengthened the period before it began anew does not count', () => {
    const suspended = [at('PROCEEDING_SUSPENDED', '2026-03-10'), at('PROCEEDING_RESUMED', '2026-03-12')];
    const again = [at('PROCEEDING_SUSPENDED', '2026-03-20'), at('HEARD', '2026-03-25')];
    const lengthened = (on: string, days: number) => at('PERIOD_EXTENDED', on, { days });
    const all = of([...suspended, lengthened('2026-03-15', 5), ...again], TAKEN).find(({ id }) => id === 'LA-07');
    const pause = (from: string, until: string | null) => ({ cause: 'PROCEEDING_SUSPENDED', from, until });
    const by = (on: string, count: number) => ({ length: { count, unit: 'CD' }, on, by: 'ARBITRATION' });
    expect(all?.pauses).toEqual([pause('2026-03-10', '2026-03-12'), pause('2026-03-20', null)]);
    expect(all?.extensions).toEqual([by('2026-03-15', 5)]);
    const restarted = [
      ...[at('PERIOD_RESTARTED', '2026-03-20'), at('PROCEEDING_SUSPENDED', '2026-03-20')],
      ...[lengthened('2026-03-20', 3), at('PROCEEDING_RESUMED', '2026-03-30')],
    ];
    const anew = of([...suspended, lengthened('2026-03-15', 5), ...restarted], TAKEN).find(({ id }) => id === 'LA-07');
    expect(anew).toMatchObject({ day: '2026-03-20', pauses: [pause('2026-03-20', '2026-03-30')] });
    expect(anew?.extensions).toEqual([by('2026-03-20', 3)]);
  });
});

describe('after the award', () => {
  const served = (finals: boolean[]) => [
    at('AWARDED', '2026-06-04', { finals }),
    at('AWARD_SERVED', '2026-06-05', { side: 'APPLICANT' }),
    at('AWARD_SERVED', '2026-06-08', { side: 'RESPONDENT' }),
  ];

  it('each side’s own suit ends its window; a suit ends that of a fallen award', () => {
    const sued = at('SUED', '2026-06-15', { side: 'RESPONDENT' });
    expect(running([...served([false]), sued])).toEqual(['LS-01 2026-06-05 runs', 'LS-01 2026-06-08 2026-06-15']);
    const fallen = [at('SET_ASIDE', '2026-08-03'), at('ENFORCEMENT_REFUSED', '2026-09-01')];
    expect(running([...served([true]), at('SET_ASIDE_APPLIED', '2026-07-01'), ...fallen])).toEqual([
      ...['LS-02 2026-06-05 runs', 'LS-03 2026-06-08 2026-07-01'],
      ...['LS-04 2026-08-03 runs', 'LS-05 2026-09-01 runs'],
    ]);
    const anew = at('SUED', '2026-09-10', { side: 'APPLICANT' });
    expect(running([...served([true]), ...fallen, anew])).toEqual([
      ...['LS-02 2026-06-05 2026-09-10', 'LS-03 2026-06-08 runs'],
      ...['LS-04 2026-08-03 2026-09-10', 'LS-05 2026-09-01 2026-09-10'],
    ]);
  });
});

test('a commission took the case when the case was sent to it, or where it holds it', () => {
  const taken = (over: object) => takenByCommission({ milestones: [], custody: null, ...over } as never);
  const custody = { authority: COMMISSION, since: '2026-03-02', event: 'begun' };
  expect(taken({ milestones: [sent(), sent(THE_COURT, '2026-04-01')], custody })?.day).toBe('2026-03-04');
  expect(taken({ milestones: [sent(THE_COURT)] })).toBeNull();
  expect(taken({ milestones: [{ ...sent(), kind: 'RETURNED' }] })).toBeNull();
  expect(taken({ custody })).toEqual({ event: 'begun', day: '2026-03-02' });
  expect(taken({ custody: { ...custody, authority: THE_COURT } })).toBeNull();
});

describe('the workers', () => {
  const firm = (side: Party['side']) => aParty(`firm-${side}`, side, { kind: 'ORGANISATION' });
  const many = (side: Party['side'], count: number) =>
    Array.from({ length: count }, (_, index) => aParty(`${side}-${index}`, side));

  it('are the persons against an organisation, the applicants among persons', () => {
    const side = (...parties: Party[]) => workerSide({ parties });
    expect(side(...many('APPLICANT', 1), firm('RESPONDENT'))).toBe('APPLICANT');
    expect(side(...many('APPLICANT', 1), ...many('RESPONDENT', 1))).toBe('APPLICANT');
    expect(side(firm('APPLICANT'), ...many('RESPONDENT', 1))).toBe('RESPONDENT');
    expect(side(...many('APPLICANT', 1), firm('APPLICANT'), ...many('RESPONDENT', 1))).toBe('RESPONDENT');
  });

  it('are many from ten of their own side, in labour disputes alone', () => {
    const collective = (track: CaseState['track'], ...parties: Party[]) => isCollective({ track, parties });
    expect(collective('LABOUR', ...many('APPLICANT', 10), firm('RESPONDENT'))).toBe(true);
    expect(collective('LABOUR', ...many('APPLICANT', 9), ...many('RESPONDENT', 9))).toBe(false);
    expect(collective('PEOPLE', ...many('APPLICANT', 10), firm('RESPONDENT'))).toBe(false);
  });
});
