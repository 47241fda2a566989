/** The desk of accounts on MikroORM: one transaction; the log is written with what it tells of. */
import type { Desk, DeskRuntime } from '../../../app/ports/account-desk.js';
import type { Execute } from '../execute.js';
import type { Orm } from '../orm.js';
import { asHouse } from '../row-security/frames.js';
import { accountLogOn } from './account-log.js';
import { accountRegisterOn } from './account-register.js';
import { linksOn } from './one-time-links.js';
import { postRegisterOn } from './post-register.js';
import { providerLinksOn } from './provider-links.js';
import { sessionRegisterOn } from './session-register.js';

function deskOn(execute: Execute): Desk {
  return {
    accounts: accountRegisterOn(execute),
    links: linksOn(execute),
    sessions: sessionRegisterOn(execute),
    provider: providerLinksOn(execute),
    posts: postRegisterOn(execute),
    log: accountLogOn(execute),
  };
}

export function deskRuntimeOf({
  orm,
  ...parts
}: Omit<DeskRuntime, 'inTransaction'> & { readonly orm: Orm }): DeskRuntime {
  return {
    ...parts,
    inTransaction: (work) => asHouse(orm, (execute) => work(deskOn(execute))),
  };
}
