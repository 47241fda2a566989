/** Dead letters of all queues together; a queue that does not answer in time is away. */
import type { DeadLetter, DeadLetterBox } from '../../app/outbox/dead-letter.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import type { Queues } from './queues.js';
import { within } from './within.js';

const ANSWERS_WITHIN_MS = 3_000;
/** So many are read of each queue, to be sorted by district here. */
const READ = 1_000;

export function deadLetterBoxOn(queues: Pick<Queues, 'queue'>, names: readonly string[]): DeadLetterBox {
  const asked = <T>(work: Promise<T>): Promise<T> =>
    within(ANSWERS_WITHIN_MS, work).catch(() => {
      throw new RuleBroken('QUEUE_AWAY');
    });
  const known = (name: string) => (names.includes(name) ? queues.queue(name) : null);
  return {
    list: async (homes, most) => {
      const all = await asked(Promise.all(names.map((name) => queues.queue(name).dead(READ))));
      return all
        .flat()
        .filter(({ home }) => homes.includes(home))
        .sort(newestFirst)
        .slice(0, most);
    },
    find: async (queue, id) => (await asked(known(queue)?.deadOne(id) ?? Promise.resolve(null))) ?? null,
    again: (queue, id) => asked(known(queue)?.again(id) ?? Promise.resolve(false)),
  };
}

const newestFirst = (a: DeadLetter, b: DeadLetter): number => b.failedAt.getTime() - a.failedAt.getTime();
