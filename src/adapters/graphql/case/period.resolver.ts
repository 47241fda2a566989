// Changes about the mediation period.
import { Ctx, Resolver } from 'type-graphql';
import * as commands from '../../../app/case/commands/period.js';
import type { Changed, Context } from '../shared/context.js';
import { Change, Input } from './change.js';
import { ExtendPeriodInput, GiveRouteNoticeInput, ResumeInput, SuspendInput } from './period.inputs.js';

@Resolver()
export class PeriodResolver {
  @Change('中止调解 — Suspends the mediation')
  suspend(@Input(() => SuspendInput) input: SuspendInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.suspend, input);
  }

  @Change('恢复调解 — Resumes the mediation')
  resume(@Input(() => ResumeInput) input: ResumeInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.resume, input);
  }

  @Change('经各方同意延长调解期限 — Extends the period with every party’s consent')
  extendPeriod(@Input(() => ExtendPeriodInput) input: ExtendPeriodInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.extendPeriod, input);
  }

  @Change(
    '期限届满终止后，补记救济途径告知 — Records the notice of the other routes after a period ended the mediation',
  )
  giveRouteNotice(
    @Input(() => GiveRouteNoticeInput) input: GiveRouteNoticeInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.giveRouteNotice, input);
  }
}
