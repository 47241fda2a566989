/** Where the master keys are found: given outright, in files named, or in the data folder of an embedded database. */
import type { Config } from './config.js';

/** Of this configuration. */
export function masterKeySource({ masterKey: given, formerMasterKeys: former, dataDir, database }: Config) {
  return { given, former, dataDir, embedded: database.kind === 'embedded' };
}
