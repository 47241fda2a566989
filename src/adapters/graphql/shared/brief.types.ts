// Small parts of cases: rooms, places, mediators, parties in a line.
import { ID, Int, ObjectType } from 'type-graphql';
import type * as row from '../../../app/case/views/case-row.js';
import { LayerEnum, RoomKindEnum } from '../enums/case.js';
import { MAYBE, Shown } from './shown.js';

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
