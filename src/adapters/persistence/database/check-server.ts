// Examines a database server before the first migration and names everything that will not do.
import pg from 'pg';
import { executorOn } from './execute.js';
import { sql } from './sql.js';

const OLDEST = 150000;
const EXTENSIONS = ['pg_trgm', 'btree_gist'];
const COLLATION = 'zh-x-icu';

const QUERY = sql<ServerFacts>`
  select current_setting('server_version_num')::int as version,
         (select datctype from pg_database where datname = current_database()) as ctype,
         (select pg_encoding_to_char(encoding) from pg_database where datname = current_database()) as encoding,
         array(select name::text from pg_available_extensions) as extensions,
         exists (select 1 from pg_collation where collname = ${COLLATION}) as collation,
         '劳动' ~ '^\\w+$' as chinese_letters`;

interface ServerFacts {
  version: number;
  ctype: string;
  encoding: string;
  extensions: string[];
  collation: boolean;
  chinese_letters: boolean;
}

/** What of a server will not do, each in Chinese and English; empty when it will. */
export function complaintsAbout(facts: ServerFacts): string[] {
  const missing = EXTENSIONS.filter((name) => !facts.extensions.includes(name));
  const complaints: [boolean, string, string][] = [
    [facts.version < OLDEST, '数据库版本须为 15 或更高', `PostgreSQL 15 or later is needed, found ${facts.version}`],
    [facts.encoding !== 'UTF8', '数据库编码须为 UTF8', `the database must be encoded in UTF8, found ${facts.encoding}`],
    [
      !facts.chinese_letters,
      '数据库字符分类（LC_CTYPE）为 C，检索会丢掉汉字；请用 C.UTF-8 或 zh_CN.UTF-8 新建数据库',
      `character type ${facts.ctype} drops Chinese from search: create the database with LC_CTYPE C.UTF-8 or zh_CN.UTF-8`,
    ],
    [missing.length > 0, `缺少扩展：${missing.join('、')}`, `missing extensions: ${missing.join(', ')}`],
    [!facts.collation, `缺少排序规则 ${COLLATION}`, `missing collation ${COLLATION} (server built without ICU)`],
  ];
  return complaints.filter(([wrong]) => wrong).map(([, zh, en]) => `${zh}。 ${en}.`);
}

/** All complaints about a server; throws with the reason when it cannot be reached. */
export async function examineServer(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Error(`连不上数据库。 Cannot reach the database: ${(error as Error).message}`);
  }
  try {
    const [facts] = await executorOn(client)(QUERY);
    return facts ? complaintsAbout(facts) : [];
  } finally {
    await client.end();
  }
}

/** Throws with all complaints at once, or with the reason why the server cannot be reached. */
export async function checkServer(url: string): Promise<void> {
  const complaints = await examineServer(url);
  if (complaints.length > 0) throw new Error(`数据库不合要求 The database will not do:\n- ${complaints.join('\n- ')}`);
}
