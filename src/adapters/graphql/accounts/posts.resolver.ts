// Posts opened, ended, confirmed and deputised, and a leaver's cases handed over.
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { endDeputy, nameDeputy } from '../../../app/accounts/deputy.js';
import { confirmAppointment, declineAppointment } from '../../../app/accounts/four-eyes.js';
import { allowClerks, endClerkAllowance } from '../../../app/accounts/clerk-allowance.js';
import { endPost, openPost } from '../../../app/accounts/posts.js';
import { handOver } from '../../../app/accounts/handover.js';
import { run } from '../../../app/pipeline/command.js';
import { answer, brokenOf } from '../shared/answer.js';
import { Input } from '../case/change.js';
import type { SignedInContext } from '../shared/context.js';
import { AllowClerksInput, EndClerkAllowanceInput } from './allowance.inputs.js';
import * as inputs from './post.inputs.js';
import { HandOverPayload, PostPayload } from './office.types.js';
import { withoutNulls } from '../shared/without-nulls.js';

async function postPayload(work: Promise<unknown>): Promise<PostPayload> {
  const { value, problem } = await answer(work);
  const { postId = null, appointmentId = null, allowanceId = null } = (value ?? {}) as Partial<PostPayload>;
  return { done: problem === null, postId, appointmentId, allowanceId, problem };
}

@Resolver()
export class AccountPostsResolver {
  @Mutation(() => PostPayload, {
    description:
      '设岗；管理、监督、审计岗位须另一位管理员确认 — Opens a post; administering and watching ones need a second administrator',
  })
  openPost(
    @Input(() => inputs.OpenPostInput) input: inputs.OpenPostInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<PostPayload> {
    return postPayload(run(openPost, services.office.desk, by, withoutNulls(input)));
  }

  @Mutation(() => PostPayload, {
    description: '终止岗位；尚有在办案件的先移交 — Ends a post; open cases are handed over first',
  })
  endPost(
    @Input(() => inputs.EndPostInput) input: inputs.EndPostInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<PostPayload> {
    return postPayload(run(endPost, services.office.desk, by, input));
  }

  @Mutation(() => PostPayload, {
    description: '确认他人提议的岗位 — Confirms a post that another administrator proposed',
  })
  confirmAppointment(
    @Input(() => inputs.ConfirmAppointmentInput) input: inputs.ConfirmAppointmentInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<PostPayload> {
    return postPayload(run(confirmAppointment, services.office.desk, by, input));
  }

  @Mutation(() => PostPayload, { description: '否决或者撤回提议 — Declines a proposal, or takes it back' })
  declineAppointment(
    @Input(() => inputs.DeclineAppointmentInput) input: inputs.DeclineAppointmentInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<PostPayload> {
    return postPayload(run(declineAppointment, services.office.desk, by, input));
  }

  @Mutation(() => PostPayload, { description: '为负责人指定有起止日期的代理 — Names a deputy for a head, with dates' })
  nameDeputy(
    @Input(() => inputs.NameDeputyInput) input: inputs.NameDeputyInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<PostPayload> {
    return postPayload(run(nameDeputy, services.office.desk, by, input));
  }

  @Mutation(() => PostPayload, { description: '提前终止代理 — Ends a deputy before the date' })
  endDeputy(
    @Input(() => inputs.EndDeputyInput) input: inputs.EndDeputyInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<PostPayload> {
    return postPayload(run(endDeputy, services.office.desk, by, input));
  }

  @Mutation(() => PostPayload, {
    description:
      '准许办理点的受理员在起止日期内代负责人答复转办 — Lets the clerks of a room answer referrals in the place of its head, with dates',
  })
  allowClerks(
    @Input(() => AllowClerksInput) input: AllowClerksInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<PostPayload> {
    return postPayload(run(allowClerks, services.office.desk, by, input));
  }

  @Mutation(() => PostPayload, { description: '提前终止上述准许 — Ends that allowance before the date' })
  endClerkAllowance(
    @Input(() => EndClerkAllowanceInput) input: EndClerkAllowanceInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<PostPayload> {
    return postPayload(run(endClerkAllowance, services.office.desk, by, input));
  }

  @Mutation(() => HandOverPayload, {
    description: '批量移交离任者的在办案件，逐件办理 — Hands over a leaver’s open cases, each by itself',
  })
  async handOver(
    @Input(() => inputs.HandOverInput) input: inputs.HandOverInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<HandOverPayload> {
    const { value, problem } = await answer(handOver(services.runtime, by, withoutNulls(input)));
    const cases = (value ?? []).map((one) => ({ caseId: one.caseId, problem: one.problem && brokenOf(one.problem) }));
    return { cases, problem };
  }
}
