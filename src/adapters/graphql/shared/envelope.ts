// What every input carries beside its own matter.
import { InputType, Int } from 'type-graphql';
import { OPTIONAL, PlainField } from './fields.js';
import { Uuid } from './scalars.js';

@InputType({ description: '每个变更都带的内容 — What every change carries' })
export abstract class Envelope {
  @PlainField(
    () => String,
    '幂等键，8 至 200 个可见字符；同键同内容只办一次 — Idempotency key, 8 to 200 visible characters: one effect a key',
  )
  idempotencyKey!: string;

  @PlainField(
    () => Uuid,
    '以哪个岗位办理；只有一个合适时不必填 — The post that acts; needed only when two fit',
    OPTIONAL,
  )
  postId?: string;
}

@InputType({ description: '对已有案件的变更 — A change of a case that exists' })
export abstract class OnCaseInput extends Envelope {
  @PlainField(() => Uuid, '案件 — The case')
  caseId!: string;

  @PlainField(() => Int, '所见版本；已变则拒绝 — The version seen; another one is refused')
  expectedVersion!: number;
}
