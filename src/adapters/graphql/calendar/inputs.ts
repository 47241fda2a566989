// Inputs of keeping the calendar.
import { InputType, Int } from 'type-graphql';
import type { DayKind } from '../../../app/calendar/port.js';
import { DayKindEnum } from '../enums/network.js';
import { NameField, NestedList, OPTIONAL, PlainField } from '../shared/fields.js';
import { Day } from '../shared/scalars.js';
import { Envelope, KeyedInput } from '../shared/envelope.js';

@InputType({ description: '修改一天的日历 — A change of one day of the calendar' })
export class EditCalendarDayInput extends Envelope {
  @PlainField(() => Day, '日期 — The day')
  day!: string;

  @PlainField(
    () => DayKindEnum,
    '放假或者上班；不填为恢复平常 — Off or at work; left out, as its weekday says',
    OPTIONAL,
  )
  kind?: DayKind;

  @NameField('名称，如“春节” — The name, as 春节', { defaultValue: '' })
  name!: string;

  @NameField('依据，如通知文号 — The source, as the number of the notice')
  source!: string;

  @PlainField(() => Boolean, '该年通知已全部录入 — The notice of that year is entered whole', { defaultValue: false })
  yearComplete!: boolean;
}

@InputType({ description: '放假安排中的一天 — A day of a holiday notice' })
export class NoticeDayInput {
  @PlainField(() => Day, '日期 — The day')
  day!: string;

  @PlainField(() => DayKindEnum, '放假或者调休上班 — Off, or a made-up working day')
  kind!: DayKind;

  @NameField('名称，如“春节” — The name, as 春节', { defaultValue: '' })
  name!: string;
}

@InputType({ description: '一年的放假安排 — The holiday notice of a year' })
export class LoadCalendarYearInput extends KeyedInput {
  @PlainField(() => Int, '年份 — The year')
  year!: number;

  @NameField('依据，如国务院办公厅通知的文号 — The source, as the number of the notice')
  source!: string;

  @NestedList(
    () => NoticeDayInput,
    '全部放假日与调休上班日；可含上一年十二月的日子 — All days off and made-up working days; days of the December before may be among them',
  )
  days!: NoticeDayInput[];
}
