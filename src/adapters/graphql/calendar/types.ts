// The calendar.
import { Int, ObjectType } from 'type-graphql';
import type { Broken } from '../shared/answer.js';
import type { Filled } from '../../../app/calendar/fill.js';
import type * as calendar from '../../../app/calendar/port.js';
import { DayKindEnum } from '../enums/network.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { FilledDays } from './waiting.types.js';
import { Problem } from '../shared/problem.types.js';

@ObjectType({ description: '与平常不同的一天 — A day that differs from its weekday', simpleResolvers: true })
export class CalendarDay implements calendar.CalendarDay {
  @Shown(() => Day, '日期 — The day')
  day!: string;

  @Shown(() => DayKindEnum, '放假或者上班 — Off or at work')
  kind!: calendar.DayKind;

  @Shown(() => String, '名称 — The name')
  name!: string;

  @Shown(() => String, '依据 — The source')
  source!: string;
}

@ObjectType({ description: '一年的日历 — A year of the calendar', simpleResolvers: true })
export class CalendarYear implements calendar.CalendarYear {
  @Shown(() => Int, '年份 — The year')
  year!: number;

  @Shown(
    () => Boolean,
    '放假安排已录入；未录入则不推算工作日 — Its notice is entered; in other years no working day is computed',
  )
  loaded!: boolean;

  @Shown(() => String, '依据 — The source', MAYBE)
  source!: string | null;

  @Shown(() => [CalendarDay], '与平常不同的日子 — The days that differ')
  days!: readonly calendar.CalendarDay[];
}

@ObjectType({ description: '修改日历的结果 — What editing the calendar answers', simpleResolvers: true })
export class CalendarPayload {
  @Shown(() => CalendarYear, '该年的日历 — The year', MAYBE)
  year!: calendar.CalendarYear | null;

  @Shown(() => FilledDays, '随之补上的期限 — The last days that were told by it', MAYBE)
  filled!: Filled | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}
