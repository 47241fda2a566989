/** How many statements a piece of work sends, whichever connection of the pool carries them. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

export interface Tally {
  statements: number;
}

const running = new AsyncLocalStorage<Tally>();

/** Everything that the work sends is counted in, what frames a transaction included. */
export const tallied = <T>(tally: Tally, work: () => T): T => running.run(tally, work);

type Send = (...given: unknown[]) => unknown;

export function tallyStatementsOf(pool: Pick<pg.Pool, 'on'>): void {
  const known = new WeakSet<object>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    const send = client.query.bind(client) as Send;
    Object.assign(client, {
      query: (...given: unknown[]) => {
        const tally = running.getStore();
        if (tally) tally.statements += 1;
        return send(...given);
      },
    });
  });
}
