// Changes about linked proceedings.
import { Ctx, Resolver } from 'type-graphql';
import * as commands from '../../../app/case/commands/proceedings.js';
import type { Changed, Context } from '../shared/context.js';
import { Change, Input } from './change.js';
import * as application from './proceeding.inputs.js';
import * as step from './proceeding-step.inputs.js';

@Resolver()
export class ProceedingResolver {
  @Change('准备共同申请司法确认 — Prepares a joint application for judicial confirmation')
  prepareConfirmation(
    @Input(() => application.PrepareConfirmationInput) input: application.PrepareConfirmationInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.prepareConfirmation, input);
  }

  @Change('准备共同申请仲裁审查 — Prepares a joint application for arbitral review')
  prepareArbitralReview(
    @Input(() => application.PrepareArbitralReviewInput) input: application.PrepareArbitralReviewInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.prepareArbitralReview, input);
  }

  @Change('准备支付令申请 — Prepares an application for a payment order')
  preparePaymentOrder(
    @Input(() => application.PreparePaymentOrderInput) input: application.PreparePaymentOrderInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.preparePaymentOrder, input);
  }

  @Change('准备执行申请 — Prepares an application for enforcement')
  applyForEnforcement(
    @Input(() => application.ApplyForEnforcementInput) input: application.ApplyForEnforcementInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.applyForEnforcement, input);
  }

  @Change('协助当事人起诉或者申请仲裁 — Offers a party help with a suit or an arbitration')
  offerFiling(
    @Input(() => application.OfferFilingInput) input: application.OfferFilingInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.offerFiling, input);
  }

  @Change('提交申请 — Hands an application in')
  submitProceeding(
    @Input(() => step.SubmitProceedingInput) input: step.SubmitProceedingInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.submitProceeding, input);
  }

  @Change('记录法院、仲裁委的办理，凭其文书 — Records what the authority did, on its paper')
  recordProceedingStep(
    @Input(() => step.RecordProceedingStepInput) input: step.RecordProceedingStepInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.recordProceedingStep, input);
  }

  @Change('撤回申请 — Withdraws an application')
  withdrawProceeding(
    @Input(() => step.WithdrawProceedingInput) input: step.WithdrawProceedingInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.withdrawProceeding, input);
  }

  @Change('记录对确认裁定或者支付令的异议 — Records an objection to a ruling or a payment order')
  recordObjection(
    @Input(() => step.RecordObjectionInput) input: step.RecordObjectionInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.recordObjection, input);
  }
}
