/** Work that comes while other work is under way is done together, next: the more there is to do, the less each costs. */

interface Waiting<In, Out> {
  readonly one: In;
  readonly done: (answer: PromiseSettledResult<Out>) => void;
}

/**
 * Makes of `work`, which does many and answers for each in their order, a function that does one. Whatever is asked for in
 * one turn of the loop goes together, at most so many; what comes meanwhile waits for it. Nobody waits for more to come.
 */
export function gathered<In, Out>(
  most: number,
  work: (some: readonly In[]) => Promise<readonly PromiseSettledResult<Out>[]>,
): (one: In) => Promise<Out> {
  const waiting: Waiting<In, Out>[] = [];
  let working = false;
  const workOff = async (): Promise<void> => {
    while (waiting.length > 0) {
      const some = waiting.splice(0, most);
      const answers = await work(some.map(({ one }) => one)).catch((reason) => some.map(() => failed(reason)));
      some.forEach(({ done }, n) => {
        done(answers[n] ?? failed(new Error('no answer')));
      });
      await turn();
    }
    working = false;
  };
  return (one) =>
    new Promise((resolve, reject) => {
      const done = (answer: PromiseSettledResult<Out>): void =>
        answer.status === 'fulfilled' ? resolve(answer.value) : reject(answer.reason);
      waiting.push({ one, done });
      if (working) return;
      working = true;
      turn().then(workOff);
    });
}

const failed = (reason: unknown): PromiseRejectedResult => ({ status: 'rejected', reason });

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
