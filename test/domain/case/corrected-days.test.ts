/** Days put right: what was named moves, a routing stays between its neighbours, nothing else does. */
import { describe, expect, it } from '@jest/globals';
import { correctedDays, withinIntake } from '../../../src/domain/case/corrected-days.js';
import type { Milestone } from '../../../src/domain/case/state.js';
import { caseThatIs } from './story.js';

const [SOME] = caseThatIs('REGISTERED').state.milestones as [Milestone];
/** `REGISTERED 03-02, ROUTED 03-04` as milestones of 2026. */
const turns = (text: string): Milestone[] =>
  text.split(', ').map((turn) => {
    const [kind, day] = turn.split(' ') as [Milestone['kind'], string];
    return { ...SOME, kind, day: `2026-${day}` } as Milestone;
  });
const corrected = (text: string, change: Parameters<typeof correctedDays>[1]) =>
  correctedDays(turns(text), change)
    .map((day) => day.slice(5))
    .join(' ');

const LIFE = 'REGISTERED 03-02, ROUTED 03-04, ACCEPTED 03-06, REFERRED 03-08, ENDED 03-10, FELL 03-12';

describe('the days of a case', () => {
  it.each<[string, Parameters<typeof correctedDays>[1], string]>([
    ['stay where nothing is put right', {}, '03-02 03-04 03-06 03-08 03-10 03-12'],
    [
      'move with the registration, the routing after it',
      { registeredOn: '2026-03-05' },
      '03-05 03-05 03-06 03-08 03-10 03-12',
    ],
    ['move with an earlier registration alone', { registeredOn: '2026-03-01' }, '03-01 03-04 03-06 03-08 03-10 03-12'],
    [
      'move with the acceptance, the routing before it',
      { acceptedOn: '2026-03-03' },
      '03-02 03-03 03-03 03-08 03-10 03-12',
    ],
    ['move with the end', { endedOn: '2026-03-11' }, '03-02 03-04 03-06 03-08 03-11 03-12'],
  ])('%s', (_what, change, days) => {
    expect(corrected(LIFE, change)).toBe(days);
  });

  it('move with a refusal, which ends the case as well, and the routing before it', () => {
    const refused = 'REGISTERED 03-02, ROUTED 03-04, ROUTED 03-05, UNACCEPTED 03-06';
    expect(corrected(refused, { endedOn: '2026-03-03' })).toBe('03-02 03-03 03-03 03-03');
    expect(corrected('REGISTERED 03-02, ROUTED 03-04', { registeredOn: '2026-03-01' })).toBe('03-01 03-04');
  });

  it.each([
    ['2026-03-04', LIFE, '2026-03-04'],
    ['2026-03-01', LIFE, '2026-03-02'],
    ['2026-03-02', LIFE, '2026-03-02'],
    ['2026-03-06', LIFE, '2026-03-06'],
    ['2026-03-07', LIFE, '2026-03-06'],
    ['2026-03-09', 'REGISTERED 03-02', '2026-03-09'],
    ['2026-03-09', 'ROUTED 03-02', '2026-03-09'],
    [null, LIFE, null],
  ])('of intake: %s in %s is %s', (day, life, within) => {
    expect(withinIntake(day, turns(life))).toBe(within);
  });
});
