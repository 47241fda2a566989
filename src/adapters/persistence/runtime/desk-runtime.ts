/** The desk of accounts on MikroORM: one transaction; the log is written with the change that it records. */
import type { Desk, DeskRuntime } from '../../../app/accounts/ports/desk.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import type { Entities } from '../database/transaction.js';
import { receiptsOn } from '../pipeline/receipts.js';
import { asSystem } from '../visibility/transactions.js';
import { accountLogOn } from '../accounts/account-log.js';
import { accountRegisterOn } from '../accounts/account-register.js';
import { calendarLinksOn } from '../accounts/calendar-links.js';
import { linksOn } from '../accounts/one-time-links.js';
import { partnerRegisterOn } from '../handover/partners.js';
import { webhookRegisterOn } from '../webhooks/register.js';
import { postRegisterOn } from '../accounts/post-register.js';
import { providerLinksOn } from '../accounts/provider-links.js';
import { sessionRegisterOn } from '../accounts/session-register.js';

type DeskParts = Omit<DeskRuntime, 'inTransaction'> & {
  readonly orm: Orm;
  readonly secrets: Desk['secrets'];
  readonly sealer: Pick<Sealer, 'loginHash' | 'receiptHash'>;
};

function deskOn({ passwords, secrets, sealer }: DeskParts, execute: Execute, entities: Entities): Desk {
  return {
    receipts: receiptsOn(execute, sealer),
    accounts: accountRegisterOn(execute, entities),
    links: linksOn(execute, entities),
    sessions: sessionRegisterOn(execute, entities),
    calendarLinks: calendarLinksOn(execute),
    provider: providerLinksOn(execute, entities),
    posts: postRegisterOn(execute, entities),
    partners: partnerRegisterOn(execute),
    webhooks: webhookRegisterOn(execute),
    log: accountLogOn(execute, entities),
    passwords,
    secrets,
    sealer,
  };
}

export function deskRuntimeOf(parts: DeskParts): DeskRuntime {
  const { orm, ...handed } = parts;
  return {
    ...handed,
    inTransaction: (work) => asSystem(orm, (execute, entities) => work(deskOn(parts, execute, entities))),
  };
}
