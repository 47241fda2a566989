// Changes about the agreement and its performance.
import { Ctx, Resolver } from 'type-graphql';
import * as commands from '../../../app/case/commands/outcome.js';
import { Change, Input } from './change.js';
import type { Changed, Context } from '../shared/context.js';
import { DraftInput, RecordOralAgreementInput, SignInput } from './agreement.inputs.js';
import { RecordDefaultInput, RecordPerformanceInput } from './outcome.inputs.js';

@Resolver()
export class AgreementResolver {
  @Change('拟定协议；再次拟定则替换 — Drafts the agreement; a new draft replaces the old')
  draft(@Input(() => DraftInput) input: DraftInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.draft, input);
  }

  @Change('记录一方签署；最后一方签署后生效 — Records a signature; the last one makes the agreement effective')
  sign(@Input(() => SignInput) input: SignInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.sign, input);
  }

  @Change('记录口头协议 — Records an oral agreement')
  recordOralAgreement(
    @Input(() => RecordOralAgreementInput) input: RecordOralAgreementInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.recordOralAgreement, input);
  }

  @Change('记录一项已履行 — Records that an item was performed')
  recordPerformance(
    @Input(() => RecordPerformanceInput) input: RecordPerformanceInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(commands.recordPerformance, input);
  }

  @Change('记录一项未按期履行 — Records that an item was not performed in time')
  recordDefault(@Input(() => RecordDefaultInput) input: RecordDefaultInput, @Ctx() { act }: Context): Promise<Changed> {
    return act(commands.recordDefault, input);
  }
}
