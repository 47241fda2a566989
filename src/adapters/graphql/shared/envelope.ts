// What every input carries beside its own matter.
import { InputType, Int } from 'type-graphql';
import { OPTIONAL, PlainField } from './fields.js';
import { Uuid } from './scalars.js';

export const KEY =
  '幂等键，8 至 200 个可见字符；同键同内容只办一次 — Idempotency key, 8 to 200 visible characters: one effect a key';
export const POST = '以哪个岗位办理；只有一个合适时不必填 — The post that acts; needed only when two fit';

@InputType({ description: '同键只办一次的变更 — A change that is done once for its key' })
export abstract class KeyedInput {
  @PlainField(() => String, KEY)
  idempotencyKey!: string;
}

@InputType({ description: '以岗位办理的变更 — A change through a post' })
export abstract class Envelope extends KeyedInput {
  @PlainField(() => Uuid, POST, OPTIONAL)
  postId?: string;
}

@InputType({ description: '对已有案件的变更 — A change of a case that exists' })
export abstract class OnCaseInput extends Envelope {
  @PlainField(() => Uuid, '案件 — The case')
  caseId!: string;

  @PlainField(() => Int, '所见版本；已变则拒绝 — The version seen; another one is refused')
  expectedVersion!: number;
}
