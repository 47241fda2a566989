/** The desk of accounts on MikroORM: one transaction; the log is written with what it tells of. */
import type { Desk, DeskRuntime } from '../../../app/accounts/ports/desk.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { asSystem } from '../visibility/frames.js';
import { accountLogOn } from '../accounts/account-log.js';
import { accountRegisterOn } from '../accounts/account-register.js';
import { linksOn } from '../accounts/one-time-links.js';
import { postRegisterOn } from '../accounts/post-register.js';
import { providerLinksOn } from '../accounts/provider-links.js';
import { sessionRegisterOn } from '../accounts/session-register.js';

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
    inTransaction: (work) => asSystem(orm, (execute) => work(deskOn(execute))),
  };
}
