// What administrators do to accounts of their district.
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { addPerson, createAccountFor, invite } from '../../../app/accounts/invite.js';
import type { Link } from '../../../app/accounts/links.js';
import { resetPassword } from '../../../app/accounts/password.js';
import { prepareProviderLink, removeProviderLink } from '../../../app/accounts/provider-link.js';

import { disableAccount, enableAccount, revokeSessions, unlockSignIn } from '../../../app/accounts/standing.js';
import { run } from '../../../app/pipeline/command.js';
import { answer } from '../shared/answer.js';
import { Input } from '../case/change.js';
import type { SignedInContext } from '../shared/context.js';
import * as inputs from './account.inputs.js';
import { AccountPayload, LinkPayload } from './account.types.js';
import { PersonPayload } from './office.types.js';
import { accountPayload } from './account.resolver.js';

/** A key sent again answers what was made, but not its link. */
async function linkPayload(work: Promise<Link & { accountId?: string }>): Promise<LinkPayload> {
  const { value, problem } = await answer(work);
  const made = problem?.code === 'LINK_SHOWN_ONCE' ? problem.facts : value;
  const { accountId = null } = (made ?? {}) as { accountId?: string };
  return { link: value, accountId, problem };
}

@Resolver()
export class AccountOfficeResolver {
  @Mutation(() => PersonPayload, { description: '登记一名新人员 — Adds a person to the home' })
  async addPerson(
    @Input(() => inputs.AddPersonInput) input: inputs.AddPersonInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<PersonPayload> {
    const { value, problem } = await answer(run(addPerson, services.office.desk, by, input));
    return { personId: value?.personId ?? null, problem };
  }

  @Mutation(() => LinkPayload, {
    description: '邀请：七天内有效的一次性链接 — Invites: a one-time link, good for seven days',
  })
  invite(
    @Input(() => inputs.InviteInput) input: inputs.InviteInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<LinkPayload> {
    return linkPayload(run(invite, services.office.desk, by, input));
  }

  @Mutation(() => LinkPayload, {
    description: '创建账号，附设置密码的链接 — Makes an account, with a link to set its password',
  })
  createAccount(
    @Input(() => inputs.CreateAccountInput) input: inputs.CreateAccountInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<LinkPayload> {
    return linkPayload(run(createAccountFor, services.office.desk, by, input));
  }

  @Mutation(() => LinkPayload, {
    description: '重置密码：登录随即终止，附一天内有效的链接 — Resets a password: sessions end, a link for one day',
  })
  resetPassword(
    @Input(() => inputs.ResetPasswordInput) input: inputs.ResetPasswordInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<LinkPayload> {
    return linkPayload(run(resetPassword, services.office.desk, by, input));
  }

  @Mutation(() => AccountPayload, {
    description: '停用账号，令牌随即失效 — Disables an account; its tokens die at once',
  })
  disableAccount(
    @Input(() => inputs.DisableAccountInput) input: inputs.OneAccount,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<AccountPayload> {
    return accountPayload(run(disableAccount, services.office.desk, by, input));
  }

  @Mutation(() => AccountPayload, { description: '启用账号 — Enables an account' })
  enableAccount(
    @Input(() => inputs.EnableAccountInput) input: inputs.OneAccount,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<AccountPayload> {
    return accountPayload(run(enableAccount, services.office.desk, by, input));
  }

  @Mutation(() => AccountPayload, { description: '解除登录锁定 — Lifts a lock-out' })
  unlockSignIn(
    @Input(() => inputs.UnlockSignInInput) input: inputs.OneAccount,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<AccountPayload> {
    return accountPayload(run(unlockSignIn, services.office.desk, by, input));
  }

  @Mutation(() => AccountPayload, { description: '终止一个账号的全部登录 — Ends all sessions of an account' })
  revokeSessions(
    @Input(() => inputs.RevokeSessionsInput) input: inputs.OneAccount,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<AccountPayload> {
    return accountPayload(run(revokeSessions, services.office.desk, by, input));
  }

  @Mutation(() => AccountPayload, {
    description: '预设统一身份，首次登录即固定 — Prepares the provider’s login; the first sign-in fixes who it is',
  })
  prepareProviderLink(
    @Input(() => inputs.PrepareProviderLinkInput) input: inputs.PrepareProviderLinkInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<AccountPayload> {
    const { desk, issuer } = services.office;
    return accountPayload(run(prepareProviderLink, desk, by, { ...input, issuer }));
  }

  @Mutation(() => AccountPayload, {
    description: '解除统一身份，登录随即终止 — Removes the provider’s login; sessions end',
  })
  removeProviderLink(
    @Input(() => inputs.RemoveProviderLinkInput) input: inputs.OneAccount,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<AccountPayload> {
    return accountPayload(run(removeProviderLink, services.office.desk, by, input));
  }
}
