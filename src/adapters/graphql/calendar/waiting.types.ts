// Last days that wait for a calendar, and those that loading it told.
import { Int, ObjectType } from 'type-graphql';
import type { Filled } from '../../../app/calendar/fill.js';
import type { Waiting } from '../../../app/calendar/port.js';
import { Shown } from '../shared/shown.js';

@ObjectType({
  description: '因某年放假安排未录入而没有期限的事项数 — How many last days wait for the notice of a year',
  simpleResolvers: true,
})
export class CalendarWaiting implements Waiting {
  @Shown(() => Int, '所缺的年份 — The year that is missing')
  year!: number;

  @Shown(() => Int, '已发出、尚未答复的转办 — Referrals that were sent and not answered')
  referrals!: number;

  @Shown(() => Int, '未决定的个人信息请求 — Undecided requests of parties')
  rightsRequests!: number;
}

@ObjectType({ description: '录入日历后补上的期限 — Last days that were told by loading it', simpleResolvers: true })
export class FilledDays implements Filled {
  @Shown(() => Int, '转办 — Referrals')
  referrals!: number;

  @Shown(() => Int, '个人信息请求 — Requests of parties')
  rightsRequests!: number;
}
