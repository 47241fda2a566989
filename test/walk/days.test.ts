// A day of each kind of user, asked over HTTP; docs/days.md is what was asked and answered.
import fs from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { masterKeyOf } from '../../src/adapters/sealing/master-key.js';
import { dayOf } from '../../src/domain/kernel/day.js';
import { makeDemoAccounts } from '../../src/tools/seeds/demo/accounts.js';
import { openIdentity } from '../../src/wiring/open-identity.js';
import { openTestApp } from '../fixtures/app.js';
import { DEMO, PRESENT } from '../fixtures/demo-app.js';
import { useApi } from '../graphql/client.js';
import type { FreshDatabase, Recipe } from '../harness/database.js';
import { administratorsDay } from './days/administrator.js';
import { auditorsDay } from './days/auditor.js';
import { bureausDay } from './days/bureau.js';
import { courtsDay } from './days/court.js';
import { desksDay } from './days/desk.js';
import { findingIds } from './days/finding-ids.js';
import { gridWorkersDay } from './days/grid-worker.js';
import { labourDay } from './days/labour.js';
import { masked } from './days/layout.js';
import { mediatorsDay } from './days/mediator.js';
import { partysDay } from './days/party.js';
import type { Day, Known, Story } from './days/story.js';
import { Told } from './days/teller.js';

const FILE = 'docs/days.md';
/** Before and behind what the README takes from the days. */
const QUOTED = '<!-- docs/days.md -->';
const HOW =
  '由程序生成:WRITE_DOCS=1 npm run -s jest -- test/walk/days。 Written by the test that asks these questions.';

/** The demonstration as `npm start` makes it: its cases, and its accounts with their logins. */
const WITH_LOGINS: Recipe = {
  name: 'demo_logins',
  base: DEMO,
  prepare: async (urls) => {
    const app = await openTestApp(urls as unknown as FreshDatabase);
    const master = masterKeyOf(new Uint8Array(32).fill(7));
    await makeDemoAccounts(await openIdentity({ pool: app.pool, master, now: () => PRESENT, newId: v7 }));
    await app.close();
  },
};

const api = useApi(WITH_LOGINS);
const story: Story = { today: dayOf(PRESENT), neighbours: undefined as unknown as Known };
let told: Told;

beforeAll(() => {
  api().app.clock.at = PRESENT;
  told = new Told(api().url);
  told.lines.push(...HEAD);
});

const HEAD = [
  `<!-- ${HOW} -->`,
  '# 各人的一天 A day of each user',
  '',
  '`npm start` 之后即可照做:下面每一问都由 `test/walk/days.test.ts` 经 HTTP 问过,每一答都是当时的答复(过长的值和令牌以「…」截断;标识、编号、时刻每次不同)。密码均为 `fengqiao-demo-2026`,人物与案件均属虚构。',
  'Works after `npm start`: a test asks each question below over HTTP, and every answer is what was answered then (long values and tokens are cut with “…”; ids, serial numbers and instants differ each time). The password is `fengqiao-demo-2026`; people and cases are invented.',
  '',
  '一件邻里纠纷贯穿各天:网格员登记,受理员受理,调解员办结,司法局统计,审计员查看谁看过它。',
  'One dispute between neighbours goes through the days: registered at the doorstep, accepted, settled, counted, audited.',
  '',
];

const DAYS: [title: string, day: Day][] = [
  ['网格员 Grid worker', gridWorkersDay],
  ['受理员与调解室负责人 Intake clerk and room head', desksDay],
  ['调解员 Mediator', mediatorsDay],
  ['法院书记员与法官 Court clerk and judge', courtsDay],
  ['企业调委会秘书、工会干部、仲裁受理员 Enterprise secretary, union officer, arbitration clerk', labourDay],
  ['司法局 Justice bureau', bureausDay],
  ['管理员 Administrator', administratorsDay],
  ['审计员 Auditor', auditorsDay],
  ['当事人 Party', partysDay],
];

test('where identifiers come from', async () => {
  told.lines.push('## 登录与标识 Signing in, and where ids come from', '');
  await findingIds(told);
});

// In their order: the dispute of one day is the next one's.
test.each(DAYS)('%s', async (title, day) => {
  told.lines.push(`## ${title}`, '');
  await day(told, story);
});

test('docs/days.md tells these questions and answers; if not, run: WRITE_DOCS=1 npm run -s jest -- test/walk/days', () => {
  const document = `${told.lines.join('\n').trimEnd()}\n`;
  if (process.env['WRITE_DOCS']) fs.writeFileSync(FILE, document);
  expect(masked(fs.readFileSync(FILE, 'utf8'))).toBe(masked(document));
});

test('the README quotes two of them; the same command writes them', () => {
  const readme = fs.readFileSync('README.md', 'utf8');
  const [before = '', quoted = '', behind = ''] = readme.split(QUOTED);
  const quotation = `\n${['signIn(', 'myCaseload('].map(stepWith).join('\n\n')}\n`;
  if (process.env['WRITE_DOCS']) fs.writeFileSync('README.md', [before, quotation, behind].join(QUOTED));
  else expect(masked(quoted)).toBe(masked(quotation));
});

/** The question in which the words occur first, with its answer. */
function stepWith(words: string): string {
  const steps = told.lines.join('\n').split(/\n(?=\*\*`|## )/u);
  return steps.find((step) => step.startsWith('**') && step.includes(words))?.trim() ?? '';
}
