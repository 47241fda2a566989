/** Whether the master key that is here opens the keys that are stored. */
import { type RawBuilder, sql } from 'kysely';
import { type Finding, fine, mind, wrong } from './finding.js';

interface Queries {
  execute<Row>(query: RawBuilder<Row>): Promise<Row[]>;
}

/** The master keys at hand: what each can do, never the keys themselves. */
export interface Opener {
  readonly currentId: string;
  knows(masterId: string): boolean;
  /** Throws when it does not open. */
  open(name: string, wrapped: Buffer): void;
}

interface Kept {
  readonly masterId: string;
  readonly keys: number;
}

const KEPT = sql<Kept>`
  select "masterId", count(*)::int as keys from (
    select master_id as "masterId" from wrapped_key
    union all select encode(substring(wrapped from 1 for 8), 'hex') from case_key) k
  group by 1 order by 1`;

const NAMED_KEYS = sql<{ name: string; wrapped: Buffer }>`select name, wrapped from wrapped_key order by name`;

/** Before the first start there is no table of keys. */
export async function hasKeys(db: Queries): Promise<boolean> {
  const [there] = await db.execute(sql<{ keys: boolean }>`select to_regclass('case_key') is not null as keys`);
  return there?.keys ?? false;
}

export async function keyFindings(db: Queries, opener: Opener | null): Promise<Finding[]> {
  const kept = await db.execute(KEPT);
  if (!opener) return [kept.length > 0 ? keyMissing(kept) : keyToCome()];
  const foreign = kept.filter(({ masterId }) => !opener.knows(masterId));
  if (foreign.length > 0) return [keyWrong(foreign, opener.currentId)];
  const broken = await brokenKeys(db, opener);
  if (broken.length > 0) return [keysBroken(broken)];
  const former = kept.filter(({ masterId }) => masterId !== opener.currentId);
  return [
    former.length > 0
      ? unfinished(former)
      : fine('主密钥能打开库中全部密钥。', 'The master key opens all stored keys.'),
  ];
}

async function brokenKeys(db: Queries, opener: Opener): Promise<string[]> {
  const keys = await db.execute(NAMED_KEYS);
  return keys.flatMap(({ name, wrapped }) => {
    try {
      opener.open(name, wrapped);
      return [];
    } catch {
      return [name];
    }
  });
}

const count = (kept: readonly Kept[]): number => kept.reduce((sum, { keys }) => sum + keys, 0);
const ids = (kept: readonly Kept[]): string => kept.map(({ masterId }) => masterId).join(', ');

const keyToCome = (): Finding =>
  mind(
    ['没有主密钥，库中也还没有密钥。', 'There is no master key, and no stored key either.'],
    [
      '内置数据库会自动生成；外部数据库请设 FENGQIAO_MASTER_KEY。',
      'The embedded database makes one; for any other set FENGQIAO_MASTER_KEY.',
    ],
  );

const keyMissing = (kept: readonly Kept[]): Finding =>
  wrong(
    [
      `没有主密钥，而库中 ${count(kept)} 把密钥由 ${ids(kept)} 加密。`,
      `There is no master key, and ${ids(kept)} wraps ${count(kept)} stored keys.`,
    ],
    [
      '请把 master.key 放回数据目录（权限 600），或设 FENGQIAO_MASTER_KEY。',
      'Put master.key back into the data folder (mode 600), or set FENGQIAO_MASTER_KEY.',
    ],
  );

const keyWrong = (kept: readonly Kept[], current: string): Finding =>
  wrong(
    [
      `主密钥不对：库中 ${count(kept)} 把密钥由 ${ids(kept)} 加密，手头是 ${current}。`,
      `The master key is another: ${ids(kept)} wraps ${count(kept)} stored keys, here is ${current}.`,
    ],
    [
      '请换回原主密钥；更换中的，把原密钥写入 FENGQIAO_FORMER_MASTER_KEYS。',
      'Bring the former one back; during a change put it into FENGQIAO_FORMER_MASTER_KEYS.',
    ],
  );

const keysBroken = (names: readonly string[]): Finding =>
  wrong(
    [`密钥已损坏，打不开：${names.join('、')}。`, `Stored keys are damaged and do not open: ${names.join(', ')}.`],
    ['请从备份恢复。', 'Restore from a backup.'],
  );

const unfinished = (former: readonly Kept[]): Finding =>
  mind(
    [
      `主密钥更换未完：还有 ${count(former)} 把密钥由 ${ids(former)} 加密。`,
      `A change of the master key is unfinished: ${ids(former)} still wraps ${count(former)} keys.`,
    ],
    ['请再运行 npm run keys:rotate。', 'Run npm run keys:rotate again.'],
  );
