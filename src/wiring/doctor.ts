// Joins `npm run doctor`: the machine, the database and the keys are asked one after the other; nothing is changed.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseFindings } from '../tools/doctor/database.js';
import {
  type Diagnosis,
  type Embedded,
  embeddedFinding,
  examine,
  type Question,
  serverFindings,
  unreachable,
} from '../tools/doctor/doctor.js';
import type { Finding } from '../tools/doctor/finding.js';
import { hasKeys, keyFindings, type Opener } from '../tools/doctor/keys.js';
import {
  diskFinding,
  folderFindings,
  freeMegabytes,
  nodeFinding,
  packagesFinding,
  portFinding,
  portState,
} from '../tools/doctor/machine.js';
import { folderComplaints } from '../tools/embedded/data-folder.js';
import { findPostmaster } from '../tools/embedded/postmaster.js';
import type { Log } from '../adapters/http/logging.js';
import { examineServer } from '../adapters/persistence/database/check-server.js';
import { type CopyConnection, connectForCopy } from '../adapters/persistence/database/copy-connection.js';
import { migrationNames } from '../adapters/persistence/database/migrate.js';
import { roleOf } from '../adapters/persistence/database/roles.js';
import { unwrap } from '../adapters/sealing/key-ring.js';
import { findMasterKeys } from '../adapters/sealing/load-master-keys.js';
import type { Config } from '../config/config.js';
import { masterKeySource } from '../config/master-key-source.js';
import { askLetters } from './doctor-letters.js';
import { askQueues } from './doctor-queue.js';
import { type OpenDatabase, reachDatabase } from './open-database.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** Returns the exit status. */
export async function doctor(config: Config, log: Log): Promise<number> {
  const { report, status } = await diagnose(config, log, new Date());
  process.stdout.write(report);
  return status;
}

export async function diagnose(config: Config, log: Log, now: Date): Promise<Diagnosis> {
  const embedded = embeddedState(config);
  return examine([...machineQuestions(config), ...(embedded === 'NO_DATA' ? [] : [aboutDatabase(config, log, now)])]);
}

function machineQuestions(config: Config): Question[] {
  const { dataDir, host, port } = config;
  return [
    { about: ['Node.js ', 'Node.js'], ask: () => [nodeFinding(process.version)] },
    { about: ['依赖包', 'The packages'], ask: () => [packagesFinding(ROOT)] },
    { about: ['数据目录', 'The data folder'], ask: () => folderFindings(dataDir, folderComplaints(dataDir)) },
    {
      about: ['磁盘', 'The disk'],
      ask: () => [diskFinding(freeMegabytes(dataDir), config.database.kind === 'embedded' ? config.leastFree : 0)],
    },
    { about: ['端口', 'The port'], ask: async () => [portFinding(await portState(host, port), host, port)] },
    { about: ['内置数据库', 'The embedded database'], ask: () => embeddedFindings(config) },
  ];
}

const clusterOf = ({ dataDir }: Config): string => path.join(dataDir, 'pg');

function embeddedState(config: Config): Embedded | null {
  if (config.database.kind === 'foreign') return null;
  const folder = clusterOf(config);
  if (!fs.existsSync(folder)) return 'NO_DATA';
  if (findPostmaster(folder)) return 'RUNNING';
  return fs.existsSync(path.join(folder, 'postmaster.pid')) ? 'CRASHED' : 'STOPPED';
}

async function embeddedFindings(config: Config): Promise<Finding[]> {
  const state = embeddedState(config);
  if (!state) return [];
  const down = state === 'STOPPED' || state === 'CRASHED';
  const served = down && (await portState(config.host, config.port)) === 'OURS';
  return [embeddedFinding(served ? 'ENDED_ALONE' : state, findPostmaster(clusterOf(config))?.port)];
}

function aboutDatabase(config: Config, log: Log, now: Date): Question {
  return {
    about: ['数据库', 'The database'],
    ask: async () => {
      const { database } = config;
      const complaints = database.kind === 'foreign' ? await complaintsOf(database) : [];
      if (typeof complaints === 'string') return [unreachable(complaints)];
      const found = serverFindings(complaints);
      return complaints.length > 0 ? found : [...found, ...(await insideFindings(config, log, now))];
    },
  };
}

/** A text instead of a list says why the server cannot be reached. */
async function complaintsOf({ appUrl, ownerUrl }: { appUrl: string; ownerUrl: string }): Promise<string[] | string> {
  try {
    await examineServer(appUrl);
    return await examineServer(ownerUrl);
  } catch (error) {
    return (error as Error).message;
  }
}

async function insideFindings(config: Config, log: Log, now: Date): Promise<Finding[]> {
  const open = await reachDatabase(config, log);
  try {
    const connection = await connectForCopy(open.ownerUrl);
    try {
      return await askInside(config, open, connection, now);
    } finally {
      await connection.end();
    }
  } finally {
    await open.close();
  }
}

async function askInside(config: Config, urls: OpenDatabase, connection: CopyConnection, now: Date) {
  const expected = {
    appRole: roleOf(urls.appUrl),
    ownerRole: roleOf(urls.ownerUrl),
    migrations: migrationNames(),
    now,
    open: !LOOPBACK.includes(config.host),
  };
  const migrated = await databaseFindings(connection, expected);
  const queued = await askQueues(config, connection, urls.appUrl, now);
  const about = [...migrated, ...queued, ...(await askLetters(config, connection, now))];
  return (await hasKeys(connection)) ? [...about, ...(await keyFindings(connection, openerOf(config)))] : about;
}

function openerOf(config: Config): Opener | null {
  const masters = findMasterKeys(masterKeySource(config));
  return (
    masters && {
      currentId: masters.current.id,
      knows: (id) => masters.find(id) !== undefined,
      open: (name, wrapped) => void unwrap(masters, name, wrapped),
    }
  );
}
