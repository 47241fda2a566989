// What an administrator says to have a dead letter tried anew.
import { Matches } from 'class-validator';
import { InputType } from 'type-graphql';
import { KeyedInput } from '../shared/envelope.js';
import { PlainField } from '../shared/fields.js';
import { Uuid } from '../shared/scalars.js';

@InputType({ description: '重试未办成的后续事项 — Trying a dead letter anew' })
export class RetryDeadLetterInput extends KeyedInput {
  @Matches(/^[a-z]{1,40}$/)
  @PlainField(() => String, '队列 — The queue')
  queue!: string;

  @PlainField(() => Uuid, '事项 — The dead letter')
  deadLetterId!: string;
}
