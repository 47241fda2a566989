// An application at any hour: where it happened, a code to one's telephone, and the application itself.
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { applyForMediation } from '../../../app/self-service/apply.js';
import { askApplicationCode } from '../../../app/self-service/ask-code.js';
import { Input } from '../case/change.js';
import { answer } from '../shared/answer.js';
import type { Context } from '../shared/context.js';
import { withoutNulls } from '../shared/without-nulls.js';
import * as inputs from './inputs.js';
import { ApplicationPayload, ApplicationPlace, PartyCodePayload } from './types.js';

@Resolver()
export class ApplyResolver {
  @Query(() => [ApplicationPlace], {
    description: '纠纷发生地，逐级选到网格 — Where it happened: chosen step by step, down to the grid',
  })
  async applicationPlaces(
    @Ctx() { services, today }: Context,
    @Arg('below', () => String, {
      nullable: true,
      description: '上一级；不填为最上一级 — The place above; left out, the topmost',
    })
    below?: string | null,
  ): Promise<ApplicationPlace[]> {
    const places = await services.network.divisionsBelow(below ?? null, today);
    return places.filter(({ level }) => level !== 'MICRO_GRID').map(({ code, name }) => ({ code, name }));
  }

  @Mutation(() => PartyCodePayload, {
    description: '申请前获取验证码，发到本人电话 — Asks for a code to one’s own telephone, before applying',
  })
  async askApplicationCode(
    @Input(() => inputs.AskApplicationCodeInput) input: inputs.AskApplicationCodeInput,
    @Ctx() { services, answered }: Context,
  ): Promise<PartyCodePayload> {
    const { value, problem } = await answer(askApplicationCode(input, services.selfService, answered));
    return { ticket: value?.ticket ?? null, expiresAt: value?.expiresAt ?? null, problem };
  }

  @Mutation(() => ApplicationPayload, {
    description:
      '申请调解，任何时候；送到所在地的受理点 — Applies for mediation, at any hour; it goes to the desk of its place',
  })
  async applyForMediation(
    @Input(() => inputs.ApplyForMediationInput) input: inputs.ApplyForMediationInput,
    @Ctx() { services }: Context,
  ): Promise<ApplicationPayload> {
    const { value, problem } = await answer(applyForMediation(withoutNulls(input), services.selfService));
    const { number = null, roomName = null, token = null, expiresAt = null } = value ?? {};
    return { number, roomName, token, expiresAt, problem };
  }
}
