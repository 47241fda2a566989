// Changes that follow up and end a case.
import { Ctx, Resolver } from 'type-graphql';
import * as commands from '../../../app/case/commands/outcome.js';
import { Change, Input } from './change.js';
import type { Changed, Context } from '../shared/context.js';
import { ArchiveInput, EvaluateInput, FollowUpInput, TerminateInput, WithdrawInput } from './outcome.inputs.js';

@Resolver()
export class EndingResolver {
  @Change('回访 — Follows up')
  followUp(@Input(() => FollowUpInput) input: FollowUpInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.followUp, input);
  }

  @Change('记录一方当事人的评价 — Records the evaluation of a party')
  evaluate(@Input(() => EvaluateInput) input: EvaluateInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.evaluate, input);
  }

  @Change('调解不成，终止调解 — Ends mediation without agreement')
  terminate(@Input(() => TerminateInput) input: TerminateInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.terminate, input);
  }

  @Change('申请人撤回 — The applicants withdraw')
  withdraw(@Input(() => WithdrawInput) input: WithdrawInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.withdraw, input);
  }

  @Change('归档 — Archives the file')
  archive(@Input(() => ArchiveInput) input: ArchiveInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.archive, input);
  }
}
