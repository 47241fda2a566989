/** The districts that a file's rows belong to, each read once. */
import type { Day } from '../../domain/kernel/day.js';
import type { Home } from '../../domain/kernel/ids.js';
import { type HomeIndex, loadHome } from './home-index.js';
import { homeCodeOf } from './judge-place.js';
import type { ImportRuntime } from './port.js';
import type { RegisterRow } from './register-row.js';

/** Of a code that is no district here nothing is kept but that. */
export class HomeIndexes {
  readonly #homes = new Map<Home, HomeIndex | null>();
  #all: readonly Home[] | null = null;

  constructor(
    private readonly runtime: ImportRuntime,
    private readonly today: Day,
  ) {}

  /** Reads what is needed for these rows: a row without a division could belong to any district. */
  async load(rows: readonly RegisterRow[]): Promise<void> {
    const codes = new Set(rows.map(({ cells }) => homeCodeOf(cells.division)));
    const anywhere = codes.delete('') && this.#all === null;
    const unknown = [...codes].filter((code) => !this.#homes.has(code));
    if (unknown.length === 0 && !anywhere) return;
    await this.runtime.reading(async ({ networkOfHome }) => {
      if (anywhere) this.#all = await networkOfHome.homes();
      for (const code of new Set([...unknown, ...(anywhere ? (this.#all ?? []) : [])]))
        if (!this.#homes.has(code)) this.#homes.set(code, await loadHome(networkOfHome, code, this.today));
    });
  }

  of(home: Home): HomeIndex | null {
    return this.#homes.get(home) ?? null;
  }

  /** By the division or, without one, the only district in which a committee bears the name; null where several do. */
  for({ cells }: RegisterRow): HomeIndex | null {
    const home = homeCodeOf(cells.division);
    if (home !== '') return this.of(home);
    const found = [...this.#homes.values()].filter((index) => index && index.named(cells.committee).length > 0);
    return found.length === 1 ? (found[0] ?? null) : null;
  }
}
