// Changes about personal data: revealing, requests of parties, keeping and destroying.
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { run } from '../../../app/pipeline/command.js';
import type { AboutCase, PrivacyCommand } from '../../../app/privacy/about-case.js';
import * as keeping from '../../../app/privacy/keeping.js';
import { noteRefusal } from '../../../app/reading/access-log.js';
import * as requests from '../../../app/privacy/requests.js';
import { revealIn } from '../../../app/privacy/reveal.js';
import { type Answer, answer } from '../shared/answer.js';
import { Input } from '../case/change.js';
import type { SignedInContext } from '../shared/context.js';
import * as inputs from './inputs.js';
import { PrivacyPayload, RevealPayload } from './types.js';
import { withoutNulls } from '../shared/without-nulls.js';

const About = (description: string): MethodDecorator => Mutation(() => PrivacyPayload, { description });

/** What is refused because it is not for this person leaves its trace before the answer. */
async function tried<T>(
  { services, by, requestId }: SignedInContext,
  caseId: string,
  work: Promise<T>,
): Promise<Answer<T>> {
  const result = await answer(work);
  if (result.problem) await noteRefusal(services.reading, by, { caseId, code: result.problem.code }, requestId);
  return result;
}

async function done<In extends AboutCase>(
  context: SignedInContext,
  command: PrivacyCommand<In>,
  input: In,
): Promise<PrivacyPayload> {
  const work = run(command, context.services.privacy, context.by, withoutNulls(input));
  const { value, problem } = await tried(context, input.caseId, work);
  return { id: value?.id ?? null, caseId: value?.caseId ?? null, dueOnUnknown: null, problem };
}

@Resolver()
export class PrivacyResolver {
  @Mutation(() => RevealPayload, {
    description:
      '显示一名当事人的一项信息，只给一次，记入访问记录 — Reveals one field of one person, once, and logs it',
  })
  async reveal(
    @Input(() => inputs.RevealInput) input: inputs.RevealInput,
    @Ctx() context: SignedInContext,
  ): Promise<RevealPayload> {
    const work = run(revealIn(context.requestId), context.services.privacy, context.by, withoutNulls(input));
    const { value, problem } = await tried(context, input.caseId, work);
    return { revealed: value?.value ?? null, problem };
  }

  @About('登记当事人的个人信息请求 — Records a party’s request about its own data')
  async recordRightsRequest(
    @Input(() => inputs.RecordRightsRequestInput) input: inputs.RecordRightsRequestInput,
    @Ctx() context: SignedInContext,
  ): Promise<PrivacyPayload> {
    const work = run(requests.recordRightsRequest, context.services.privacy, context.by, withoutNulls(input));
    const { value, problem } = await tried(context, input.caseId, work);
    const { id = null, caseId = null, dueOnUnknown = null } = value ?? {};
    return { id, caseId, dueOnUnknown, problem };
  }

  @About('决定当事人的个人信息请求 — Decides a party’s request')
  decideRightsRequest(
    @Input(() => inputs.DecideRightsRequestInput) input: inputs.DecideRightsRequestInput,
    @Ctx() context: SignedInContext,
  ): Promise<PrivacyPayload> {
    return done(context, requests.decideRightsRequest, input);
  }

  @About('解除限制 — Lifts the restriction of a party’s data')
  liftRestriction(
    @Input(() => inputs.LiftRestrictionInput) input: inputs.LiftRestrictionInput,
    @Ctx() context: SignedInContext,
  ): Promise<PrivacyPayload> {
    return done(context, requests.liftRestriction, input);
  }

  @About('调整保管期限 — Sets another retention, with a reason')
  amendRetention(
    @Input(() => inputs.AmendRetentionInput) input: inputs.AmendRetentionInput,
    @Ctx() context: SignedInContext,
  ): Promise<PrivacyPayload> {
    return done(context, keeping.amendRetention, input);
  }

  @About('暂缓销毁 — Sets a legal hold')
  setLegalHold(
    @Input(() => inputs.SetLegalHoldInput) input: inputs.SetLegalHoldInput,
    @Ctx() context: SignedInContext,
  ): Promise<PrivacyPayload> {
    return done(context, keeping.setLegalHold, input);
  }

  @About('解除暂缓销毁 — Lifts a legal hold')
  liftLegalHold(
    @Input(() => inputs.LiftLegalHoldInput) input: inputs.LiftLegalHoldInput,
    @Ctx() context: SignedInContext,
  ): Promise<PrivacyPayload> {
    return done(context, keeping.liftLegalHold, input);
  }

  @About('鉴定后拟销毁个人信息 — Proposes, after appraisal, to destroy the personal data')
  proposeDestruction(
    @Input(() => inputs.ProposeDestructionInput) input: inputs.ProposeDestructionInput,
    @Ctx() context: SignedInContext,
  ): Promise<PrivacyPayload> {
    return done(context, keeping.proposeDestruction, input);
  }

  @About('批准销毁：个人信息不可恢复，数字与历史保留 — Destroys the personal data; figures and history stay')
  confirmDestruction(
    @Input(() => inputs.ConfirmDestructionInput) input: inputs.ConfirmDestructionInput,
    @Ctx() context: SignedInContext,
  ): Promise<PrivacyPayload> {
    return done(context, keeping.confirmDestruction, input);
  }

  @About('不批准销毁 — Declines the destruction')
  declineDestruction(
    @Input(() => inputs.DeclineDestructionInput) input: inputs.DeclineDestructionInput,
    @Ctx() context: SignedInContext,
  ): Promise<PrivacyPayload> {
    return done(context, keeping.declineDestruction, input);
  }
}
