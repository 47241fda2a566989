// Offers of a case between rooms.
import { Ctx, Resolver } from 'type-graphql';
import * as commands from '../../../app/referral/commands.js';
import { Change, Input } from '../case/change.js';
import type { Changed, Context } from '../shared/context.js';
import {
  AcceptReferralInput,
  DeclineReferralInput,
  ProposeReferralInput,
  RecallReferralInput,
  ReturnReferralInput,
  SendReferralInput,
} from './inputs.js';

@Resolver()
export class ReferralResolver {
  @Change('提出转办 — Proposes a referral')
  proposeReferral(
    @Input(() => ProposeReferralInput) input: ProposeReferralInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.proposeReferral, input);
  }

  @Change('发出转办，三个工作日内答复 — Sends it; the target has three working days')
  sendReferral(@Input(() => SendReferralInput) input: SendReferralInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.sendReferral, input);
  }

  @Change('接收转办，案件移入 — Accepts it; the case moves')
  acceptReferral(
    @Input(() => AcceptReferralInput) input: AcceptReferralInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.acceptReferral, input);
  }

  @Change('不予接收，案件留在原处 — Declines it; the case stays')
  declineReferral(
    @Input(() => DeclineReferralInput) input: DeclineReferralInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.declineReferral, input);
  }

  @Change('收回尚未答复的转办 — Takes an unanswered offer back')
  recallReferral(
    @Input(() => RecallReferralInput) input: RecallReferralInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.recallReferral, input);
  }

  @Change('将转入的案件退回 — Gives a referred case back')
  returnReferral(
    @Input(() => ReturnReferralInput) input: ReturnReferralInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.returnReferral, input);
  }
}
