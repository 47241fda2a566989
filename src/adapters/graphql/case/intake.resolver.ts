// Changes from registration to acceptance or refusal.
import { Ctx, Resolver } from 'type-graphql';
import * as commands from '../../../app/case/commands/intake.js';
import { register } from '../../../app/case/commands/register.js';
import { Change, Input } from './change.js';
import type { Changed, Context } from '../shared/context.js';
import { AcceptInput, RefuseInput, RegisterInput, RequestConsentInput, RouteToDeskInput } from './intake.inputs.js';

@Resolver()
export class IntakeResolver {
  @Change('登记一宗纠纷 — Registers a dispute')
  register(@Input(() => RegisterInput) input: RegisterInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(register, input);
  }

  @Change('受理前转交其他受理点 — Moves a registered case to the desk that should take it')
  routeToDesk(@Input(() => RouteToDeskInput) input: RouteToDeskInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.routeToDesk, input);
  }

  @Change('征求当事人是否愿意调解 — The parties are asked whether they consent')
  requestConsent(
    @Input(() => RequestConsentInput) input: RequestConsentInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.requestConsent, input);
  }

  @Change('受理，给出案号 — Accepts the case and gives it its number')
  accept(@Input(() => AcceptInput) input: AcceptInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.accept, input);
  }

  @Change('不予受理，说明理由并告知其他途径 — Refuses, with reason and the other routes')
  refuse(@Input(() => RefuseInput) input: RefuseInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.refuse, input);
  }
}
