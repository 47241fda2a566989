/** Why a backup is not restored, in words for the person who must act. */

const REASONS = {
  NOT_A_BACKUP: ['这不是枫桥的备份文件', 'this is no backup of Fengqiao'],
  NOT_WHOLE: ['备份文件不完整或已被改动，请换用另一份备份', 'the file is cut short or altered: use another backup'],
  TOO_NEW: [
    '备份由更新版本的程序制作，请先升级程序',
    'it was made by a later version of the program: upgrade the program first',
  ],
  OTHER_TABLES: ['备份的库结构与本程序的迁移不符', 'its migrations are not those of this program'],
  MASTER_KEY_MISSING: [
    '手头没有加密这份备份的主密钥。请把原来的 master.key 放入数据目录（权限 600），或设置 FENGQIAO_MASTER_KEY（更早的放入 FENGQIAO_FORMER_MASTER_KEYS）',
    'the master key behind this backup is not here. Put the former master.key into the data folder (mode 600) or set FENGQIAO_MASTER_KEY (older ones: FENGQIAO_FORMER_MASTER_KEYS)',
  ],
  NOT_EMPTY: [
    '目标库不是空的，恢复只写入空库。请另建一个空库，或另设空的 FENGQIAO_DATA_DIR',
    'the database is not empty, and a restore writes only into an empty one. Make an empty database, or name an empty FENGQIAO_DATA_DIR',
  ],
  DIFFERS: ['写入后核对不符，已全部撤回', 'what was written differs from the backup; all of it was taken back'],
  FILE_EXISTS: ['目标文件已存在，不予覆盖', 'the file exists and is not overwritten'],
} as const;

export type Reason = keyof typeof REASONS;

export class BackupRefused extends Error {
  override name = 'BackupRefused';

  constructor(
    readonly reason: Reason,
    readonly detail = '',
  ) {
    const [zh, en] = REASONS[reason];
    const more = detail && `\n(${detail})`;
    super(`${zh}。\n${en[0]?.toUpperCase()}${en.slice(1)}.${more}`);
  }
}
