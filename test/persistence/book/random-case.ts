// Random lives of a case: steps forward, steps taken back, days and types put right, in transactions of one or more.
import type { DisputeType } from '../../../src/domain/taxonomy/dispute-type.js';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/kernel/day.js';
import { idOf, type MoveColumns } from '../../domain/book/path-of.js';

/** Numbers that decide one change of the file; what they mean depends on where the case is. */
export interface Change {
  readonly act: number;
  readonly which: number;
  readonly days: number;
  /** Commits with the change before. */
  readonly together: boolean;
}

export interface Life {
  readonly changes: readonly Change[];
  readonly columns: MoveColumns;
}

const ROOMS = ['R', 'Q', 'S', 'H'];
const TYPES: readonly DisputeType[] = ['NEIGHBOUR', 'MEDICAL', 'CONTRACT', 'OTHER'];
const OUTCOMES = ['settled', 'settled', 'settled', 'settled', 'failed', 'partly-settled', 'terminated', 'withdrawn'];

const change: fc.Arbitrary<Change> = fc.record({
  act: fc.nat({ max: 99 }),
  which: fc.nat({ max: 999 }),
  days: fc.nat({ max: 40 }),
  together: fc.boolean(),
});

/** Some cases share a dispute, some claim to reopen one: the book must refuse what breaks Once. */
const columns: fc.Arbitrary<MoveColumns> = fc
  .record({
    dispute: fc.nat({ max: 40 }),
    shared: fc.nat({ max: 3 }),
    reopens: fc.boolean(),
    type: fc.nat({ max: 3 }),
    amount: fc.nat({ max: 9_000_000 }),
  })
  .map(({ dispute, shared, reopens, type, amount }) => ({
    disputeType: TYPES[type] ?? 'OTHER',
    source: type % 2 === 0 ? 'ACTIVE' : 'FROM_COURT',
    disputeAmount: amount,
    ledgerClass: type === 3 ? 'ADMIN' : 'PEOPLE',
    ...(shared === 0 && { dispute: idOf(`shared ${dispute}`), reopens }),
  }));

export const life: fc.Arbitrary<Life> = fc.record({
  changes: fc.array(change, { minLength: 3, maxLength: 14 }),
  columns,
});

interface Step {
  readonly to: string;
  readonly day: string;
}

function nextAccount(at: string, { act, which }: Change): string | null {
  const [kind, place] = at.split(':');
  const other = ROOMS.filter((room) => room !== place)[which % 3];
  if (at === 'intake') return act < 95 ? `desk:${ROOMS[which % 4]}` : 'external:court';
  if (kind === 'desk') return act < 80 ? `open:${place}` : act < 90 ? `desk:${other}` : `unaccepted:${place}:refused`;
  if (kind === 'open')
    return act < 60 ? `outcome:${place}:${OUTCOMES[which % 8]}` : act < 90 ? `open:${other}` : 'external:court';
  if (kind === 'external')
    return act < 60
      ? `open:${other}`
      : act < 70
        ? `external:${place === 'police' ? 'petition' : 'police'}`
        : `ended-outside:${place}:judgment`;
  return at.endsWith(':settled') ? `annulled:${place}:revoked` : null;
}

/** The file after the change: mostly one step on, else some steps back, a day moved, or a type put right. */
export function changed(
  file: { path: readonly Step[]; columns: MoveColumns },
  change: Change,
): { path: readonly Step[]; columns: MoveColumns } {
  const { path, columns } = file;
  const { act, which, days } = change;
  if (act % 10 === 0) return { path: path.slice(0, -1 - (which % 3)), columns };
  if (act % 10 === 1) return { path, columns: { ...columns, disputeType: TYPES[which % 3] ?? 'OTHER' } };
  const last = path.at(-1);
  if (act % 10 === 2 && last) {
    const [, day = last.day] = [path.at(-2)?.day ?? '2021-11-01', addDays(last.day, -(days % 7))].sort();
    return { path: [...path.slice(0, -1), { ...last, day }], columns };
  }
  const to = nextAccount(last?.to ?? 'intake', change);
  if (to === null) return file;
  return { path: [...path, { to, day: addDays(last?.day ?? addDays('2021-12-01', which % 200), days) }], columns };
}

export const textOfPath = (path: readonly Step[]): string => path.map(({ to, day }) => `${to} ${day}`).join(', ');
