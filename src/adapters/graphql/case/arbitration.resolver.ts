// Consultation and arbitration of a case: recorded, and shown with the days that hang on them.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { recordArbitrationStep } from '../../../app/case/commands/arbitration.js';
import type { CaseView } from '../../../app/case/views/case-view.js';
import type { Changed, Context } from '../shared/context.js';
import { RecordArbitrationStepInput } from './arbitration.inputs.js';
import { Arbitration } from './arbitration.types.js';
import { Case } from './case.types.js';
import { Change, Input } from './change.js';

@Resolver(() => Case)
export class ArbitrationResolver {
  @Change('记录协商、仲裁的一步 — Records a step of consultation or arbitration, from its paper')
  recordArbitrationStep(
    @Input(() => RecordArbitrationStepInput) input: RecordArbitrationStepInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(recordArbitrationStep, input);
  }

  @FieldResolver(() => Arbitration, {
    nullable: true,
    description: '协商与仲裁；没有记载的为空 — Consultation and arbitration; null where nothing is recorded',
  })
  arbitration(@Root() { arbitration }: CaseView): Arbitration | null {
    return arbitration;
  }
}
