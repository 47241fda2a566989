// docs/reminders.md: who is reminded of what and when, drawn from the table of reminders and the table of clocks.
import { CLOCK_IDS, CLOCKS, lengthOf } from '../../../src/domain/clock/clocks.js';
import { kindsOf, spanOf } from '../../../src/domain/reminders/dates.js';
import { DATE_KINDS, type DateKind, type ReminderRow } from '../../../src/domain/reminders/row.js';
import { REMINDER_ROWS } from '../../../src/domain/reminders/table.js';
import { DATE_LABELS, REMINDED_LABELS, SPAN_LABELS, STEP_LABELS } from '../../../src/app/texts/labels/reminders.js';

const HEAD = `# 提醒 Reminders

<!-- Drawn from src/domain/reminders by test/domain/reminders/document.test.ts: WRITE_DOCS=1 npm run -s jest -- test/domain/reminders/document -->

谁、何时、因何事被提醒，由一张表规定。日数是工作日，上午九时发出；均为本系统自定（D），不是法定期限。
One table says who is reminded of what, and when. Days are working days, at nine in the morning; all of it is our own rule (D), no law.

- 每个日期只提醒一次；日期因延长、改期而变动的，视为新的日期，重新提醒、重新逐级上报。 Each date is told of once; one that moved, as by an extension, is a new date, and its ladder begins anew.
- 发出前再核对案件：会已取消、期限已中止或者已办结的，不再提醒。 Before anything is told the case is looked at again: what was cancelled, suspended or done reminds nobody.
- 提前提醒的，过了当日不再发出；停机后恢复的，只发最近一次。 What speaks of a day ahead is not told once that day is over; after a stop of the system only the last of them is.
- 归档、作废、协议被撤销的案件不提醒；中止期间，计时停止的期限和已排的调解会不提醒。 Archived and void cases and annulled agreements remind nobody; while a mediation is suspended, neither do periods that stand still nor sessions that were planned.
- 导入的登记册和演示案件不提醒任何人：登记册的一行不是本系统内有人办理过的一步。导入后有人在本系统办理了该案的，自该时起提醒以后的日期。 Imported registers and the demonstration remind nobody: a line of a register is no step that anybody took here. From the first step that somebody takes here on, the dates that lie ahead remind.
- 录入时已经过去的提醒不补发；仍未办结的列入工作清单和每周逾期清单。 What was past already when it was recorded is not told late; what is still open stands in the work list and in the weekly list of what is overdue.
- 到期不产生程序后果的期限（如诉讼时效）不提醒。 Periods of which nothing follows in the proceeding, as limitation, remind nobody.
- 没有调解员的，提醒负责人。 While nobody mediates, the head of the room is reminded in their place.

## 表 The table

| 日期 Date | 步骤 Step | 对象 To | 何时 When | 期限长短 Length |
|---|---|---|---|---|
`;

const both = ([zh, en]: readonly [string, string]): string => `${zh} ${en}`;

function when(days: number): string {
  if (days === 0) return '当日 on the day';
  const count = Math.abs(days);
  const unit = count === 1 ? 'working day' : 'working days';
  return days < 0 ? `前${count}个工作日 ${count} ${unit} before` : `后${count}个工作日 ${count} ${unit} after`;
}

function line(kind: DateKind, { step, to, days, spans }: ReminderRow): string {
  const length = spans?.map((one) => both(SPAN_LABELS[one])).join('；') ?? '—';
  return `| ${[both(DATE_LABELS[kind]), both(STEP_LABELS[step]), both(REMINDED_LABELS[to]), when(days), length].join(' | ')} |`;
}

const PERIODS = `
## 各期限 Which period is which

以案件中记录的步骤实际启动的为限。 As far as a recorded step of a case starts it.

| 编号 Id | 期限 Period | 提醒 Reminds as | 期限长短 Length |
|---|---|---|---|
`;

function periodLine(id: (typeof CLOCK_IDS)[number]): string[] {
  const { zh, en, length } = CLOCKS[id];
  const kinds = length ? (id === 'RF-01' ? (['REFERRAL_ANSWER'] as const) : kindsOf(id)) : [];
  if (kinds.length === 0) return [];
  const named = kinds.map((kind) => both(DATE_LABELS[kind])).join('；');
  return [`| ${id} | ${zh} — ${en} | ${named} | ${both(SPAN_LABELS[spanOf(lengthOf(id))])} |`];
}

export const document = (): string =>
  `${HEAD}${DATE_KINDS.flatMap((kind) => REMINDER_ROWS[kind].map((row) => line(kind, row))).join('\n')}
${PERIODS}${CLOCK_IDS.flatMap(periodLine).join('\n')}\n`;
