// Who hands documents over from another system, and our own signing key.
import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Partner } from '../../../app/accounts/ports/partners.js';
import { disablePartner, registerPartner, rotateHandoverKey } from '../../../app/handover/partners.js';
import { ensurePermitted } from '../../../app/permission/operations.js';
import { run } from '../../../app/pipeline/command.js';
import { Input } from '../case/change.js';
import { answer } from '../shared/answer.js';
import type { SignedInContext } from '../shared/context.js';
import { withoutNulls } from '../shared/without-nulls.js';
import { DisablePartnerInput, RegisterPartnerInput, RotateHandoverKeyInput } from './inputs.js';
import { HandoverPartner, PartnerPayload } from './types.js';

async function payload(work: Promise<{ readonly partnerId?: string }>): Promise<PartnerPayload> {
  const { value, problem } = await answer(work);
  return { done: problem === null, partnerId: value?.partnerId ?? null, problem };
}

@Resolver()
export class HandoverResolver {
  @Query(() => [HandoverPartner], { description: '本区登记的移交对象 — The partners of my districts' })
  async partners(@Ctx() { services, by }: SignedInContext): Promise<Partner[]> {
    ensurePermitted('partners', by);
    const homes = by.posts.filter(({ role }) => role === 'ADMINISTRATOR').map(({ home }) => home);
    return services.handover.partners([...new Set(homes)]);
  }

  @Mutation(() => PartnerPayload, {
    description: '登记自有系统的法院、仲裁委 — Registers an authority with a system of its own',
  })
  registerPartner(
    @Input(() => RegisterPartnerInput) input: RegisterPartnerInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<PartnerPayload> {
    return payload(run(registerPartner(services.handover.checks), services.office.desk, by, withoutNulls(input)));
  }

  @Mutation(() => PartnerPayload, { description: '停用移交对象 — Disables a partner' })
  disablePartner(
    @Input(() => DisablePartnerInput) input: DisablePartnerInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<PartnerPayload> {
    return payload(run(disablePartner, services.office.desk, by, input));
  }

  @Mutation(() => PartnerPayload, { description: '更换本区签名密钥 — Changes the signing key of a district' })
  rotateHandoverKey(
    @Input(() => RotateHandoverKeyInput) input: RotateHandoverKeyInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<PartnerPayload> {
    return payload(run(rotateHandoverKey, services.office.desk, by, withoutNulls(input)));
  }
}
