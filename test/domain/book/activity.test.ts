// Figures beside the book: what each is called, what it counts, and by which rule.
import { expect, test } from '@jest/globals';
import { ACTIVITIES, ACTIVITY_KINDS } from '../../../src/domain/book/activity.js';

test('each activity says in both languages what it is and what it counts', () => {
  const kinds = ['CIRCUIT_SESSION', 'GUIDANCE', 'ADVICE', 'TRAINING', 'JOINT_MEDIATION'];
  expect([...ACTIVITY_KINDS].sort()).toEqual(kinds.sort());
  for (const kind of ACTIVITY_KINDS) {
    const { zh, en, counts } = ACTIVITIES[kind];
    for (const text of [zh, counts[0]]) expect(text).toMatch(/[\u4e00-\u9fff]/u);
    for (const text of [en, counts[1]]) expect(text).toMatch(/^[a-z]/u);
  }
  expect(new Set(ACTIVITY_KINDS.map((kind) => ACTIVITIES[kind].zh)).size).toBe(5);
});

test('circuit sessions stand on the rules of arbitration, services of judges on none', () => {
  expect(ACTIVITY_KINDS.filter((kind) => ACTIVITIES[kind].cite !== null)).toEqual(['CIRCUIT_SESSION']);
  expect(ACTIVITIES.CIRCUIT_SESSION.cite).toMatchObject({ article: '67', mark: 'V' });
});
