/** Cases that an outside authority takes, in the main book: moves, kinds and figures as ledger.md has them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textOf } from '../../../src/domain/book/account.js';
import { movesOf } from '../../../src/domain/book/booking.js';
import { type Kind, kindsOf } from '../../../src/domain/book/kinds.js';
import { checkPath } from '../../../src/domain/book/path.js';
import { EMPTY_BOOK, reconcile } from '../../../src/domain/book/reconcile.js';
import '../../harness/seed.js';
import type { Action } from '../../../src/domain/case/actions.js';
import { isOpen } from '../../../src/domain/case/status.js';
import { VILLAGE } from '../case/fixtures.js';
import { caseThatIs, type Story } from '../case/story.js';
import { STAMP } from './path-of.js';

const pathOf = ({ state }: Story): string[] => movesOf(state).map(({ to }) => textOf(to));
const counted = ({ state }: Story): string[] =>
  movesOf(state).flatMap((move) => kindsOf({ ...move, erases: 0 }).map(({ kind, room }) => `${kind} ${room}`));
const outside = () => caseThatIs('TRANSFERRED_OUT');

describe('the moves of a case that an authority takes', () => {
  it('open → external: the room counts it as sent outside', () => {
    expect(pathOf(outside())).toEqual(['desk:town', 'open:town', 'external:the-court']);
    expect(counted(outside())).toEqual(['REGISTERED town', 'ACCEPTED town', 'SENT_OUTSIDE town']);
    expect(movesOf(outside().state).at(-1)).toMatchObject({
      toVersion: '',
      fromVersion: 'town@1',
      acceptingRoom: 'town',
    });
  });

  it('external → external: passed on, counted by nobody', () => {
    const passed = outside().take('recordExternalTransfer');
    expect(pathOf(passed).slice(2)).toEqual(['external:the-court', 'external:commission']);
    expect(counted(passed)).toEqual(counted(outside()));
  });

  it('external → open: back from outside, never accepted a second time', () => {
    const back = outside().take('recordReturn', {}, { room: VILLAGE });
    expect(pathOf(back).slice(2)).toEqual(['external:the-court', 'open:village']);
    expect(counted(back).slice(1)).toEqual(['ACCEPTED town', 'SENT_OUTSIDE town', 'BACK village']);
  });

  it('external → ended-outside: of the room that accepted it', () => {
    const ended = outside().take('recordExternalTransfer').take('recordExternalResult', { result: 'award' });
    expect(pathOf(ended).slice(3)).toEqual(['external:commission', 'ended-outside:commission:award']);
    expect(counted(ended).at(-1)).toBe('ENDED_OUTSIDE town');
  });

  it('settled after it came back counts where it was settled, and for the room that accepted it', () => {
    const back = outside().take('recordReturn', {}, { room: VILLAGE });
    const settled = back.take('assignMediators').take('openSession').take('draft').signedByAll();
    expect(pathOf(settled).at(-1)).toBe('outcome:village:settled');
    expect(movesOf(settled.state).at(-1)).toMatchObject({ acceptingRoom: 'town', ledgerClass: 'PEOPLE' });
    expect(counted(settled).filter((one) => one.startsWith('ACCEPTED'))).toEqual(['ACCEPTED town']);
  });
});

const MOVES = [
  'recordExternalAcceptance',
  'recordExternalTransfer',
  'recordReturn',
  'recordExternalResult',
  'assignMediators',
  'openSession',
  'recordOralAgreement',
  'terminate',
  'withdraw',
] as const satisfies readonly Action[];

const lives = fc.array(fc.record({ pick: fc.nat(), wait: fc.integer({ min: 0, max: 3 }) }), { maxLength: 20 });

/** Whatever of these is open is taken, and every state of the case is booked on what the book held before. */
function lived(life: readonly { pick: number; wait: number }[]): { story: Story; entries: number; live: number } {
  const story = caseThatIs('ACCEPTED');
  let { book, entries } = reconcile(EMPTY_BOOK, movesOf(story.state), STAMP_OF(story));
  let made = entries.length;
  for (const { pick, wait } of life) {
    story.wait(wait);
    const action = MOVES[pick % MOVES.length] as Action;
    try {
      story.take(action);
    } catch {
      continue;
    }
    ({ book, entries } = reconcile(book, movesOf(story.state), STAMP_OF(story)));
    made += entries.length;
  }
  return { story, entries: made, live: book.live.length };
}
const STAMP_OF = ({ today }: Story) => ({ ...STAMP, today });

describe('random histories with outside moves', () => {
  it('are paths; nothing is erased; one acceptance, one end, and the holder is the last account', () => {
    const ends = new Set<string>();
    fc.assert(
      fc.property(lives, (life) => {
        const { story, entries, live } = lived(life);
        const moves = movesOf(story.state);
        expect(() => checkPath(moves, story.today)).not.toThrow();
        expect([entries, live]).toEqual([moves.length, moves.length]);
        const kinds = moves.flatMap((move) => kindsOf({ ...move, erases: 0 }));
        const count = (...of: Kind[]) => kinds.filter(({ kind }) => of.includes(kind)).length;
        expect(count('ACCEPTED')).toBe(1);
        const closed = count('SETTLED', 'PARTLY', 'FAILED', 'TERMINATED', 'WITHDRAWN');
        const openNow = 1 + count('BACK') - count('SENT_OUTSIDE') - closed;
        const last = moves.at(-1)?.to;
        expect(openNow).toBe(last?.kind === 'open' ? 1 : 0);
        expect(closed + count('ENDED_OUTSIDE')).toBe(isOpen(story.state.status) ? 0 : 1);
        expect(story.state.custody?.authority.id).toBe(last?.kind === 'external' ? last.place : undefined);
        ends.add(last?.kind ?? '');
      }),
      { numRuns: 300 },
    );
    expect([...ends].sort()).toEqual(['ended-outside', 'external', 'open', 'outcome']);
  });
});
