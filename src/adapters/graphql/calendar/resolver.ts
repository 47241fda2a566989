// The calendar, and the lists of codes.
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { run } from '../../../app/pipeline/command.js';
import { loadCalendarYear } from '../../../app/calendar/load-year.js';
import { editCalendarDay } from '../../../app/calendar/edit-day.js';
import type * as port from '../../../app/calendar/port.js';
import { calendarWaiting, calendarYear } from '../../../app/calendar/queries.js';
import { TAXONOMIES } from '../../../app/texts/labels/taxonomies.js';
import { yearOf } from '../../../domain/kernel/day.js';
import { answer } from '../shared/answer.js';
import { Input } from '../case/change.js';
import type { Context, Services, SignedInContext } from '../shared/context.js';
import { EditCalendarDayInput, LoadCalendarYearInput } from './inputs.js';
import { Taxonomy } from './taxonomy.types.js';
import { CalendarPayload, CalendarYear } from './types.js';
import { CalendarWaiting } from './waiting.types.js';
import { withoutNulls } from '../shared/without-nulls.js';

/** The year as it is now, with the last days that it let be told. */
async function edited({ calendar }: Services, year: number, work: Promise<object>): Promise<CalendarPayload> {
  const { value, problem } = await answer(work);
  if (!value) return { year: null, filled: null, problem };
  const filled = await calendar.fill();
  return { year: await calendar.year(year), filled, problem };
}

@Resolver()
export class CalendarResolver {
  @Query(() => CalendarYear, { description: '一年的日历 — A year of the calendar' })
  calendar(
    @Arg('year', () => Int, { description: '年份 — The year' }) year: number,
    @Ctx() { services }: Context,
  ): Promise<port.CalendarYear> {
    return calendarYear(services.calendar, year);
  }

  @Query(() => [CalendarWaiting], {
    description:
      '因放假安排未录入而没有期限的事项；限司法行政监督员与系统管理员 — What has no last day because a notice is missing; for supervisors and administrators',
  })
  calendarWaiting(@Ctx() { services, by }: SignedInContext): Promise<port.Waiting[]> {
    return calendarWaiting(services.calendar, by);
  }

  @Mutation(() => CalendarPayload, {
    description:
      '修改一天的日历；限司法行政监督员与系统管理员 — Changes a day of the calendar; for supervisors and administrators',
  })
  async editCalendarDay(
    @Input(() => EditCalendarDayInput) input: EditCalendarDayInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<CalendarPayload> {
    return edited(services, yearOf(input.day), run(editCalendarDay, services.calendar, by, withoutNulls(input)));
  }

  @Mutation(() => CalendarPayload, {
    description:
      '一次录入全年放假安排，取代该年原有的日子，并补上因此等待的期限；限司法行政监督员与系统管理员 — ' +
      'Loads the notice of a year whole, in place of the days of that year, and tells the last days that waited; for supervisors and administrators',
  })
  async loadCalendarYear(
    @Input(() => LoadCalendarYearInput) input: LoadCalendarYearInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<CalendarPayload> {
    return edited(services, input.year, run(loadCalendarYear, services.calendar, by, withoutNulls(input)));
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
