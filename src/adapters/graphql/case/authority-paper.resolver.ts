// Papers of the police, land and petition offices: recorded, and shown to the room that has the case.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { recordAuthorityPaper } from '../../../app/case/commands/authority-paper.js';
import type { CaseView } from '../../../app/case/views/case-view.js';
import type { Changed, Context } from '../shared/context.js';
import { RecordAuthorityPaperInput } from './authority-paper.inputs.js';
import { AuthorityPaper } from './authority-paper.types.js';
import { Case } from './case.types.js';
import { Change, Input } from './change.js';

@Resolver(() => Case)
export class AuthorityPaperResolver {
  @Change(
    '记录公安、土地、信访文书及其编号 — Records a paper of the police, a land or a petition office, with its number',
  )
  recordAuthorityPaper(
    @Input(() => RecordAuthorityPaperInput) input: RecordAuthorityPaperInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(recordAuthorityPaper, input);
  }

  @FieldResolver(() => [AuthorityPaper], {
    description:
      '公安、土地、信访文书，先后为序；持案办理点与监督者可见 — Papers of the police, land and petition offices, for the room that has the case and its supervision',
  })
  authorityPapers(@Root() { authorityPapers }: CaseView): readonly AuthorityPaper[] {
    return authorityPapers;
  }
}
