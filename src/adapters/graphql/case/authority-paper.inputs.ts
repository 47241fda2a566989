// Input of a paper of the police, a land or a petition office.
import { InputType } from 'type-graphql';
import type { AuthorityPaperKind, PoliceMatter } from '../../../domain/case/authority-paper.js';
import { AuthorityPaperEnum, PoliceMatterEnum } from '../enums/authority-papers.js';
import { OnCaseInput } from '../shared/envelope.js';
import { NameField, OPTIONAL, PlainField } from '../shared/fields.js';
import { Day } from '../shared/scalars.js';

@InputType({
  description: '记录公安、土地、信访文书 — Recording a paper of the police, a land or a petition office',
})
export class RecordAuthorityPaperInput extends OnCaseInput {
  @PlainField(() => AuthorityPaperEnum, '哪种文书 — Which paper')
  kind!: AuthorityPaperKind;

  @NameField('文书编号，照文书填写，如事故认定书号、信访编号 — The number that it bears')
  number!: string;

  @PlainField(() => Day, '文书日期 — The day that it bears')
  on!: string;

  @PlainField(() => Day, '当事人收到的日期；申请公安调解的十日由此起算 — When the party received it', OPTIONAL)
  receivedOn?: string;

  @PlainField(() => PoliceMatterEnum, '公安受理的事由 — What the police took it for', OPTIONAL)
  matter?: PoliceMatter;
}
