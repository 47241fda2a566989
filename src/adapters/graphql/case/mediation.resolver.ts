// Changes about mediators and sessions.
import { Ctx, Resolver } from 'type-graphql';
import * as commands from '../../../app/case/commands/mediation.js';
import { Change, Input } from './change.js';
import type { Changed, Context } from '../shared/context.js';
import {
  AssignMediatorsInput,
  CancelSessionInput,
  OpenSessionInput,
  ReplaceMediatorInput,
  RescheduleSessionInput,
  ScheduleSessionInput,
} from './mediation.inputs.js';

@Resolver()
export class MediationResolver {
  @Change('指派调解员 — Assigns the mediators')
  assignMediators(
    @Input(() => AssignMediatorsInput) input: AssignMediatorsInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.assignMediators, input);
  }

  @Change('更换调解员 — Replaces a mediator')
  replaceMediator(
    @Input(() => ReplaceMediatorInput) input: ReplaceMediatorInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.replaceMediator, input);
  }

  @Change('安排一次调解 — Schedules a session')
  scheduleSession(
    @Input(() => ScheduleSessionInput) input: ScheduleSessionInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.scheduleSession, input);
  }

  @Change('改期 — Reschedules a session')
  rescheduleSession(
    @Input(() => RescheduleSessionInput) input: RescheduleSessionInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.rescheduleSession, input);
  }

  @Change('取消一次安排 — Cancels a session')
  cancelSession(@Input(() => CancelSessionInput) input: CancelSessionInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.cancelSession, input);
  }

  @Change('开展调解并记录 — Holds a session and records it')
  openSession(@Input(() => OpenSessionInput) input: OpenSessionInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.openSession, input);
  }
}
