// Changes by which a case is taken up again, and cases are linked.
import { Ctx, Resolver } from 'type-graphql';
import * as commands from '../../../app/case/commands/link.js';
import { reopen } from '../../../app/case/commands/reopen.js';
import type { Changed, Context } from '../shared/context.js';
import { Change, Input } from './change.js';
import { LinkCasesInput, ReopenInput, UnlinkCasesInput } from './related.inputs.js';

@Resolver()
export class RelatedResolver {
  @Change('办结的纠纷再次受理登记；答复为新案 — Reopens an ended case as a new one, which is the answer')
  reopen(@Input(() => ReopenInput) input: ReopenInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(reopen, input);
  }

  @Change('关联两案 — Links two cases')
  linkCases(@Input(() => LinkCasesInput) input: LinkCasesInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.linkCases, input);
  }

  @Change('解除两案的关联 — Takes a link away')
  unlinkCases(@Input(() => UnlinkCasesInput) input: UnlinkCasesInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.unlinkCases, input);
  }
}
