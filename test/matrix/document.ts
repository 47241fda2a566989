// docs/permissions.md, drawn from the tables beside this file: what an officer reads is what the tests hold.
import { SHOWN } from './queries.js';
import { OPERATIONS } from '../../src/app/permission/operations.js';
import { ALL_PLACES, ALL_ROLES, PLACES, type Place, ROLES, type Role } from './people.js';
import { cellsOf, linesOf, MARKS, operationsOf, type Row, rowsOf } from './tables.js';

/** Roles that the law treats alike, so that a cell is read at a glance. */
const GROUPS: readonly [string, string, readonly Role[]][] = [
  ['负责人', 'heads', ['ROOM_HEAD', 'GRID_LEAD', 'UNION_OFFICER', 'ENTERPRISE_SECRETARY']],
  ['受理岗位', 'clerks', ['INTAKE_CLERK', 'ARB_CLERK', 'COURT_CLERK']],
  ['督导与审计', 'watchers', ['JUSTICE_SUPERVISOR', 'AUDITOR']],
];

function named(roles: readonly Role[]): string {
  if (roles.length === 0) return '';
  let rest = [...roles];
  const groups = GROUPS.filter(([, , all]) => all.every((role) => rest.includes(role)));
  rest = rest.filter((role) => !groups.some(([, , all]) => all.includes(role)));
  return [...groups.map(([zh]) => zh), ...rest.map((role) => ROLES[role])].join('、');
}

const SUCCEEDS = /[办可全邀督登]/;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

/** Who succeeds in a place; everybody there is, is written so. */
function whoSucceeds(rows: readonly Row[], operation: string, place: Place): string {
  const there = cellsOf(rows, operation).filter((cell) => cell.place === place);
  const done = there.filter(({ mark }) => SUCCEEDS.test(mark)).map(({ role }) => role);
  if (done.length > 0 && done.length === there.length) return '全部';
  return named(ALL_ROLES.filter((role) => done.includes(role)));
}

function summary(name: string): string {
  const rows = rowsOf(name);
  const places = ALL_PLACES.filter((place) => rows.some((row) => row.place === place));
  const chinese = new Map(rows.map((row) => [row.operation, row.chinese]));
  const lines = operationsOf(rows).map((operation) => [
    `${chinese.get(operation)} \`${operation}\``,
    ...places.map((place) => whoSucceeds(rows, operation, place)),
  ]);
  return table(['操作 Operation', ...places.map((place) => `${PLACES[place]} ${place}`)], lines);
}

const cells = (name: string): number =>
  operationsOf(rowsOf(name)).reduce((n, o) => n + cellsOf(rowsOf(name), o).length, 0);

/** Every cell that a test holds. */
export function cellCount(): number {
  const [, ...fields] = linesOf('fields');
  const shut = fields.reduce((n, [, , ...marks]) => n + marks.filter((mark) => mark !== '—').length, 0);
  const [, ...inSight] = linesOf('in-sight');
  return (
    shut +
    2 * inSight.length +
    ['changes', 'queries', 'subscriptions', 'keeping', 'without-case'].reduce((n, name) => n + cells(name), 0)
  );
}

const legend = (marks: Record<string, { zh: string; en: string; code?: string }>): string =>
  Object.entries(marks)
    .map(([mark, { zh, en, code }]) => `- ${mark}：${zh} — ${en}${code ? ` (\`${code}\`)` : ''}`)
    .join('\n');

const [FIELD_HEAD = [], ...FIELD_ROWS] = linesOf('fields');
const [, ...OPEN_ROWS] = linesOf('open-fields');
const [SIGHT_HEAD = [], ...SIGHT_ROWS] = linesOf('in-sight');

export const document = (
  prose: Record<string, string>,
): string => `<!-- 由程序生成：WRITE_DOCS=1 npm run -s jest -- test/matrix/document。 Drawn from test/matrix/*.csv. -->
${prose['beginning']}

共 ${cellCount()} 格，每格都由测试在真实服务器上逐一核对（\`test/matrix\`）。 ${cellCount()} cells, each held by a test over HTTP.

## 位置 Places
${prose['places']}

${GROUPS.map(([zh, en, roles]) => `- ${zh} ${en}：${roles.map((role) => ROLES[role]).join('、')}`).join('\n')}

全部岗位角色 All roles：${ALL_ROLES.map((role) => `${ROLES[role]} \`${role}\``).join('，')}。

## 办理 Changes of a case
表中写明谁办得成；「全部」指该位置的每个角色；其余各格在 \`changes.csv\` 中写明怎样被拒。 Who succeeds (全部: every role of that place); how everybody else is refused stands in \`changes.csv\`:

${legend(MARKS)}

${summary('changes')}

\`register\` 一行的位置指岗位与登记所在受理点的关系。 In the row of \`register\` the places are those of the post and the desk.

## 查询 Questions about cases
谁看得到本案；以什么身份看到，见 \`queries.csv\`。 Who is shown the case; as what, \`queries.csv\` says:

${legend(SHOWN)}

${summary('queries')}

## 订阅 Subscriptions
谁会被告知本案有变化：与案件历史所示一致，每次告知时重新核对；告知中只有案件标识、版本和事件种类（见 \`docs/live.md\`）。 Who is told that something happened to the case: as its history shows it, asked anew at each delivery; a mark names the case, its version and the kind of event, and nothing else.

${summary('subscriptions')}

## 个人信息与保管 Personal data and keeping
${summary('keeping')}

## 账号、岗位与公共资料 Accounts, posts, public registers
对象均为本室人员；管理员在「本区他处」即本区管理员。 The acts are about people of the holder's room; an administrator under DISTRICT is the one of its district.

${summary('without-case')}

登录前可用 Before signing in：\`about\`、\`signIn\`、\`refreshSession\`、\`acceptInvitation\`、\`setPassword\`、\`exchangeTicket\`；当事人 parties：\`askPartyCode\`、\`enterAsParty\`、\`enterWithRoomCode\`、\`applicationPlaces\`、\`askApplicationCode\`、\`applyForMediation\`。

## 当事人自助 Parties by self-service
当事人没有账号、没有岗位：凭案件编号和一次性验证码进入，只见自己的案件，只能办下列事项；账号一项也办不了（\`test/self-service/gate.test.ts\`）。 A party has no account and no post: with the number of the case and a one-time code it sees its own case and may do only this, which no account may:

${Object.keys(OPERATIONS)
  .filter((name) => OPERATIONS[name] === 'PARTY')
  .map((name) => `\`${name}\``)
  .join('、')}。

## 字段 Fields
全 in full · 遮 masked · 隐 hidden. HELD 是主持该次背对背调解的人；RINGS 是受理、调解岗位和负责人；OTHERS 是本室其他岗位。

${table(FIELD_HEAD, FIELD_ROWS)}

案件已移出的办理点、参与本案的法院和仲裁委另有范围：以下所列之外，上表各字段一概不见；不见回访、评价、转办的说明，时间线只到移出之时，法院只见案件进程。 A room that gave the case away, and a court or commission that takes part in it, read of the table above these fields and no others; the history only up to the giving away, or only the course of the case.

${table(SIGHT_HEAD, SIGHT_ROWS)}

看得到对象即可读的字段 Fields that whoever gets the object may read：

${table(
  ['类型 Type', '字段 Fields'],
  OPEN_ROWS.map(([type = '', chinese = '', fields = '']) => [`${chinese} \`${type}\``, fields]),
)}

${prose['end']}
`;
