// What must hold of a case at any moment, whatever was done to it.
import { expect } from '@jest/globals';
import { textOf } from '../../../src/domain/book/account.js';
import { movesOf } from '../../../src/domain/book/booking.js';
import { mandateMovesOf } from '../../../src/domain/book/mandates/booking.js';
import { checkMandatePath } from '../../../src/domain/book/mandates/path.js';
import { checkPath } from '../../../src/domain/book/path.js';
import { type Action, mayLead } from '../../../src/domain/case/actions.js';
import { fold } from '../../../src/domain/case/fold.js';
import { runningMandate } from '../../../src/domain/case/mandate.js';
import { evolveSecret, NO_SECRET } from '../../../src/domain/case/secret.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { type CaseStatus, isOpen } from '../../../src/domain/case/status.js';
import type { Day } from '../../../src/domain/kernel/day.js';
import type { Story } from './story.js';

const LIVE = ['REGISTERED', 'ROUTED', 'ACCEPTED', 'REFERRED', 'SENT_OUTSIDE', 'RETURNED'];

/** What must hold of a case at any moment (domain.md §8: 1, 3, 6, 9, 17). */
export function lawful(story: Story, from: CaseStatus, action: Action): void {
  const { state, history } = story;
  expect(mayLead(action, from, state.status)).toBe(true);

  const last = state.milestones.at(-1);
  if (state.status !== 'VOIDED') {
    expect(LIVE.includes(last?.kind ?? '')).toBe(isOpen(state.status));
    const mandate = runningMandate(state.mandates);
    expect(state.custody !== undefined).toBe(state.status === 'TRANSFERRED_OUT' || mandate !== null);
    expect(last?.kind === 'SENT_OUTSIDE').toBe(state.custody !== undefined);
    expect(state.room.id).toBe(state.custody && state.mandates ? state.room.id : last?.room.id);
  }
  const days = state.milestones.map((m) => m.day);
  expect(days).toEqual([...days].sort());
  expect(days.every((day) => day <= story.today)).toBe(true);

  const count = (kind: string) => state.milestones.filter((m) => m.kind === kind).length;
  expect(count('ACCEPTED')).toBeLessThanOrEqual(1);
  expect(count('ENDED') + count('UNACCEPTED') + count('ENDED_OUTSIDE')).toBeLessThanOrEqual(1);
  expect(() => checkPath(movesOf(state), story.today)).not.toThrow();
  lawfulMandates(state, story.today);
  expect(count('ANNULLED')).toBeLessThanOrEqual(1);

  const offers = state.referrals.filter((r) => r.status === 'PROPOSED' || r.status === 'SENT').length;
  expect(offers).toBeLessThanOrEqual(isOpen(state.status) ? 1 : 0);

  const folded = fold(history);
  expect(folded.state).toEqual(state);
  const open = JSON.stringify([state, history.map((e) => e.data)]);
  const everything = history.reduce((sum, e) => evolveSecret(sum, e.secret), NO_SECRET);
  const sealed = [...Object.values(everything.texts), ...Object.values(everything.people).map((p) => p.name)];
  expect(sealed.filter((words) => words && open.includes(words))).toEqual([]);
}

/** Each mandate is a path of its own, one is open at most, and meanwhile its authority keeps the case in the main book. */
function lawfulMandates(state: CaseState, today: Day): void {
  const { mandates = [] } = state;
  for (const mandate of mandates) expect(() => checkMandatePath(mandateMovesOf(state, mandate), today)).not.toThrow();
  const open = mandates.filter(({ turns }) => turns.at(-1)?.kind !== 'ENDED');
  expect(open.length).toBeLessThanOrEqual(1);
  const at = movesOf(state).at(-1)?.to;
  for (const { authority } of open) expect(at && textOf(at)).toBe(`external:${authority.id}`);
}
