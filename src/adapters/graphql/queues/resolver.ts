// What could not be done after a change, and trying it anew.
import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { deadLetters, retryDeadLetter } from '../../../app/queues/dead-letters.js';
import { run } from '../../../app/pipeline/command.js';
import { Input } from '../case/change.js';
import { answer } from '../shared/answer.js';
import type { SignedInContext } from '../shared/context.js';
import { RetryDeadLetterInput } from './inputs.js';
import { DeadLetter, DeadLetterPayload } from './types.js';

@Resolver()
export class QueuesResolver {
  @Query(() => [DeadLetter], {
    description:
      '本区未办成的后续事项，最近在前，至多二百 — Dead letters of my districts, newest first, at most two hundred',
  })
  async deadLetters(@Ctx() { services, by }: SignedInContext): Promise<DeadLetter[]> {
    return [...(await deadLetters(services.deadLetters, by))];
  }

  @Mutation(() => DeadLetterPayload, { description: '重试未办成的后续事项 — Tries a dead letter anew' })
  async retryDeadLetter(
    @Input(() => RetryDeadLetterInput) input: RetryDeadLetterInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<DeadLetterPayload> {
    const { value, problem } = await answer(
      run(retryDeadLetter(services.deadLetters), services.office.desk, by, input),
    );
    return { deadLetterId: value?.deadLetterId ?? null, problem };
  }
}
