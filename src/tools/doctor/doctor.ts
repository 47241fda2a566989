/** `npm run doctor`: asks everything, changes nothing, and goes on to the next question when one cannot be answered. */
import { type Finding, fine, mind, reportOf, wrong } from './finding.js';

/** A question to the installation, by the name to give when it could not be asked. */
export interface Question {
  readonly about: readonly [zh: string, en: string];
  ask(): Promise<readonly Finding[]> | readonly Finding[];
}

export interface Diagnosis {
  readonly findings: readonly Finding[];
  readonly report: string;
  /** 1 when anything is wrong. */
  readonly status: 0 | 1;
}

export async function examine(questions: readonly Question[]): Promise<Diagnosis> {
  const findings: Finding[] = [];
  for (const question of questions) findings.push(...(await answerTo(question)));
  const status = findings.some(({ level }) => level === 'WRONG') ? 1 : 0;
  return { findings, report: reportOf(findings), status };
}

async function answerTo({ about, ask }: Question): Promise<readonly Finding[]> {
  try {
    return await ask();
  } catch (error) {
    const [zh, en] = about;
    const reason = (error as Error).message.replaceAll(/postgres(ql)?:\/\/\S+/g, 'postgres://…');
    return [wrong([`${zh}查不了。`, `${en} cannot be examined.`], [reason, ''])];
  }
}

export type Embedded = 'NO_DATA' | 'RUNNING' | 'STOPPED' | 'CRASHED' | 'ENDED_ALONE';

export function embeddedFinding(state: Embedded, port?: number): Finding {
  switch (state) {
    case 'NO_DATA':
      return fine('内置数据库还没有建立，首次启动时建立。', 'No embedded database yet: the first start makes it.');
    case 'RUNNING':
      return fine(`内置数据库在端口 ${port} 运行。`, `The embedded database runs at port ${port}.`);
    case 'STOPPED':
      return fine(
        '内置数据库未运行，检查时临时启动。',
        'The embedded database is not running; it was started for this examination.',
      );
    case 'CRASHED':
      return mind(
        ['内置数据库上次没有正常停止。', 'The embedded database was not stopped in order the last time.'],
        [
          '不必处理：启动时自动恢复，已答复的办理不会丢失。',
          'Nothing to do: it recovers when started, and nothing acknowledged is lost.',
        ],
      );
    case 'ENDED_ALONE':
      return wrong(
        ['服务在运行，而它的内置数据库停了。', 'The server runs, and its embedded database has ended.'],
        [
          '服务会不断尝试重新启动它；久不恢复的，看数据目录的 postgres.log 与磁盘空间。',
          'The server keeps starting it again; if it stays away see postgres.log in the data folder, and the room on the disk.',
        ],
      );
  }
}

/** What a server of one's own lacks, each already in both languages. */
export function serverFindings(complaints: readonly string[]): Finding[] {
  if (complaints.length === 0)
    return [fine('数据库版本、字符集与扩展合要求。', 'Version, characters and extensions of the database will do.')];
  return complaints.map((one) =>
    wrong([one, ''], ['请让数据库管理员处理。', 'Ask who administers the database server.']),
  );
}

/** The reason is in both languages already. */
export function unreachable(reason: string): Finding {
  return wrong(
    [reason, ''],
    [
      '请核对 DATABASE_URL、数据库是否启动、防火墙与密码。',
      'Check DATABASE_URL, whether the server runs, the firewall and the password.',
    ],
  );
}
