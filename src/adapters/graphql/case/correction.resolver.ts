// Changes that put right what was wrong.
import { Ctx, Resolver } from 'type-graphql';
import * as commands from '../../../app/case/commands/correction.js';
import { Change, Input } from './change.js';
import type { Changed, Context } from '../shared/context.js';
import {
  AmendInput,
  AskUndoInput,
  ConfirmUndoInput,
  DeclineUndoInput,
  RecordAnnulmentInput,
} from './correction.inputs.js';

@Resolver()
export class CorrectionResolver {
  @Change('更正，写明理由 — Puts right what was wrong, with a reason')
  amend(@Input(() => AmendInput) input: AmendInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.amend, input);
  }

  @Change('申请撤销上一入账步骤 — Asks that the last booked step be taken back')
  askUndo(@Input(() => AskUndoInput) input: AskUndoInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.askUndo, input);
  }

  @Change('批准撤销 — Confirms the undo')
  confirmUndo(@Input(() => ConfirmUndoInput) input: ConfirmUndoInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.confirmUndo, input);
  }

  @Change('驳回撤销申请 — Declines the undo')
  declineUndo(@Input(() => DeclineUndoInput) input: DeclineUndoInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.declineUndo, input);
  }

  @Change('记录协议被撤销、确认无效或者属虚假调解 — Records that the agreement was annulled')
  recordAnnulment(
    @Input(() => RecordAnnulmentInput) input: RecordAnnulmentInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.recordAnnulment, input);
  }
}
