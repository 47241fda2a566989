// docs/routes.md: every legal way out of a dispute with its taker, body, cost, article and mark, drawn from the table.
import { ROUTES } from '../../../src/domain/case/routes/available.js';
import { COSTS } from '../../../src/domain/case/routes/costs.js';
import { ROUTE_KINDS, type RouteKind } from '../../../src/domain/case/routes/route.js';
import { VENUES } from '../../../src/domain/case/routes/venues.js';
import { citeText } from '../../../src/app/texts/clocks/days.js';
import type { Cite } from '../../../src/domain/clock/row.js';
import { ROUTE_LABELS, TAKER_LABELS } from '../../../src/app/texts/labels/routes.js';

const HEAD = `# 途径 Ways out of a dispute

<!-- Drawn from src/domain/case/routes by test/domain/case/route-details.test.ts: WRITE_DOCS=1 npm run -s jest -- test/domain/case/route-details -->

\`availableRoutes\` 在每个案件上列出此刻依法可走的途径：由谁、最迟何时、向哪里、费用多少、依据哪一条、选择后关闭什么。表中是一般情形；具体案件的期限、管辖、依据随其类型与进展而定。
On each case \`availableRoutes\` names every legal way open now: who, by when, where, at what cost, by which article, what closes. The table tells the general rule; in a case the period, the body and the article follow its type and course.

任何期限、状态都不妨碍当事人起诉、申请仲裁或者寻求行政救济；期限届满只改变建议。标记同 [clocks.md](clocks.md)。
No period or status bars a party from court, arbitration or relief: a lapsed period changes the advice only. Marks as in [clocks.md](clocks.md).

| 途径 Way | 说明 What it is | 由谁 Who | 向哪里 Where | 费用 Cost | 依据 Rule | 标记 Mark | 关闭 Closes |
|---|---|---|---|---|---|---|---|
`;

const both = ([zh, en]: readonly [string, string]): string => `${zh} — ${en}`;
const rule = (cite: Cite | null): string => (cite ? `（${citeText(cite, 'zh')} ${cite.mark}）` : '');

function line(kind: RouteKind): string {
  const { zh, en, says, taker, where, cost, cite, closes } = ROUTES[kind];
  const venue = VENUES[where];
  const fee = COSTS[cost];
  const cells = [
    `\`${kind}\`<br>${both([zh, en])}`,
    both(says),
    both(TAKER_LABELS[taker]),
    both([venue.zh, venue.en]) + rule(venue.cite),
    both([fee.zh, fee.en]) + rule(fee.cite),
    citeText(cite, 'zh'),
    `**${cite.mark}**${['W', 'K'].includes(cite.mark) ? ' ⚠' : ''}`,
    closes.map((one) => ROUTE_LABELS[one][0]).join('、') || '—',
  ];
  return `| ${cells.join(' | ')} |`;
}

export const document = (): string => `${HEAD}${ROUTE_KINDS.map(line).join('\n')}\n`;
