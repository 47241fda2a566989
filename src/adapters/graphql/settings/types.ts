// Dated settings: what the law allows for a time.
import { ID, ObjectType } from 'type-graphql';
import type { SettingRow } from '../../../app/settings/port.js';
import { MarkEnum } from '../enums/case.js';
import { SettingEnum } from '../enums/network.js';
import type { Broken } from '../shared/answer.js';
import { Problem } from '../shared/problem.types.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({ description: '设置的一次改变 — A change of a setting', simpleResolvers: true })
export class SettingChange implements SettingRow {
  @Shown(() => ID, '编号 — Its identifier')
  id!: string;

  @Shown(() => SettingEnum, '哪项设置 — Which setting')
  name!: SettingRow['name'];

  @Shown(() => String, '区划代码；空为各地 — The division; empty for everywhere')
  area!: string;

  @Shown(() => Day, '自何日起 — From which day on')
  from!: string;

  @Shown(() => Boolean, '准许与否 — Whether it is allowed from then on')
  allowed!: boolean;

  @Shown(() => String, '依据的文件 — The document by which it changed')
  law!: string;

  @Shown(() => MarkEnum, '依据的可靠程度 — How far that was checked')
  mark!: SettingRow['mark'];

  @Shown(() => String, '改变人；随系统附带的为空 — Who changed it; null of what came with the system', MAYBE)
  changedByName!: string | null;

  @Shown(() => String, '改变时间 — When it was changed', MAYBE)
  changedAt!: string | null;
}

@ObjectType({ description: '改变设置的结果 — What changing a setting answers', simpleResolvers: true })
export class SettingPayload {
  @Shown(() => ID, '编号 — Its identifier', MAYBE)
  settingId!: string | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}
