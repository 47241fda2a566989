/** Random histories of one dispute through several cases, one after the other: it is accepted once, whatever is undone. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { movesOf } from '../../../src/domain/book/booking.js';
import type { Entry } from '../../../src/domain/book/entry.js';
import { kindsOf } from '../../../src/domain/book/kinds.js';
import { type Book, EMPTY_BOOK, reconcile } from '../../../src/domain/book/reconcile.js';
import { type Action, isOpenIn } from '../../../src/domain/case/actions.js';
import { isOpen } from '../../../src/domain/case/status.js';
import { endStays } from '../../../src/domain/case/steps/reopen.js';
import { RuleBroken } from '../../../src/domain/kernel/rule-broken.js';
import '../../harness/seed.js';
import { Story } from '../case/story.js';

interface Kept {
  readonly story: Story;
  book: Book;
}

/** A dispute with all its cases, as the commands keep it. */
class Dispute {
  readonly cases: Kept[] = [];
  readonly entries: Entry[] = [];
  reopenings = 0;
  refusals = 0;

  get last(): Kept | undefined {
    return this.cases.filter(({ story }) => story.state.status !== 'VOIDED').at(-1);
  }

  /** The first case, or one that takes the last one up again. */
  begin(): void {
    const { last } = this;
    if (last && isOpen(last.story.state.status)) return;
    const caseId = `case ${this.cases.length}`;
    const reopens = this.cases.some(({ story }) => story.state.milestones.some(({ kind }) => kind === 'ACCEPTED'));
    last?.story.take('reopen', { caseId });
    if (reopens) this.reopenings += 1;
    const follows = last && { follows: { caseId: last.story.state.id, reopens } };
    this.#keep({ story: new Story(last?.story.today).take('register', { caseId, ...follows }), book: EMPTY_BOOK });
  }

  take(action: Action): void {
    const { last } = this;
    if (!last || !isOpenIn(action, last.story.state.status)) return;
    try {
      last.story.take(action);
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
    }
    this.#follow(last);
  }

  /** The last booked step of any of the cases, as far as the later ones let it go. */
  undo(which: number): void {
    const at = which % Math.max(this.cases.length, 1);
    const kept = this.cases[at];
    if (!kept || kept.story.state.status === 'VOIDED' || kept.story.state.booked.length === 0) return;
    const tried = new Story(kept.story.today);
    for (const event of kept.story.history)
      tried.keep([event], { ...tried.contextFor('askUndo'), at: event.at, person: event.by });
    tried.undone();
    const later = this.cases.slice(at + 1).some(({ story }) => story.state.status !== 'VOIDED');
    try {
      endStays(tried.state, later);
    } catch {
      this.refusals += 1;
      return;
    }
    kept.story.undone();
    this.#follow(kept);
  }

  #keep(kept: Kept): void {
    this.cases.push(kept);
    this.#follow(kept);
  }

  #follow(kept: Kept): void {
    const { state, today } = kept.story;
    const stamp = {
      home: state.home,
      caseId: state.id,
      eventId: `${this.entries.length}`,
      actorId: '',
      postId: '',
      today,
    };
    const { entries, book } = reconcile(kept.book, movesOf(state), stamp);
    kept.book = book;
    this.entries.push(...entries);
  }

  /** Signed sums, as every figure is. */
  count(kind: string, reopens: boolean): number {
    const counted = this.entries.filter((entry) => entry.reopens === reopens).flatMap(kindsOf);
    return counted.filter((one) => one.kind === kind).reduce((sum, { sign }) => sum + sign, 0);
  }
}

/** What carries a case to its acceptance and end comes most often, so that there is one to take up again. */
const WAYS = [
  ...(['requestConsent', 'accept', 'terminate', 'requestConsent', 'accept', 'terminate', 'requestConsent'] as const),
  ...(['accept', 'refuse', 'assignMediators', 'withdraw', 'archive'] as const),
];
const change = fc.record({ act: fc.nat({ max: 19 }), which: fc.nat({ max: 9 }) });

it('is accepted at most once in the first line, and reopened only while that acceptance lives', () => {
  const seen = { reopenings: 0, refusals: 0 };
  fc.assert(
    fc.property(fc.array(change, { minLength: 30, maxLength: 70, size: 'max' }), (changes) => {
      const dispute = new Dispute();
      for (const { act, which } of changes) {
        if (act < 6) dispute.begin();
        else if (act < 18) dispute.take(WAYS[act - 6] as Action);
        else dispute.undo(which);

        const [first, again] = [dispute.count('ACCEPTED', false), dispute.count('ACCEPTED', true)];
        expect([0, 1]).toContain(first);
        expect(again === 0 || first === 1).toBe(true);
        expect(dispute.cases.filter(({ story }) => isOpen(story.state.status)).length).toBeLessThanOrEqual(1);
        for (const kind of ['REGISTERED', 'FAILED', 'WITHDRAWN', 'UNACCEPTED']) {
          expect(dispute.count(kind, false)).toBeGreaterThanOrEqual(0);
          expect(dispute.count(kind, true)).toBeLessThanOrEqual(dispute.cases.length);
        }
      }
      seen.reopenings += dispute.reopenings;
      seen.refusals += dispute.refusals;
    }),
    { numRuns: 60 },
  );
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
});
