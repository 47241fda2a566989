// Inputs about posts: opened, ended, confirmed, deputised; and cases handed over.
import { InputType, Int } from 'type-graphql';
import type { OpenPostInput as Opening } from '../../../app/accounts/posts.js';
import { EmploymentEnum, GradeEnum, ProfessionEnum, RoleEnum } from '../enums/case.js';
import { NestedList, OPTIONAL, PlainField, TextField } from '../shared/fields.js';
import { Day, Uuid } from '../shared/scalars.js';
import { Envelope, KeyedInput } from '../shared/envelope.js';

@InputType({ description: '设岗 — Opening a post' })
export class OpenPostInput extends KeyedInput {
  @PlainField(() => Uuid, '人员 — The person')
  personId!: string;

  @PlainField(() => Uuid, '办理点；与机构二者填一 — The room; this or the organisation', OPTIONAL)
  roomId?: string;

  @PlainField(() => Uuid, '机构 — The organisation', OPTIONAL)
  organisationId?: string;

  @PlainField(() => RoleEnum, '角色 — The role')
  role!: Opening['role'];

  @PlainField(() => ProfessionEnum, '职业身份 — The profession')
  profession!: Opening['profession'];

  @PlainField(() => GradeEnum, '调解员等级 — The grade of a mediator', OPTIONAL)
  grade?: Exclude<Opening['grade'], null | undefined>;

  @PlainField(() => EmploymentEnum, '专职或者兼职 — Form of employment')
  employment!: Opening['employment'];

  @PlainField(() => Day, '任职第一天，不早于今天 — The first day, today at the earliest')
  from!: string;

  @PlainField(() => Day, '不再任职的第一天 — First day on which it no longer holds', OPTIONAL)
  to?: string;

  @PlainField(() => Int, '在办案件上限 — Open cases the holder should have at most', OPTIONAL)
  caseloadCap?: number;
}

@InputType({ description: '终止岗位 — Ending a post' })
export class EndPostInput {
  @PlainField(() => Uuid, '岗位 — The post')
  postId!: string;

  @PlainField(() => Day, '不再任职的第一天，不早于今天 — First day on which it no longer holds, today at the earliest')
  on!: string;
}

@InputType({ description: '确认设岗 — Confirming an appointment' })
export class ConfirmAppointmentInput extends KeyedInput {
  @PlainField(() => Uuid, '待确认的岗位 — The appointment')
  appointmentId!: string;
}

@InputType({ description: '否决或者撤回设岗 — Declining an appointment, or taking it back' })
export class DeclineAppointmentInput extends KeyedInput {
  @PlainField(() => Uuid, '待确认的岗位 — The appointment')
  appointmentId!: string;
}

@InputType({ description: '指定代理 — Naming a deputy' })
export class NameDeputyInput extends KeyedInput {
  @PlainField(() => Uuid, '负责人的岗位 — The post of the head')
  postId!: string;

  @PlainField(() => Uuid, '代理人 — The deputy')
  personId!: string;

  @PlainField(() => Day, '代理第一天 — The first day')
  from!: string;

  @PlainField(() => Day, '不再代理的第一天 — First day on which the deputy no longer stands in')
  to!: string;
}

@InputType({ description: '提前终止代理 — Ending a deputy before the date' })
export class EndDeputyInput {
  @PlainField(() => Uuid, '代理岗位 — The deputy’s post')
  postId!: string;

  @PlainField(() => Day, '不再代理的第一天 — First day on which the deputy no longer stands in')
  on!: string;
}

@InputType({ description: '移交中的一件 — One case of a handover' })
export class HandedCaseInput {
  @PlainField(() => Uuid, '案件 — The case')
  caseId!: string;

  @PlainField(() => Int, '所见版本 — The version seen')
  expectedVersion!: number;

  @PlainField(() => Uuid, '接手人的岗位 — The post of the successor')
  in!: string;
}

@InputType({ description: '批量移交在办案件 — Handing over open cases in bulk' })
export class HandOverInput extends Envelope {
  @PlainField(() => Uuid, '离任者的岗位 — The post of the leaver')
  out!: string;

  @NestedList(() => HandedCaseInput, '各案件及其接手人，至多 200 件 — The cases and who takes them, 200 at most')
  cases!: HandedCaseInput[];

  @PlainField(() => Boolean, '已询问回避事由 — Each successor was asked about ties')
  recusalChecked!: boolean;

  @TextField('超出上限的理由 — Why the cap may be exceeded', OPTIONAL)
  overCapReason?: string;
}
