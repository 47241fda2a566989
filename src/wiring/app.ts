// What a running app consists of.
import type { Log } from '../adapters/http/logging.js';
import type { Orm } from '../adapters/persistence/database/orm.js';
import type { Runtime } from '../app/case/port.js';
import type { ReadyForChange } from '../app/pipeline/ready-for-change.js';
import type { Config } from '../config/config.js';
import type { OpenDatabase } from './open-database.js';
import type { Identity } from './open-identity.js';

export interface App {
  readonly config: Config;
  readonly log: Log;
  readonly database: OpenDatabase;
  readonly orm: Orm;
  readonly identity: Identity;
  readonly runtime: Runtime;
  /** Whether changes may be made now; seeding does not ask. */
  readonly ready: ReadyForChange;
  close(): Promise<void>;
}
