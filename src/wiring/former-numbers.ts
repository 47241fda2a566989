// Numbers that stood in the clear before they were sealed (docs/decisions/0066): done once, before anything else is written.
import { asSystem, executorOfSystem } from '../adapters/persistence/visibility/transactions.js';
import { openOrm } from '../adapters/persistence/database/orm.js';
import { numbersAreSealed, sealNumbers } from '../adapters/persistence/case/seal-numbers.js';
import { numberKey } from '../app/import/row-key.js';
import type { App } from './app.js';

/** As the owner of the tables: the working role cannot change history. */
export async function sealFormerNumbers({ database, orm, identity: { sealer }, runtime }: App): Promise<void> {
  if (await numbersAreSealed(executorOfSystem(orm))) return;
  const owner = await openOrm({ url: database.ownerUrl, connections: 1 });
  const rowKey = (home: string, number: string): string =>
    numberKey(home, number, (value) => sealer.receiptHash(value).toString('hex'));
  try {
    await asSystem(owner, (execute) => sealNumbers({ execute, sealer, now: runtime.now(), rowKey }));
  } finally {
    await owner.close(true);
  }
}
