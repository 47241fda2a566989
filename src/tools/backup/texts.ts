/** What the commands report: Chinese first, then English. */
import type { Manifest } from './format.js';

const KEEP = `
主密钥不在备份里。请把它（数据目录的 master.key，或 FENGQIAO_MASTER_KEY）另行保管，与备份分开存放：
缺了它，备份中的个人信息无人能读；两者放在一处，则谁都能读。密钥更换前的备份仍需更换前的主密钥。
The master key is NOT in the backup. Keep it (master.key of the data folder, or FENGQIAO_MASTER_KEY) elsewhere:
without it nobody reads the personal data inside, and beside it anybody does. A backup from before a change of keys
needs the master key of then.
`;

const rowsOf = ({ tables }: Manifest): number => tables.reduce((sum, table) => sum + table.rows, 0);
const casesOf = ({ tables }: Manifest): number => tables.find(({ name }) => name === 'case_file')?.rows ?? 0;

export function takenText(file: string, manifest: Manifest, bytes: number): string {
  const [cases, rows, size] = [casesOf(manifest), rowsOf(manifest), (bytes / 1e6).toFixed(1)];
  return (
    `备份完成：${file}（${size} MB，案件 ${cases} 件，共 ${rows} 行，时点 ${manifest.takenAt}）\n` +
    `Backup taken: ${file} (${size} MB, ${cases} cases, ${rows} rows, as of ${manifest.takenAt})\n` +
    `主密钥编号 Master key: ${manifest.masterIds.join(', ') || manifest.signedBy}\n${KEEP}`
  );
}

export function restoredText(manifest: Manifest): string {
  const [cases, rows] = [casesOf(manifest), rowsOf(manifest)];
  return (
    `恢复完成并逐行核对无误：案件 ${cases} 件，共 ${rows} 行，备份时点 ${manifest.takenAt}。所有人需重新登录。\n` +
    '备份之后依法销毁过的个人信息又回来了：请照销毁登记重新销毁。\n' +
    `Restored and read back without a difference: ${cases} cases, ${rows} rows, as of ${manifest.takenAt}. Everybody signs in anew.\n` +
    'Personal data lawfully destroyed after this backup is back: destroy it again by the register of destructions.\n'
  );
}

export const USAGE = '用法 Usage: npm run backup -- 文件 FILE   ·   npm run restore -- 文件 FILE';
