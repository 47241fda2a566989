// Changes by which parties come into a case and leave it.
import { Ctx, Resolver } from 'type-graphql';
import * as commands from '../../../app/case/commands/parties.js';
import type { Changed, Context } from '../shared/context.js';
import { Change, Input } from './change.js';
import { AddPartyInput, DropPartyInput, SubstitutePartyInput } from './party-change.inputs.js';

@Resolver()
export class PartyChangeResolver {
  @Change('追加当事人 — Adds a party')
  addParty(@Input(() => AddPartyInput) input: AddPartyInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.addParty, input);
  }

  @Change('一名当事人退出，案件继续 — One of several parties leaves, and the case goes on')
  dropParty(@Input(() => DropPartyInput) input: DropPartyInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.dropParty, input);
  }

  @Change('更换当事人，如继承、合并 — An heir or successor takes the place of a party')
  substituteParty(
    @Input(() => SubstitutePartyInput) input: SubstitutePartyInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.substituteParty, input);
  }
}
