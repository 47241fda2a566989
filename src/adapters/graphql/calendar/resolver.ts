// The calendar, and the lists of codes.
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { run } from '../../../app/pipeline/command.js';
import { editCalendarDay } from '../../../app/calendar/edit-day.js';
import type * as port from '../../../app/calendar/port.js';
import { calendarYear } from '../../../app/calendar/queries.js';
import { TAXONOMIES } from '../../../app/texts/labels/taxonomies.js';
import { yearOf } from '../../../domain/kernel/day.js';
import { answer } from '../shared/answer.js';
import { Input } from '../case/change.js';
import type { Context, SignedInContext } from '../shared/context.js';
import { EditCalendarDayInput } from './inputs.js';
import { CalendarPayload, CalendarYear, Taxonomy } from './types.js';
import { withoutNulls } from '../shared/without-nulls.js';

@Resolver()
export class CalendarResolver {
  @Query(() => CalendarYear, { description: '一年的日历 — A year of the calendar' })
  calendar(
    @Arg('year', () => Int, { description: '年份 — The year' }) year: number,
    @Ctx() { services }: Context,
  ): Promise<port.CalendarYear> {
    return calendarYear(services.calendar, year);
  }

  @Mutation(() => CalendarPayload, {
    description:
      '修改一天的日历；限司法行政监督员与系统管理员 — Changes a day of the calendar; for supervisors and administrators',
  })
  async editCalendarDay(
    @Input(() => EditCalendarDayInput) input: EditCalendarDayInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<CalendarPayload> {
    const { value, problem } = await answer(run(editCalendarDay, services.calendar, by, withoutNulls(input)));
    return { year: value && (await services.calendar.year(yearOf(input.day))), problem };
  }

  @Query(() => [Taxonomy], {
    description: '全部代码表；不填名称为全部 — The word lists of the system; without names, all',
  })
  taxonomies(
    @Arg('names', () => [String], { nullable: true, description: '名称 — The names' }) names?: string[] | null,
  ): Taxonomy[] {
    return TAXONOMIES.filter(({ name }) => !names || names.includes(name));
  }
}
