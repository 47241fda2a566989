// What parties said about those who work on their case.
import { ID, ObjectType } from 'type-graphql';
import type { PartyWordView } from '../../../app/case/views/case-view.js';
import { PartyWordEnum } from '../enums/self-service.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({ description: '当事人的异议、投诉 — An objection or complaint of a party', simpleResolvers: true })
export class PartyWord implements PartyWordView {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => PartyWordEnum, '哪一种 — Which')
  kind!: PartyWordView['kind'];

  @Shown(() => ID, '当事人 — The party')
  partyId!: string;

  @Shown(() => ID, '所指调解员的岗位 — The post of the mediator', MAYBE)
  mediator!: string | null;

  @Shown(() => Day, '日期 — The day')
  on!: string;

  @Shown(() => Day, '最迟答复日；已答复、已更换调解员的为空 — By when it is answered; null once it is', MAYBE)
  dueOn!: string | null;

  @Shown(() => String, '内容 — The text')
  text!: string;

  @Shown(() => Day, '答复日期 — The day of the answer', MAYBE)
  answeredOn!: string | null;

  @Shown(() => String, '答复 — The answer', MAYBE)
  answer!: string | null;
}
