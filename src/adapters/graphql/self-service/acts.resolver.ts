// What parties do with their own case.
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { run } from '../../../app/pipeline/command.js';
import * as acts from '../../../app/self-service/acts.js';
import { askForRights } from '../../../app/self-service/ask-for-rights.js';
import { myCase } from '../../../app/self-service/my-case.js';
import { partyActor } from '../../../domain/kernel/actor.js';
import { Input } from '../case/change.js';
import { answer } from '../shared/answer.js';
import type { PartyContext } from '../shared/context.js';
import { withoutNulls } from '../shared/without-nulls.js';
import * as inputs from './inputs.js';
import { myCaseIn } from './shown.js';
import { MyCasePayload, MyRightsPayload } from './types.js';

const Act = (description: string): MethodDecorator => Mutation(() => MyCasePayload, { description });

/** The case is read back after the commit, as the party sees it. */
async function done<In extends acts.OnOwnCase>(
  { party, services, today, language }: PartyContext,
  command: acts.PartyCommand<In>,
  input: In,
): Promise<MyCasePayload> {
  const { problem } = await answer(run(command, services.runtime, partyActor(party), withoutNulls(input)));
  if (problem) return { myCase: null, problem };
  return { myCase: myCaseIn(await myCase(services.reading, party, today), language), problem: null };
}

@Resolver()
export class SelfServiceActsResolver {
  @Act('答复是否同意调解 — Says whether one consents to mediation')
  giveConsent(@Input(() => inputs.GiveConsentInput) input: inputs.GiveConsentInput, @Ctx() context: PartyContext) {
    return done(context, acts.giveConsent, input);
  }

  @Act('签署协议 — Signs the agreement')
  confirmOutcome(
    @Input(() => inputs.ConfirmOutcomeInput) input: inputs.ConfirmOutcomeInput,
    @Ctx() context: PartyContext,
  ) {
    return done(context, acts.confirmOutcome, input);
  }

  @Act('确认无争议事实记载 — Signs off on the record of undisputed facts')
  signRecord(@Input(() => inputs.SignRecordInput) input: inputs.SignRecordInput, @Ctx() context: PartyContext) {
    return done(context, acts.signRecord, input);
  }

  @Act('评价调解 — Evaluates the mediation')
  evaluateMediation(
    @Input(() => inputs.EvaluateMediationInput) input: inputs.EvaluateMediationInput,
    @Ctx() context: PartyContext,
  ) {
    return done(context, acts.evaluateMediation, input);
  }

  @Act('对调解员提出异议 — Objects to a mediator')
  raiseObjection(
    @Input(() => inputs.RaiseObjectionInput) input: inputs.RaiseObjectionInput,
    @Ctx() context: PartyContext,
  ) {
    return done(context, acts.raiseObjection, input);
  }

  @Act('撤回申请 — Withdraws the application')
  withdrawApplication(
    @Input(() => inputs.WithdrawApplicationInput) input: inputs.WithdrawApplicationInput,
    @Ctx() context: PartyContext,
  ) {
    return done(context, acts.withdrawApplication, input);
  }

  @Act('投诉 — Complains')
  makeComplaint(
    @Input(() => inputs.MakeComplaintInput) input: inputs.MakeComplaintInput,
    @Ctx() context: PartyContext,
  ) {
    return done(context, acts.makeComplaint, input);
  }

  @Mutation(() => MyRightsPayload, {
    description: '请求查阅、复制、更正本人信息 — Asks for access to one’s data, a copy, a correction',
  })
  async askForRights(
    @Input(() => inputs.AskForRightsInput) input: inputs.AskForRightsInput,
    @Ctx() { party, services }: PartyContext,
  ): Promise<MyRightsPayload> {
    const { value, problem } = await answer(
      run(askForRights, services.privacy, partyActor(party), withoutNulls(input)),
    );
    return { id: value?.id ?? null, dueOn: value?.dueOn ?? null, problem };
  }
}
