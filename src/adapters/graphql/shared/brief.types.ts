// Small parts of cases: rooms, places, mediators, parties in a line, open actions.
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { type Broken, brokenOf } from './answer.js';
import type * as row from '../../../app/case/views/case-row.js';
import type { OpenAction as Opening } from '../../../domain/case/open-actions.js';
import { ActionEnum, LayerEnum, RoomKindEnum } from '../enums/case.js';
import { MAYBE, Shown } from './shown.js';
import { Problem } from './problem.types.js';

@ObjectType({ description: '办理点 — A room', simpleResolvers: true })
export class RoomBrief implements row.RoomBrief {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => String, '名称 — The name')
  name!: string;

  @Shown(() => String, '英文名称 — The English name')
  nameEn!: string;
}

@ObjectType({ description: '持案的办理点 — The room that holds the case', simpleResolvers: true })
export class HoldingRoom extends RoomBrief {
  @Shown(() => RoomKindEnum, '类别 — The kind')
  kind!: string;

  @Shown(() => LayerEnum, '层级 — The layer')
  layer!: string;

  @Shown(() => String, '区划代码 — Code of its division')
  divisionCode!: string;
}

@ObjectType({ description: '区划 — A place', simpleResolvers: true })
export class Place {
  @Shown(() => String, '区划代码 — The code')
  code!: string;

  @Shown(() => String, '名称 — The name', MAYBE)
  name!: string | null;
}

@ObjectType({ description: '承办调解员 — A mediator of the case', simpleResolvers: true })
export class MediatorBrief implements row.MediatorBrief {
  @Shown(() => ID, '岗位 — The post')
  postId!: string;

  @Shown(() => ID, '人员 — The person')
  personId!: string;

  @Shown(() => String, '姓名 — The name')
  name!: string;

  @Shown(() => Boolean, '主持人 — Presides')
  presider!: boolean;
}

@ObjectType({ description: '列表中的当事人，姓名已遮盖 — The parties in a list, masked', simpleResolvers: true })
export class PartiesBrief implements row.PartiesBrief {
  @Shown(() => String, '第一申请人 — The first applicant', MAYBE)
  applicant!: string | null;

  @Shown(() => Int, '其余申请人数 — How many more applicants')
  moreApplicants!: number;

  @Shown(() => String, '第一被申请人 — The first respondent', MAYBE)
  respondent!: string | null;

  @Shown(() => Int, '其余被申请人数 — How many more respondents')
  moreRespondents!: number;
}

@ObjectType({
  description: '此刻可否办理某步，不可则说明原因 — Whether a step is open now, and if not why',
  simpleResolvers: true,
})
export class OpenAction {
  @Shown(() => ActionEnum, '动作，与变更操作同名 — The action; the mutation has the same name')
  action!: string;

  @Shown(() => Boolean, '可以办理 — It is open')
  open!: boolean;

  @Shown(() => Problem, '不可办理的原因 — What shuts it', MAYBE)
  problem!: Broken | null;
}

@ArgsType()
export class OpenActionsArgs {
  @Field(() => Boolean, { defaultValue: false, description: '连同不可办理的 — Also what is shut, with the reason' })
  all!: boolean;
}

/** What is open; `all` adds what is shut. */
export function openActionsOf(actions: readonly Opening[] | null, all: boolean): OpenAction[] {
  const shown = (actions ?? []).filter(({ shutBy }) => all || shutBy === null);
  return shown.map(({ action, shutBy }) => ({
    action,
    open: shutBy === null,
    problem: shutBy && brokenOf(shutBy),
  }));
}
