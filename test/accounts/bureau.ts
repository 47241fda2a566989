/** A seeded app with its accounts: people sign in by name, and the administrators of both districts are there. */
import { afterAll, beforeAll } from '@jest/globals';
import pg from 'pg';
import { v7 } from 'uuid';
import { deskRuntimeOf } from '../../src/adapters/persistence/runtime/desk-runtime.js';
import { masterKeyOf } from '../../src/adapters/sealing/master-key.js';
import { createAccount } from '../../src/app/accounts/sign-in/create-account.js';
import { authenticate } from '../../src/app/accounts/sign-in/authenticate.js';
import { signIn } from '../../src/app/accounts/sign-in/sign-in.js';
import type { Tickets } from '../../src/app/accounts/sign-in/tickets.js';
import type { SignedIn } from '../../src/app/accounts/ports/accounts.js';
import type { DeskRuntime } from '../../src/app/accounts/ports/desk.js';
import type { DeskCommand } from '../../src/app/accounts/administrator.js';
import { run } from '../../src/app/pipeline/command.js';
import type { Actor } from '../../src/domain/kernel/actor.js';
import { aKey } from '../fixtures/acts.js';
import { dayOf } from '../../src/domain/kernel/day.js';
import { type Identity, openIdentity } from '../../src/wiring/open-identity.js';
import { freshDatabase, type FreshDatabase } from '../harness/database.js';
import { openTestApp, SEEDED, type TestApp } from '../fixtures/app.js';

export const PASSWORD = '石桥街道的调解室在河边';
/** Administrators of 通州区 and of 徐州经开区. */
export const [TONGZHOU, XUZHOU] = ['关景行', '白一鸣'];

export interface Bureau extends TestApp {
  readonly identity: Identity;
  readonly desk: DeskRuntime & Pick<Identity, 'failures'>;
  today(): string;
  wait(seconds: number): void;
  personOf(name: string): Promise<string>;
  /** The person signed in; an account is made at the first time (login: see `loginOf`). */
  come(name: string): Promise<{ by: SignedIn; tickets: Tickets }>;
  /** Does an act on accounts or posts, under a key that no other act has. */
  act<In, Made extends object, Told extends object>(
    command: DeskCommand<In, Made, Told>,
    by: Actor,
    input: Unkeyed<In>,
  ): Promise<Made & Told>;
  /** Who stands behind an access token now. */
  who(tickets: Tickets): Promise<SignedIn | null>;
  accountOf(name: string): Promise<string>;
  logged(): Promise<{ action: string; facts: Record<string, unknown>; person_id: string }[]>;
}

/** An input whose key need not be said. */
type Unkeyed<In> = Omit<In, 'idempotencyKey'> & { readonly idempotencyKey?: string };

const logins = new Map<string, string>();
export function loginOf(name: string): string {
  const login = logins.get(name) ?? `somebody.${logins.size + 1}`;
  logins.set(name, login);
  return login;
}

export function useBureau(): () => Bureau {
  let bureau: (Bureau & { db: FreshDatabase }) | undefined;
  beforeAll(async () => {
    bureau = await openBureau(await freshDatabase(SEEDED));
  }, 120_000);
  afterAll(async () => {
    await bureau?.close();
    await bureau?.db.drop();
  });
  return () => {
    if (!bureau) throw new Error('the bureau is open only while a test runs');
    return bureau;
  };
}

async function openBureau(db: FreshDatabase): Promise<Bureau> {
  const app = await openTestApp(db);
  const { pool, clock, orm } = app;
  const now = (): Date => clock.at;
  const identity = await openIdentity({ pool, master: masterKeyOf(new Uint8Array(32).fill(7)), now, newId: v7 });
  const { passwords, secrets, sealer, failures } = identity;
  const desk = { ...deskRuntimeOf({ orm, now, newId: v7, passwords, secrets, sealer }), failures };
  const personOf = async (name: string): Promise<string> => idIn(pool, 'select id from person where name = $1', name);
  const who = (tickets: Tickets) => authenticate(`Bearer ${tickets.accessToken}`, identity);
  return {
    ...app,
    identity,
    desk,
    personOf,
    who,
    act: (command, by, input) => run(command, desk, by, { idempotencyKey: aKey(), ...input } as never),
    today: () => dayOf(clock.at),
    wait: (seconds) => {
      clock.at = new Date(clock.at.getTime() + seconds * 1000);
    },
    come: async (name) => {
      const login = loginOf(name);
      const known = await identity.accounts.byLogin(login);
      if (!known) await createAccount({ login, personId: await personOf(name), password: PASSWORD }, identity);
      const tickets = await signIn({ login, password: PASSWORD }, identity);
      const by = await who(tickets);
      if (!by) throw new Error(`${name} was not let in`);
      return { by, tickets };
    },
    accountOf: (name) =>
      idIn(pool, 'select a.id from account a join person p on p.id = a.person_id where p.name = $1', name),
    logged: async () => db.asOwner('select action, facts, person_id from account_log order by id'),
  };
}

async function idIn(pool: pg.Pool, sql: string, name: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(sql, [name]);
  if (!rows[0]) throw new Error(`nothing there for ${name}`);
  return rows[0].id;
}
