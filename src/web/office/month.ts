/** The weeks of a month, Monday first, with what the notice says of each day. */
export interface Marked {
  readonly day: string;
  readonly works: boolean;
  readonly kind: 'OFF' | 'WORK' | null;
  readonly name: string;
}

interface Said {
  readonly day: string;
  readonly kind: 'OFF' | 'WORK';
  readonly name: string;
}

/** A day of which nothing is said works from Monday to Friday. */
export function monthOf(year: number, month: number, said: readonly Said[]): readonly (readonly (Marked | null)[])[] {
  const named = new Map(said.map((one) => [one.day, one]));
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const first = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const weeks = Math.ceil((first + count) / 7);
  const cell = (at: number): Marked | null => {
    const date = at - first + 1;
    if (date < 1 || date > count) return null;
    const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    const one = named.get(day);
    return { day, works: one ? one.kind === 'WORK' : at % 7 < 5, kind: one?.kind ?? null, name: one?.name ?? '' };
  };
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (__, at) => cell(week * 7 + at)));
}
