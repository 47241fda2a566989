// docs/clocks.md: every period with its length, start, consequence, article and mark, drawn from the table.
import { actsByItself, CLOCK_IDS, CLOCKS, type ClockId } from '../../../src/domain/clock/clocks.js';
import type { ClockRow, ExtensionRule } from '../../../src/domain/clock/row.js';
import { citeText, lengthText } from '../../../src/app/texts/clocks/days.js';
import { EXPIRY_LABELS, EXTENDER_LABELS, PAUSE_LABELS, START_LABELS } from '../../../src/app/texts/labels/clocks.js';

const HEAD = `# 期限 Clocks

<!-- Drawn from src/domain/clock by test/domain/clock/document.test.ts: WRITE_DOCS=1 npm run -s jest -- test/domain/clock/document -->

期限由数据规定，一行一个。开始的当日不计入；到期月没有对应日的，以月末日为准；末日休息的顺延；至当日24时。
Each period is one row of data. The first day does not count; a month without the date ends on its last day; an end on a day off moves on; the day ends at 24:00.

标记 Marks: **V** 已核对原文 read in a source · **W ⚠** 仅见于非权威来源 seen only in a weak source · **K ⚠** 未核对 not verified · **D** 本系统自定 our own.
⚠ 仅作提醒，届满不产生任何后果 — a reminder only: nothing follows from it. **自动** (by itself) 只限法律明文规定的后果 — only what a text that was read says.
任何期限都不妨碍当事人申请仲裁、行政救济或者起诉（人民调解法第三条第三项） — No period bars a party from arbitration, administrative relief or court.

| 编号 Id | 期限 Period | 长度 Length | 起算 From | 届满 On expiry | 延长 Extension | 依据 Rule | 标记 Mark |
|---|---|---|---|---|---|---|---|
`;

const both = ([zh, en]: readonly [string, string]): string => `${zh} — ${en}`;

function lengthCell({ length, backwards }: ClockRow): string {
  if (!length) return '—';
  return `${lengthText(length, 'zh')}${backwards ? '前' : ''} ${lengthText(length, 'en')}${backwards ? ' before' : ''}`;
}

function extensionCell(rule: ExtensionRule): string {
  const span = rule.from ? `（${rule.from}起）` : rule.to ? `（至${rule.to}）` : '';
  const cap = rule.cap === null ? '' : ` ≤ ${lengthText({ count: rule.cap, unit: rule.unit }, 'zh')}`;
  return `${EXTENDER_LABELS[rule.by][0]}${cap}${span} ${citeText(rule.cite, 'zh')} ${rule.cite.mark}`;
}

function placeCell({ local, valid }: ClockRow): string {
  const where = local ? `〔${local.area}${local.instead ? `，代替 instead of ${local.instead}` : ''}〕` : '';
  return where + (valid?.to ? `〔至 until ${valid.to}〕` : '');
}

function line(id: ClockId): string {
  const row = CLOCKS[id];
  const paused = row.pausedBy?.map((cause) => PAUSE_LABELS[cause][0]) ?? [];
  const cells = [
    id + placeCell(row),
    both([row.zh, row.en]) + (row.note ? `<br>${both(row.note)}` : ''),
    lengthCell(row) + (paused.length > 0 ? `<br>不计 without: ${paused.join('、')}` : ''),
    both(START_LABELS[row.from]),
    row.length ? (actsByItself(id) ? '**自动** ' : '') + both(EXPIRY_LABELS[row.then]) : '—',
    (row.extensions ?? []).map(extensionCell).join('<br>') || '—',
    citeText(row.cite, 'zh'),
    `**${row.cite.mark}**${['W', 'K'].includes(row.cite.mark) ? ' ⚠' : ''}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

export const document = (): string => `${HEAD}${CLOCK_IDS.map(line).join('\n')}\n`;
