// Signing in, refreshing, signing out, and who one is.
import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { refreshSession } from '../../../app/accounts/sign-in/refresh-session.js';
import { signIn } from '../../../app/accounts/sign-in/sign-in.js';
import { signOut } from '../../../app/accounts/sign-in/sign-out.js';
import type { Tickets as Held } from '../../../app/accounts/sign-in/tickets.js';
import { answer } from '../shared/answer.js';
import { Input } from '../case/change.js';
import type { Context, SignedInContext } from '../shared/context.js';
import { RefreshSessionInput, SignInInput } from './session.inputs.js';
import { Me, SignOutPayload, TicketsPayload } from './session.types.js';

async function payload(work: Promise<Held>): Promise<TicketsPayload> {
  const { value, problem } = await answer(work);
  return { tickets: value, problem };
}

@Resolver()
export class SessionResolver {
  @Query(() => Me, { description: '我是谁，有哪些岗位 — Who I am and which posts I hold' })
  me(@Ctx() { by }: SignedInContext): Me {
    return by;
  }

  @Mutation(() => TicketsPayload, { description: '登录 — Signs in' })
  signIn(@Input(() => SignInInput) input: SignInInput, @Ctx() { services }: Context): Promise<TicketsPayload> {
    return payload(signIn(input, services.identity));
  }

  @Mutation(() => TicketsPayload, {
    description: '续期，刷新令牌用一次即换 — A new pair of tokens for a refresh token',
  })
  refreshSession(
    @Input(() => RefreshSessionInput) input: RefreshSessionInput,
    @Ctx() { services }: Context,
  ): Promise<TicketsPayload> {
    return payload(refreshSession(input, services.identity));
  }

  @Mutation(() => SignOutPayload, { description: '退出，令牌随即失效 — Signs out; the tokens end at once' })
  async signOut(@Ctx() { by, services }: SignedInContext): Promise<SignOutPayload> {
    await signOut(by, services.identity);
    return { signedOut: true, problem: null };
  }
}
