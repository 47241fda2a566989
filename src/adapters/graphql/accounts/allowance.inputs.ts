// Inputs of allowances by which clerks answer referrals in the place of a head.
import { InputType } from 'type-graphql';
import { PlainField } from '../shared/fields.js';
import { KeyedInput } from '../shared/envelope.js';
import { Day, Uuid } from '../shared/scalars.js';

@InputType({ description: '准许受理员代为答复 — Letting the clerks of a room answer referrals' })
export class AllowClerksInput extends KeyedInput {
  @PlainField(() => Uuid, '负责人的岗位 — The post of the head')
  postId!: string;

  @PlainField(() => Day, '第一天 — The first day')
  from!: string;

  @PlainField(() => Day, '不再有效的第一天 — First day on which it no longer holds')
  to!: string;
}

@InputType({ description: '提前终止准许 — Ending an allowance before the date' })
export class EndClerkAllowanceInput {
  @PlainField(() => Uuid, '准许 — The allowance')
  allowanceId!: string;

  @PlainField(() => Day, '不再有效的第一天 — First day on which it no longer holds')
  on!: string;
}
