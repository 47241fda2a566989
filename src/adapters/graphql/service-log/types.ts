// The log of services of grid judges.
import { ID, Int, ObjectType } from 'type-graphql';
import type * as log from '../../../app/service-log/port.js';
import type { ServiceKind } from '../../../domain/network/service.js';
import { ServiceKindEnum } from '../enums/network.js';
import type { Broken } from '../shared/answer.js';
import { Problem } from '../shared/problem.types.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({ description: '网格法官的一次服务 — A service of a grid judge', simpleResolvers: true })
export class Service implements log.ServiceRow {
  @Shown(() => ID, '编号 — Its identifier')
  id!: string;

  @Shown(() => ServiceKindEnum, '哪种服务 — Which service')
  kind!: ServiceKind;

  @Shown(() => Day, '日期 — The day')
  on!: string;

  @Shown(() => Int, '服务人数 — How many people it helped')
  helped!: number;

  @Shown(() => Int, '涉及纠纷件数 — How many cases it was about')
  cases!: number;

  @Shown(() => ID, '办理点 — The room that was served')
  roomId!: string;

  @Shown(() => String, '办理点名称 — Its name then')
  roomName!: string;

  @Shown(() => ID, '法官 — The judge')
  personId!: string;

  @Shown(() => String, '法官姓名 — The judge’s name')
  personName!: string;
}

@ObjectType({ description: '一个月一种服务的数字 — The figures of one month and kind', simpleResolvers: true })
export class ServiceCount implements log.ServiceCount {
  @Shown(() => String, '月份，如 2026-03 — The month')
  month!: string;

  @Shown(() => ServiceKindEnum, '哪种服务 — Which service')
  kind!: ServiceKind;

  @Shown(() => Int, '次数 — How many services')
  services!: number;

  @Shown(() => Int, '服务人次 — How many people they helped')
  helped!: number;

  @Shown(() => Int, '涉及纠纷件数 — How many cases they were about')
  cases!: number;

  @Shown(() => Int, '法官人数 — How many judges gave them')
  judges!: number;
}

@ObjectType({ description: '记录服务的结果 — What recording a service answers', simpleResolvers: true })
export class ServicePayload {
  @Shown(() => ID, '编号 — Its identifier', MAYBE)
  serviceId!: string | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}
