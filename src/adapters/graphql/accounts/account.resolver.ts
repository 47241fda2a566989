// One's own account: invitations, links, passwords, sessions, and the code from the identity provider.
import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { acceptInvitation } from '../../../app/accounts/invite.js';
import { mySessions } from '../../../app/accounts/lists.js';
import { changePassword, setPassword } from '../../../app/accounts/password.js';
import { exchangeTicket } from '../../../app/accounts/provider-sign-in.js';
import { revokeSession } from '../../../app/accounts/sessions.js';
import type { SessionRow } from '../../../app/accounts/ports/lists.js';
import { run } from '../../../app/pipeline/command.js';
import { answer } from '../shared/answer.js';
import { Input } from '../case/change.js';
import type { Context, SignedInContext } from '../shared/context.js';
import {
  AcceptInvitationInput,
  ChangePasswordInput,
  ExchangeTicketInput,
  RevokeSessionInput,
  SetPasswordInput,
} from './account.inputs.js';
import { AccountPayload, Session } from './account.types.js';
import { TicketsPayload } from './session.types.js';

/** Done, or why not; the login, cases that are left and notices only where the change answers them. */
export async function accountPayload(work: Promise<unknown>): Promise<AccountPayload> {
  const { value, problem } = await answer(work);
  const { login = null, openCases = null, notices = [] } = (value ?? {}) as Partial<AccountPayload>;
  return { done: problem === null, login, openCases, notices, problem };
}

@Resolver()
export class AccountResolver {
  @Query(() => [Session], { description: '我的有效登录 — My living sessions' })
  mySessions(@Ctx() { services, by }: SignedInContext): Promise<SessionRow[]> {
    return mySessions(services.office, by);
  }

  @Mutation(() => AccountPayload, {
    description: '接受邀请，自选账号和密码 — Accepts an invitation: login and password are one’s own',
  })
  acceptInvitation(
    @Input(() => AcceptInvitationInput) input: AcceptInvitationInput,
    @Ctx() { services }: Context,
  ): Promise<AccountPayload> {
    return accountPayload(acceptInvitation(services.office.desk, input));
  }

  @Mutation(() => AccountPayload, { description: '凭链接设置密码 — Sets a password by link' })
  setPassword(
    @Input(() => SetPasswordInput) input: SetPasswordInput,
    @Ctx() { services }: Context,
  ): Promise<AccountPayload> {
    return accountPayload(setPassword(services.office.desk, input));
  }

  @Mutation(() => AccountPayload, {
    description: '修改自己的密码，其他登录随即终止 — Changes one’s password; other sessions end',
  })
  changePassword(
    @Input(() => ChangePasswordInput) input: ChangePasswordInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<AccountPayload> {
    return accountPayload(changePassword({ ...services.office.desk, failures: services.identity.failures }, by, input));
  }

  @Mutation(() => AccountPayload, {
    description:
      '终止一次登录：自己的，或者管理员终止本地他人的 — Ends a session: one’s own, or as administrator of the home',
  })
  revokeSession(
    @Input(() => RevokeSessionInput) input: RevokeSessionInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<AccountPayload> {
    return accountPayload(run(revokeSession, services.office.desk, by, { ...input, by }));
  }

  @Mutation(() => TicketsPayload, {
    description: '以统一身份认证返回的登录码换取令牌 — Changes the code from the identity provider for tokens',
  })
  async exchangeTicket(
    @Input(() => ExchangeTicketInput) input: ExchangeTicketInput,
    @Ctx() { services }: Context,
  ): Promise<TicketsPayload> {
    const { value, problem } = await answer(exchangeTicket(services, input));
    return { tickets: value, problem };
  }
}
