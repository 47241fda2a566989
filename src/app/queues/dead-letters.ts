/** The administrator sees what of the district could not be done, and has it tried again. */
import type { Actor } from '../../domain/kernel/actor.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { onDesk, postOf } from '../accounts/administrator.js';
import { ensurePermitted } from '../permission/operations.js';
import type { Keyed } from '../pipeline/command.js';
import type { DeadLetter, DeadLetterBox } from '../outbox/dead-letter.js';

/** More are looked at when these are gone. */
const SHOWN = 200;

/** Of the administrator's districts, the newest first, at most two hundred (NOT_PERMITTED, QUEUE_AWAY). */
export async function deadLetters(box: DeadLetterBox, actor: Actor): Promise<readonly DeadLetter[]> {
  ensurePermitted('deadLetters', actor);
  const homes = actor.posts.filter(({ role }) => role === 'ADMINISTRATOR').map(({ home }) => home);
  return box.list([...new Set(homes)], SHOWN);
}

export interface RetryDeadLetterInput extends Keyed {
  readonly queue: string;
  readonly deadLetterId: string;
}

/** NOT_FOUND outside the own district and for what is not dead; QUEUE_AWAY. Tried twice it still acts once: what was done is marked. */
export const retryDeadLetter = (box: DeadLetterBox) =>
  onDesk('retryDeadLetter', {
    lock: (_desk, { queue, deadLetterId }: RetryDeadLetterInput) => box.find(queue, deadLetterId),
    gate: (letter, _input, { actor }) => {
      const post = postOf(actor, letter?.home, 'deadLetterId');
      ensure(letter, 'NOT_FOUND', { field: 'deadLetterId' });
      return { letter, post };
    },
    decide: ({ letter: { id, queue, home }, post }) => ({
      ...{ subject: { kind: 'DEAD_LETTER' as const, id }, made: { deadLetterId: id }, log: { home, post }, queue },
    }),
    write: async (_desk, { queue, made }) => {
      ensure(await box.again(queue, made.deadLetterId), 'NOT_FOUND', { field: 'deadLetterId' });
      return { queue };
    },
  });
