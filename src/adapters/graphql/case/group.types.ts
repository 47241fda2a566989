// A side of many people: representatives, members, and how the represented answered.
import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type * as view from '../../../app/case/views/group-view.js';
import { SideEnum } from '../enums/case.js';
import { MAYBE, Shown } from '../shared/shown.js';

export const AnswerEnum = { CONSENTED: 'CONSENTED', DECLINED: 'DECLINED' } as const;
registerEnumType(AnswerEnum, {
  name: 'RepresentedAnswer',
  description: '被代表的人的意见 — How one of the represented answered',
  valuesConfig: {
    CONSENTED: { description: '同意，受协议约束 — consents, and is bound' },
    DECLINED: { description: '不同意，不受协议约束 — does not consent, and is not bound' },
  },
});

@ObjectType({
  description: '被代表人名单的一行 — A member of a side of many people who is no party',
  simpleResolvers: true,
})
export class GroupMember implements view.GroupMemberView {
  @Shown(() => Int, '行号，从 1 起 — The number of the line, from 1')
  line!: number;

  @Shown(() => String, '姓名 — The name')
  name!: string;

  @Shown(() => String, '电话 — The telephone number', MAYBE)
  phone!: string | null;

  @Shown(() => String, '证件号码，一律遮盖 — The identity number, masked for everybody', MAYBE)
  idNumber!: string | null;

  @Shown(
    () => AnswerEnum,
    '对现有协议的意见；尚未表示的为空 — The answer to the agreement as it is drafted; null for none yet',
    MAYBE,
  )
  answer!: view.GroupMemberView['answer'];
}

@ObjectType({ description: '人数众多的一方 — A side of many people', simpleResolvers: true })
export class Group implements Omit<view.GroupView, 'caseId'> {
  @Shown(() => SideEnum, '地位 — The side')
  side!: view.GroupView['side'];

  @Shown(() => [ID], '代表人，均为当事人 — The representatives, each a party')
  representatives!: readonly string[];

  @Shown(() => Int, '被代表人数 — How many members are on the list')
  represented!: number;

  @Shown(() => Int, '同意的人数 — How many consented')
  consented!: number;

  @Shown(() => Int, '不同意的人数 — How many declined')
  declined!: number;

  @Shown(() => Int, '尚未表示意见的人数 — How many have not answered')
  unanswered!: number;
}
