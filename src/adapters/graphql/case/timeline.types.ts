// The history of a case, what an undo would take back, and the register of numbers.
import { ID, Int, ObjectType } from 'type-graphql';
import type { Action } from '../../../domain/case/actions.js';
import type * as basis from '../../../domain/case/basis.js';
import type { Mark } from '../../../domain/taxonomy/term.js';
import type * as view from '../../../app/case/views/timeline.js';
import { ActionEnum, MarkEnum, RoleEnum } from '../enums/case.js';
import { DateTime, Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { pageType } from '../shared/page.types.js';

@ObjectType({ description: '法律依据 — A rule that a step stands on', simpleResolvers: true })
export class LegalBasis implements basis.LegalBasis {
  @Shown(() => String, '法律、规定 — The law')
  law!: string;

  @Shown(() => String, '条款；没有则为空 — The articles; empty where there are none')
  article!: string;

  @Shown(() => MarkEnum, '可靠程度 — How far it is proved')
  mark!: Mark;

  @Shown(() => Boolean, '类推适用 — By analogy')
  byAnalogy!: boolean;
}

@ObjectType({ description: '案件历史的一条 — An entry of the history', simpleResolvers: true })
export class TimelineEntry implements Partial<Omit<view.TimelineEntry, 'facts' | 'statusBefore'>> {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => Int, '序号，自 1 起 — Its place, 1 for the first')
  seq!: number;

  @Shown(() => DateTime, '记录时间 — When it was told to us')
  at!: string;

  @Shown(() => Day, '生效日期 — When it took effect')
  day!: string;

  @Shown(() => String, '事件 — The event')
  type!: view.TimelineEntry['type'];

  @Shown(() => ActionEnum, '动作 — The action')
  action!: Action;

  @Shown(() => [LegalBasis], '法律依据，与该步同存 — The rules it stood on, kept with the step')
  basis!: readonly LegalBasis[];

  @Shown(() => ID, '办理人 — Who did it')
  actorId!: string;

  @Shown(() => String, '办理人姓名 — Name of who did it')
  actorName!: string;

  @Shown(() => String, '代哪位负责人办理 — In whose place it was done', MAYBE)
  inPlaceOfName!: string | null;

  @Shown(() => RoleEnum, '办理岗位的角色 — Role of the post')
  role!: view.TimelineEntry['role'];

  @Shown(() => ID, '当时的办理点 — The room then')
  roomId!: string;

  @Shown(() => String, '当时的办理点名称 — Name of the room then')
  roomName!: string;

  @Shown(() => Boolean, '后来被撤销 — Taken back later')
  undone!: boolean;

  @Shown(() => String, '理由 — The reason', MAYBE)
  reason!: string | null;
}

@ObjectType({ description: '撤销将收回的步骤 — A step that an undo would take back', simpleResolvers: true })
export class UndoneStep implements view.UndoneStep {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => DateTime, '记录时间 — When it was told to us')
  at!: string;

  @Shown(() => Day, '生效日期 — When it took effect')
  day!: string;

  @Shown(() => String, '事件 — The event')
  type!: view.UndoneStep['type'];

  @Shown(() => ActionEnum, '动作 — The action')
  action!: Action;

  @Shown(() => String, '办理人姓名 — Name of who did it')
  actorName!: string;

  @Shown(() => Boolean, '就是要撤销的入账步骤 — The booked step itself')
  booked!: boolean;
}

@ObjectType({ description: '案号登记簿的一行 — A line of the register of numbers', simpleResolvers: true })
export class NumberRow implements view.NumberRow {
  @Shown(() => String, '案号 — The number')
  number!: string;

  @Shown(() => Int, '顺序号 — The serial')
  serial!: number;

  @Shown(() => DateTime, '给出时间 — Given at')
  givenAt!: string;

  @Shown(() => DateTime, '作废时间 — Voided at', MAYBE)
  voidedAt!: string | null;

  @Shown(() => ID, '案件 — The case', MAYBE)
  caseId!: string | null;
}

export const TimelinePage = pageType('TimelinePage', '一页历史 — A page of the history', () => TimelineEntry);
export const NumberPage = pageType('NumberPage', '一页案号 — A page of numbers', () => NumberRow);
