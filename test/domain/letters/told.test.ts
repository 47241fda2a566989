// The table of letters, row by row, on cases told step by step.
import { describe, expect, test } from '@jest/globals';
import type { CaseEventType } from '../../../src/domain/case/events.js';
import { CASE_STATUSES } from '../../../src/domain/case/status.js';
import { SYSTEM_POST } from '../../../src/domain/kernel/actor.js';
import { addDays } from '../../../src/domain/kernel/day.js';
import { happenedIn } from '../../../src/domain/letters/happened.js';
import { LETTER_KINDS, mannerOf, NEWS, NOTICES } from '../../../src/domain/letters/kinds.js';
import { rowsOf, TOLD } from '../../../src/domain/letters/told/table.js';
import { caseThatIs } from '../case/story.js';
import { ELSEWHERE_ROWS } from './elsewhere-rows.js';
import * as life from './lives.js';
import { MEDIATION_ROWS } from './mediation-rows.js';
import { MEDIATOR } from './row.js';

describe.each([...MEDIATION_ROWS, ...ELSEWHERE_ROWS])('%s %s', (type, _of, story, letters) => {
  test('is told to', () => expect(life.lettersOfThe(story(), type)).toEqual(letters));
});

describe('the table', () => {
  test('has every letter, and only to those whom its manner allows', () => {
    const used = new Set(
      Object.keys(TOLD).flatMap((type) => rowsOf(type as CaseEventType).map(({ letter }) => letter)),
    );
    expect([...used].sort()).toEqual([...NOTICES, ...NEWS].sort());
    expect(LETTER_KINDS.filter((kind) => mannerOf(kind) === 'NOTICE')).toEqual([...NOTICES]);
  });

  test('gives a reason wherever nobody is told', () => {
    for (const told of Object.values(TOLD))
      if ('because' in told) expect(told.because.join('').length).toBeGreaterThan(5);
  });

  test('never tells people what they did themselves', () => {
    const story = life.assigned();
    const context = { person: MEDIATOR };
    story.take('scheduleSession', {}, { context });
    expect(life.lettersAfter(story)).toEqual(['SESSION_FIXED: li, wang']);
  });
});

describe('nobody is told', () => {
  test('of what was undone before anybody could be', () => {
    const story = life.accepted();
    const event = story.last;
    story.undone();
    expect(life.lettersAfter(story, event)).toEqual(['nobody']);
  });

  test('of what is recorded long after its day, as whole paper files are; but of what the system ends', () => {
    const story = life.life('register').wait(8);
    const late = { on: addDays(story.today, -8) };
    story.take('requestConsent', late);
    const event = { ...story.last, day: late.on };
    const history = [...story.history.slice(0, -1), event];
    expect(happenedIn(history, event)).toBeNull();
    const bySystem = { ...event, post: SYSTEM_POST.id };
    expect(happenedIn([...story.history.slice(0, -1), bySystem], bySystem)).not.toBeNull();
  });

  test.each(CASE_STATUSES)('in no way that the table cannot be asked: every event of a case that is %s', (status) => {
    const story = caseThatIs(status);
    for (const event of story.history) expect(() => life.lettersAfter(story, event)).not.toThrow();
  });
});
