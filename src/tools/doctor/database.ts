/** The database from inside: roles, migrations, calendar, accounts, the book, the clock. Asked as the owner. */
import { type RawBuilder, sql } from 'kysely';
import { type Finding, fine, mind, wrong } from './finding.js';

interface Queries {
  execute<Row>(query: RawBuilder<Row>): Promise<Row[]>;
}

export interface Expected {
  readonly appRole: string;
  readonly ownerRole: string;
  readonly migrations: readonly string[];
  readonly now: Date;
  /** Whether others than this machine can reach the server. */
  readonly open: boolean;
}

/** Findings in the order of asking; what needs the tables is asked only when they are there. */
export async function databaseFindings(db: Queries, expected: Expected): Promise<Finding[]> {
  const [migrations, current] = await migrationFindings(db, expected);
  const clock = await clockFinding(db, expected.now);
  if (!current) return [...migrations, clock];
  return [
    ...migrations,
    clock,
    ...(await roleFindings(db, expected)),
    ...(await calendarFindings(db, expected.now)),
    ...(await accountFindings(db, expected.open)),
    ...(await bookFindings(db)),
  ];
}

async function migrationFindings(db: Queries, { migrations }: Expected): Promise<[Finding[], boolean]> {
  const [table] = await db.execute(sql<{ there: boolean }>`select to_regclass('migration') is not null as there`);
  const rows = table?.there ? await db.execute(sql<{ name: string }>`select name from migration order by name`) : [];
  const done = rows.map(({ name }) => name);
  const unknown = done.filter((name) => !migrations.includes(name));
  const pending = migrations.filter((name) => !done.includes(name));
  if (unknown.length > 0) return [[programTooOld(unknown)], false];
  if (pending.length === 0) return [[fine('库结构是最新的。', 'The tables are up to date.')], true];
  const names = pending.join(', ');
  const what = [`库结构尚缺：${names}。`, `Migrations not run yet: ${names}.`] as const;
  return [[mind(what, ['下次启动时自动执行；请先备份。', 'The next start runs them; take a backup first.'])], false];
}

function programTooOld(unknown: readonly string[]): Finding {
  return wrong(
    [`库由更新版本的程序建立：${unknown.join(', ')}。`, `The database is of a later program: ${unknown.join(', ')}.`],
    ['请升级程序；旧程序不要写这个库。', 'Upgrade the program; do not let this one write.'],
  );
}

const SKEW_S = 5;
const TOO_MUCH_S = 60;

async function clockFinding(db: Queries, now: Date): Promise<Finding> {
  const [row] = await db.execute(sql<{ at: Date }>`select clock_timestamp() as at`);
  const behind = await secondsBehind(db, now);
  if (behind > TOO_MUCH_S) return clockPutBack(behind);
  const skew = Math.round(Math.abs(new Date(row?.at ?? now).getTime() - now.getTime()) / 1000);
  if (skew <= SKEW_S) return fine('程序与数据库的时钟一致。', 'The clocks of program and database agree.');
  return (skew > TOO_MUCH_S ? wrong : mind)(
    [`程序与数据库的时钟相差 ${skew} 秒。`, `The clocks of program and database are ${skew} s apart.`],
    [
      '请在两台机器上启用时间同步（NTP）：期限与台账都以日期为准。',
      'Turn on NTP on both machines: windows and book go by days.',
    ],
  );
}

/** How far the clock lies behind the last recorded instant; the book's head has it. */
async function secondsBehind(db: Queries, now: Date): Promise<number> {
  const [there] = await db.execute(sql<{ book: boolean }>`select to_regclass('book_head') is not null as book`);
  if (!there?.book) return 0;
  const [row] = await db.execute(sql<{ last: Date }>`select last from book_head`);
  return Math.round((new Date(row?.last ?? now).getTime() - now.getTime()) / 1000);
}

const clockPutBack = (seconds: number): Finding =>
  wrong(
    [
      `时钟比最后一次记录慢 ${seconds} 秒：服务暂停办理，只供查阅。`,
      `The clock lies ${seconds} s behind the last recorded instant: changes are refused, reading goes on.`,
    ],
    [
      '请校准时间（NTP）。若当时的时钟走快了、现在才对，可设 CLOCK_CHECK=off，直到过了那个时刻。',
      'Set the clock right (NTP). If it was ahead then and is right now, set CLOCK_CHECK=off until that instant has passed.',
    ],
  );

const rightsOf = (role: string) => sql<{ right: string }>`
  select t.name || ': ' || string_agg(p.verb, ', ') as right
  from (values ('history'), ('entry'), ('case_head'), ('dispute_head'), ('book_head'), ('cell'), ('mandate_entry'),
    ('mandate_head'), ('mandate_cell'), ('destruction')) t (name)
  cross join (values ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE')) p (verb)
  where has_table_privilege(${role}, t.name, p.verb) and not (p.verb = 'INSERT' and t.name in ('history', 'entry', 'mandate_entry', 'destruction'))
  group by t.name order by 1`;

const mightOf = (role: string) =>
  sql<{ mighty: boolean }>`select rolsuper or rolbypassrls as mighty from pg_roles where rolname = ${role}`;

const RESTING = sql<{ name: string }>`
  select distinct tgrelid::regclass::text as name from pg_trigger
  where not tgisinternal and tgenabled = 'D' and tgrelid in (select oid from pg_class where relnamespace = current_schema()::regnamespace)
  order by 1`;

const UNWALLED = sql<{ name: string }>`
  select distinct c.relname::text as name from pg_policy p join pg_class c on c.oid = p.polrelid
  where not c.relrowsecurity and c.relnamespace = current_schema()::regnamespace order by 1`;

async function roleFindings(db: Queries, { appRole, ownerRole }: Expected): Promise<Finding[]> {
  const findings: Finding[] = [];
  const resting = (await db.execute(RESTING)).map(({ name }) => name);
  if (resting.length > 0) findings.push(triggersRest(resting));
  const open = (await db.execute(UNWALLED)).map(({ name }) => name);
  if (open.length > 0) findings.push(wallIsDown(open));
  if (appRole === ownerRole) return [...findings, oneRole()];
  const rights = (await db.execute(rightsOf(appRole))).map(({ right }) => right);
  const [role] = await db.execute(mightOf(appRole));
  if (role?.mighty) findings.push(tooMighty(appRole));
  else if (rights.length > 0) findings.push(tooManyRights(appRole, rights));
  else findings.push(fine('工作用户不能改动历史与台账。', 'The working role cannot change history or book.'));
  return findings;
}

const oneRole = (): Finding =>
  mind(
    [
      '建表与办案用同一个数据库用户，防篡改只靠触发器。',
      'One database role does both: only triggers guard history and book.',
    ],
    ['请另设 DATABASE_OWNER_URL。', 'Set DATABASE_OWNER_URL to a role of its own.'],
  );

const triggersRest = (tables: readonly string[]): Finding =>
  wrong(
    [
      `触发器被停用：${tables.join('、')}。台账的规则不再受保护。`,
      `Triggers are disabled on ${tables.join(', ')}: nothing guards the book.`,
    ],
    [
      `以建表用户执行 alter table … enable trigger user，并查明原因。`,
      'As the owner run alter table … enable trigger user, and find out who did it.',
    ],
  );

const wallIsDown = (tables: readonly string[]): Finding =>
  wrong(
    [`行级安全被关闭：${tables.join('、')}。`, `Row-level security is off on ${tables.join(', ')}.`],
    [
      '以建表用户执行 alter table … enable row level security，并查明原因。',
      'As the owner run alter table … enable row level security, and find out who did it.',
    ],
  );

const tooMighty = (role: string): Finding =>
  wrong(
    [
      `工作用户 ${role} 是超级用户或可绕过行级安全。`,
      `The working role ${role} is a superuser or bypasses row security.`,
    ],
    [`alter role ${role} nosuperuser nobypassrls`, `alter role ${role} nosuperuser nobypassrls`],
  );

const tooManyRights = (role: string, rights: readonly string[]): Finding =>
  wrong(
    [
      `工作用户 ${role} 的权限过大：${rights.join('；')}。`,
      `The working role ${role} may do too much: ${rights.join('; ')}.`,
    ],
    [
      `以建表用户执行 revoke … from ${role}，只留迁移脚本给的权限。`,
      `As the owner revoke these from ${role}: only what the migrations grant should stay.`,
    ],
  );

const DECEMBER = 11;

async function calendarFindings(db: Queries, now: Date): Promise<Finding[]> {
  const year = Number(now.toLocaleString('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric' }));
  const month = Number(now.toLocaleString('en-CA', { timeZone: 'Asia/Shanghai', month: 'numeric' })) - 1;
  const rows = await db.execute(sql<{ year: number }>`select year from calendar_year`);
  const loaded = new Set(rows.map((row) => row.year));
  if (!loaded.has(year)) return [calendarMissing(wrong, year)];
  if (!loaded.has(year + 1) && month >= DECEMBER) return [calendarMissing(mind, year + 1)];
  return [fine(`${year} 年的节假日安排已录入。`, `The holidays of ${year} are loaded.`)];
}

const calendarMissing = (judge: typeof mind, year: number): Finding =>
  judge(
    [
      `${year} 年的节假日安排没有录入，该年的工作日期限算不出来。`,
      `The holidays of ${year} are missing: no window in working days can be computed in it.`,
    ],
    [
      '请按国务院办公厅通知录入（loadCalendarYear）。',
      'Enter them from the State Council’s notice (loadCalendarYear).',
    ],
  );

const ACCOUNTS = sql<{ active: number; demo: number }>`
  select count(*) filter (where disabled_at is null)::int as active, count(*) filter (where demo and disabled_at is null)::int as demo
  from account`;

async function accountFindings(db: Queries, open: boolean): Promise<Finding[]> {
  const [row] = await db.execute(ACCOUNTS);
  const { active = 0, demo = 0 } = row ?? {};
  const findings: Finding[] = [];
  if (active === 0)
    findings.push(
      mind(
        ['还没有账号，谁也登录不了。', 'There is no account: nobody can sign in.'],
        ['请运行 npm run admin:create。', 'Run npm run admin:create.'],
      ),
    );
  if (demo > 0 && open)
    findings.push(
      mind(
        [
          `有 ${demo} 个演示账号（密码公开），而服务对外开放。`,
          `${demo} demo accounts (their password is public) are reachable from other machines.`,
        ],
        ['正式使用请换空库，或设 HOST=127.0.0.1。', 'For real work take an empty database, or set HOST=127.0.0.1.'],
      ),
    );
  return findings.length > 0 ? findings : [fine(`账号 ${active} 个。`, `${active} accounts.`)];
}

async function bookFindings(db: Queries): Promise<Finding[]> {
  const differences = await db.execute(
    sql<{ what: string; which: string }>`select what, which from book_check() limit 5`,
  );
  if (differences.length === 0)
    return [fine('台账重算无差异。', 'The recompute check of the book finds no difference.')];
  const named = differences.map(({ what, which }) => `${what} ${which}`).join('; ');
  return [
    wrong(
      [`台账重算有差异：${named}。`, `The recompute check of the book finds differences: ${named}.`],
      [
        '请停止办理，留存现状，用最近的备份核对（npm run restore 到空库）。',
        'Stop working, keep everything as it is, and compare with the last backup (npm run restore into an empty database).',
      ],
    ),
  ];
}
