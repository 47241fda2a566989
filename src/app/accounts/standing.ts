/** Accounts shut and opened again, lock-outs lifted: sent again, nothing changes. */
import type { Notice } from '../../domain/kernel/notice.js';
import type { CommandContext } from '../pipeline/command.js';
import { accountFor, notOneself, onDesk } from './administrator.js';
import type { AccountId } from './ports/accounts.js';
import type { Desk, KeptAccount } from './ports/desk.js';
import type { CasesLeft } from './ports/posts.js';

interface OfAccount {
  readonly accountId: AccountId;
}

/** The stages that all acts on an account of the administrator's district have in common. */
export const ON_ACCOUNT = {
  lock: (desk: Desk, { accountId }: OfAccount) => desk.accounts.account(accountId),
  gate: (account: KeptAccount | null, _input: OfAccount, context: CommandContext) => accountFor(account, context.actor),
  decide: ({ account, post }: ReturnType<typeof accountFor>) => {
    const { id: accountId, personId, home } = account;
    const log = { home, post, personId, accountId };
    return { subject: { kind: 'ACCOUNT' as const, id: accountId }, made: {}, account, log };
  },
};

/** So many of the cases that are left are named; the others are counted. */
const MOST_NAMED = 20;

/**
 * From this instant no token of the account opens anything; open links are withdrawn. Not one’s own (OWN_ACCOUNT). Answered
 * are the open cases that are left with the person, as an administrator may see them: by number and room.
 */
export const disableAccount = onDesk('disableAccount', {
  repeated: 'HARMLESS',
  ...ON_ACCOUNT,
  gate: (account: KeptAccount | null, _input: OfAccount, context) => {
    const passed = accountFor(account, context.actor);
    notOneself('disableAccount', context, passed.account.personId);
    return passed;
  },
  read: (desk, { account: { personId } }) => desk.posts.casesLeft(personId, MOST_NAMED),
  decide: (passed: ReturnType<typeof accountFor>, openCases: CasesLeft) => ({
    ...ON_ACCOUNT.decide(passed),
    openCases,
  }),
  write: async (desk, { account: { id, personId, disabled } }, { at }) => {
    if (disabled) return null;
    await desk.accounts.setDisabled(id, at);
    await desk.links.withdraw(personId, at);
    return { sessions: await desk.sessions.endAll(id, at) };
  },
  once: ({ openCases }) => ({ openCases, notices: toHandOver(openCases) }),
});

function toHandOver({ total }: CasesLeft): Notice[] {
  return total > 0 ? [{ code: 'CASES_TO_HAND_OVER', facts: { open: total } }] : [];
}

/** The password is as it was; the sessions stay ended. */
export const enableAccount = onDesk('enableAccount', {
  repeated: 'HARMLESS',
  ...ON_ACCOUNT,
  write: async (desk, { account: { id, disabled } }) => {
    if (!disabled) return null;
    await desk.accounts.setDisabled(id, null);
    return {};
  },
});

/** Lifts a lock-out before its time. */
export const unlockSignIn = onDesk('unlockSignIn', {
  repeated: 'HARMLESS',
  ...ON_ACCOUNT,
  write: (desk, { account: { login } }) => desk.accounts.forgive(desk.sealer.loginHash(login)),
});

/** Ends every session of an account; the person can sign in again. */
export const revokeSessions = onDesk('revokeSessions', {
  repeated: 'HARMLESS',
  ...ON_ACCOUNT,
  write: async (desk, { account: { id } }, { at }) => ({ sessions: await desk.sessions.endAll(id, at) }),
});
