// Changes about mandates: mediation that a court or a commission entrusts while it keeps the case.
import { Ctx, Mutation, Resolver } from 'type-graphql';
import * as commands from '../../../app/mandate/commands.js';
import { editRoster } from '../../../app/mandate/edit-roster.js';
import { ensurePermitted } from '../../../app/permission/operations.js';
import { registerEntrusted } from '../../../app/mandate/register-entrusted.js';
import { run } from '../../../app/pipeline/command.js';
import { Change, Input } from '../case/change.js';
import { answer } from '../shared/answer.js';
import { withoutNulls } from '../shared/without-nulls.js';
import type { Changed, Context, SignedInContext } from '../shared/context.js';
import {
  AcceptMandateInput,
  AcceptMandatesInput,
  ChangeJudgeInput,
  DeclineMandateInput,
  RecallMandateInput,
  ReportMandateInput,
} from './answer.inputs.js';
import { EditRosterInput, OfferMandateInput, RegisterEntrustedInput } from './inputs.js';
import { AcceptMandatesPayload, RosterPayload } from './types.js';

@Resolver()
export class MandateResolver {
  @Change(
    '法院、仲裁委登记本机关的案件并委派、委托调解 — An authority registers a case of its own and entrusts its mediation',
  )
  registerEntrusted(
    @Input(() => RegisterEntrustedInput) input: RegisterEntrustedInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(registerEntrusted, input);
  }

  @Change('就已受理的案件委派、委托调解 — Entrusts the mediation of a case that the authority holds')
  offerMandate(@Input(() => OfferMandateInput) input: OfferMandateInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.offerMandate, input);
  }

  @Change('接受委派、委托，指定调解员并签收材料 — Accepts a mandate: names the mediators, who signed for the materials')
  acceptMandate(@Input(() => AcceptMandateInput) input: AcceptMandateInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.acceptMandate, input);
  }

  @Mutation(() => AcceptMandatesPayload, {
    description:
      '一次接受几件委派、委托，逐件办理，互不影响 — Accepts several mandates, one by one: one that fails stops no other',
  })
  async acceptMandates(
    @Input(() => AcceptMandatesInput) { idempotencyKey, mandates }: AcceptMandatesInput,
    @Ctx() { act, by }: SignedInContext,
  ): Promise<AcceptMandatesPayload> {
    ensurePermitted('acceptMandates', by);
    const results: AcceptMandatesPayload['results'] = [];
    for (const one of mandates) {
      const { problem } = await act(commands.acceptMandate, {
        ...one,
        idempotencyKey: `${idempotencyKey}.${one.caseId}`,
      });
      results.push({ caseId: one.caseId, problem });
    }
    return { results };
  }

  @Mutation(() => RosterPayload, {
    description: '法院登记特邀调解组织、调解员名册 — A court enters an invited body or mediator on its roster',
  })
  async editRoster(
    @Input(() => EditRosterInput) input: EditRosterInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<RosterPayload> {
    const { problem } = await answer(run(editRoster, services.runtime, by, withoutNulls(input)));
    return { problem };
  }

  @Change('不接受委派、委托，书面说明理由 — Declines a mandate, with the reason in writing')
  declineMandate(
    @Input(() => DeclineMandateInput) input: DeclineMandateInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.declineMandate, input);
  }

  @Change('委托机关收回委派、委托 — The authority recalls a mandate')
  recallMandate(@Input(() => RecallMandateInput) input: RecallMandateInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.recallMandate, input);
  }

  @Change('更换承办法官、仲裁员 — Another judge or arbitrator is in charge')
  changeJudge(@Input(() => ChangeJudgeInput) input: ChangeJudgeInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.changeJudge, input);
  }

  @Change('向委托机关书面报告调解结果 — Reports the end of the mediation to the authority in writing')
  reportMandate(@Input(() => ReportMandateInput) input: ReportMandateInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.reportMandate, input);
  }
}
