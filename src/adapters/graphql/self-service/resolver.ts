// A code, a short session, and one's own case.
import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { run } from '../../../app/pipeline/command.js';
import { issuePartyCodeBy } from '../../../app/privacy/issue-party-code.js';
import { noteRefusal } from '../../../app/reading/access-log.js';
import { askPartyCode } from '../../../app/self-service/ask-code.js';
import { enterAsParty, enterWithRoomCode, leaveAsParty } from '../../../app/self-service/enter.js';
import { myCase } from '../../../app/self-service/my-case.js';
import { Input } from '../case/change.js';
import { answer } from '../shared/answer.js';
import type { Context, PartyContext, SignedInContext } from '../shared/context.js';
import { withoutNulls } from '../shared/without-nulls.js';
import { MyCase } from './case.types.js';
import * as inputs from './inputs.js';
import { myCaseIn } from './shown.js';
import { IssuedCodePayload, PartyCodePayload, PartyLeftPayload, PartyTicketPayload } from './types.js';

@Resolver()
export class SelfServiceResolver {
  @Query(() => MyCase, { description: '自己的案件 — One’s own case' })
  async myCase(@Ctx() { party, services, today, language }: PartyContext): Promise<MyCase> {
    return myCaseIn(await myCase(services.reading, party, today), language);
  }

  @Mutation(() => PartyCodePayload, {
    description:
      '获取验证码；有无此案、此号，答复都一样 — Asks for a code; the answer is the same whether case and telephone are known or not',
  })
  async askPartyCode(
    @Input(() => inputs.AskPartyCodeInput) input: inputs.AskPartyCodeInput,
    @Ctx() { services, answered }: Context,
  ): Promise<PartyCodePayload> {
    const { value, problem } = await answer(askPartyCode(input, services.selfService, answered));
    return { ticket: value?.ticket ?? null, expiresAt: value?.expiresAt ?? null, problem };
  }

  @Mutation(() => PartyTicketPayload, { description: '凭收到的验证码进入 — Enters with the code that came' })
  async enterAsParty(
    @Input(() => inputs.EnterAsPartyInput) input: inputs.EnterAsPartyInput,
    @Ctx() { services }: Context,
  ): Promise<PartyTicketPayload> {
    const { value, problem } = await answer(enterAsParty(input, services.selfService));
    return { token: value?.token ?? null, expiresAt: value?.expiresAt ?? null, problem };
  }

  @Mutation(() => PartyTicketPayload, { description: '凭调解室给的编码进入 — Enters with the code that a room gave' })
  async enterWithRoomCode(
    @Input(() => inputs.EnterWithRoomCodeInput) input: inputs.EnterWithRoomCodeInput,
    @Ctx() { services }: Context,
  ): Promise<PartyTicketPayload> {
    const { value, problem } = await answer(enterWithRoomCode(input, services.selfService));
    return { token: value?.token ?? null, expiresAt: value?.expiresAt ?? null, problem };
  }

  @Mutation(() => PartyLeftPayload, { description: '退出 — Leaves; the token ends at once' })
  async leaveAsParty(@Ctx() { party, services }: PartyContext): Promise<PartyLeftPayload> {
    await leaveAsParty(party, services.selfService);
    return { left: true };
  }

  @Mutation(() => IssuedCodePayload, {
    description: '当面核对身份后，给当事人一个编码 — Gives a party, whom one sees, a code',
  })
  async issuePartyCode(
    @Input(() => inputs.IssuePartyCodeInput) input: inputs.IssuePartyCodeInput,
    @Ctx() { services, by, requestId }: SignedInContext,
  ): Promise<IssuedCodePayload> {
    const command = issuePartyCodeBy(services.selfService.secrets);
    const { value, problem } = await answer(run(command, services.privacy, by, withoutNulls(input)));
    if (problem) await noteRefusal(services.reading, by, { caseId: input.caseId, code: problem.code }, requestId);
    return { code: value?.code ?? null, expiresAt: value?.expiresAt ?? null, problem };
  }
}
