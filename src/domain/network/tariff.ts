/** What a commercial body charges, as it published it; no other mediation costs the parties anything (domain.md §8, 27). */
import { COMMERCIAL_RULES, law, MEDIATION_LAW } from '../clock/laws.js';
import type { Day } from '../kernel/day.js';
import { ensure } from '../kernel/rule-broken.js';
import type { RoomKind } from '../taxonomy/room-kind.js';

/** Of the part of the amount in dispute above `over` (fen), up to where the next step begins, so many ten-thousandths. */
export interface TariffStep {
  readonly over: number;
  readonly perTenThousand: number;
}

export interface Tariff {
  /** Holds from this day until the next tariff of the body does. */
  readonly from: Day;
  /** Where it was published. */
  readonly published: string;
  /** Fen, whatever the amount. */
  readonly base: number;
  readonly steps: readonly TariffStep[];
}

/** A commercial body may charge by a published, fair tariff; the source is weak. */
export const TARIFF_RULE = law(COMMERCIAL_RULES, '16', 'W');
const FREE_RULE = law(MEDIATION_LAW, '4', 'V');

/** Only commercial bodies charge (TARIFF_NOT_LAWFUL). */
export function mayCharge(kind: RoomKind): void {
  ensure(kind === 'CHAMBER_COMMERCIAL', 'TARIFF_NOT_LAWFUL', {
    field: 'roomId',
    facts: { law: FREE_RULE.law, article: FREE_RULE.article },
  });
}

const MOST_FEN = 1_000_000_000_000;
const isFen = (fen: number): boolean => Number.isSafeInteger(fen) && fen >= 0 && fen <= MOST_FEN;

/**
 * A tariff is published before or on the day from which it holds, never for days that are over (TARIFF_BACKWARDS); its steps rise and
 * take no more than the whole (TARIFF_STEPS); where it was published is said (TEXT_MISSING).
 */
export function soundTariff({ from, published, base, steps }: Tariff, today: Day): void {
  ensure(from >= today, 'TARIFF_BACKWARDS', { field: 'from' });
  ensure(published.trim(), 'TEXT_MISSING', { field: 'published' });
  ensure(isFen(base), 'TARIFF_STEPS', { field: 'base' });
  const sound = steps.every(
    ({ over, perTenThousand }, at) =>
      isFen(over) &&
      over > (steps[at - 1]?.over ?? -1) &&
      Number.isInteger(perTenThousand) &&
      perTenThousand >= 0 &&
      perTenThousand <= 10_000,
  );
  ensure(sound && steps.length <= 20, 'TARIFF_STEPS', { field: 'steps' });
}

/** The tariff that holds on a day; null before the first. */
export function tariffOn(tariffs: readonly Tariff[], day: Day): Tariff | null {
  const begun = tariffs.filter(({ from }) => from <= day);
  return begun.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1) ?? null;
}

/** Fen, for an amount in fen; null where the tariff needs the amount and it is unknown. */
export function tariffFee({ base, steps }: Tariff, amount: number | null): number | null {
  if (steps.length === 0) return base;
  if (amount === null) return null;
  const parts = steps.map(({ over, perTenThousand }, at) => {
    const part = Math.max(0, Math.min(amount, steps[at + 1]?.over ?? amount) - over);
    return Math.round((part * perTenThousand) / 10_000);
  });
  return parts.reduce((sum, part) => sum + part, base);
}
