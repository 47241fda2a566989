// The calendar, and the lists of codes.
import { Int, ObjectType } from 'type-graphql';
import type { Broken } from '../shared/answer.js';
import type * as calendar from '../../../app/calendar/port.js';
import type { Mark, Term as Word } from '../../../domain/taxonomy/term.js';
import { DayKindEnum } from '../enums/network.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
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

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}

@ObjectType({ description: '一个代码及其名称 — A code and its names', simpleResolvers: true })
export class Term implements Word {
  @Shown(() => String, '代码 — The code')
  code!: string;

  @Shown(() => String, '中文 — Chinese')
  zh!: string;

  @Shown(() => String, '英文 — English')
  en!: string;

  @Shown(
    () => String,
    '依据：V 已核实，W 弱来源，K 未核实，D 本系统自定 — V read in a source, W a weak source, K unverified, D this system’s choice',
  )
  mark!: Mark;
}

@ObjectType({ description: '代码表 — A word list', simpleResolvers: true })
export class Taxonomy {
  @Shown(() => String, '名称，与枚举同名 — The name, as the enum’s')
  name!: string;

  @Shown(() => [Term], '各代码 — The codes')
  terms!: readonly Word[];
}
