// Changes that record what an outside authority did with a case.
import { Ctx, Resolver } from 'type-graphql';
import * as commands from '../../../app/case/commands/custody.js';
import type { Changed, Context } from '../shared/context.js';
import { Change, Input } from './change.js';
import {
  RecordExternalAcceptanceInput,
  RecordExternalResultInput,
  RecordExternalTransferInput,
  RecordReturnInput,
} from './custody.inputs.js';

@Resolver()
export class CustodyResolver {
  @Change('记录法院、仲裁委或者其他机关受理本案 — Records that an outside authority took the case')
  recordExternalAcceptance(
    @Input(() => RecordExternalAcceptanceInput) input: RecordExternalAcceptanceInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.recordExternalAcceptance, input);
  }

  @Change('记录本案移送其他机关 — Records that jurisdiction was passed on')
  recordExternalTransfer(
    @Input(() => RecordExternalTransferInput) input: RecordExternalTransferInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.recordExternalTransfer, input);
  }

  @Change('记录本案未经立案即退回调解 — Records that the authority gave the case back unfiled')
  recordReturn(@Input(() => RecordReturnInput) input: RecordReturnInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.recordReturn, input);
  }

  @Change('记录受理机关办结本案 — Records how the authority ended the case')
  recordExternalResult(
    @Input(() => RecordExternalResultInput) input: RecordExternalResultInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.recordExternalResult, input);
  }
}
