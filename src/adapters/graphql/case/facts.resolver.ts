// Changes about undisputed facts and addresses of service.
import { Ctx, Resolver } from 'type-graphql';
import * as commands from '../../../app/case/commands/facts.js';
import type { Changed, Context } from '../shared/context.js';
import { Change, Input } from './change.js';
import { ConfirmFactsInput, ConfirmServiceAddressInput, RecordFactsInput } from './facts.inputs.js';

@Resolver()
export class FactsResolver {
  @Change('记载无争议事实；新的记载取代旧的 — Records undisputed facts; a new record takes the place of the former')
  recordFacts(@Input(() => RecordFactsInput) input: RecordFactsInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.recordFacts, input);
  }

  @Change('记录当事人对无争议事实的书面确认 — Records the written confirmation of the facts by parties')
  confirmFacts(@Input(() => ConfirmFactsInput) input: ConfirmFactsInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.confirmFacts, input);
  }

  @Change('记录当事人确认的送达地址 — Records the address of service that a party confirms')
  confirmServiceAddress(
    @Input(() => ConfirmServiceAddressInput) input: ConfirmServiceAddressInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.confirmServiceAddress, input);
  }
}
