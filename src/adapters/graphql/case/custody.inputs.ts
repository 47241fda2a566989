// Inputs about what an outside authority did with a case.
import { InputType } from 'type-graphql';
import type { EndedOutsideAs } from '../../../domain/case/outcome.js';
import { EndedOutsideEnum } from '../enums/custody.js';
import { OnCaseInput } from '../shared/envelope.js';
import { NameField, OPTIONAL, PlainField } from '../shared/fields.js';
import { Day, Uuid } from '../shared/scalars.js';

@InputType({ description: '其他机关的文书 — A paper of an authority' })
abstract class PaperInput extends OnCaseInput {
  @NameField(
    '该机关的案号，照文书填写；法院、仲裁委的必填 — Its case number, as on the document; courts and commissions have one',
    OPTIONAL,
  )
  number?: string;

  @NameField('文书名称，如「受理案件通知书」 — The title of the document')
  document!: string;

  @PlainField(() => Day, '文书载明的日期；不填为今天 — The day it names; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '记录其他机关受理 — Recording that an authority took the case' })
export class RecordExternalAcceptanceInput extends PaperInput {
  @PlainField(() => Uuid, '受理的机关 — The authority')
  authorityId!: string;
}

@InputType({ description: '记录移送其他机关 — Recording that it was passed on' })
export class RecordExternalTransferInput extends PaperInput {
  @PlainField(() => Uuid, '移送后的机关 — The authority to which')
  authorityId!: string;
}

@InputType({ description: '记录退回调解 — Recording that it was given back' })
export class RecordReturnInput extends PaperInput {
  @PlainField(() => Uuid, '退回到哪个办理点 — The room to which')
  roomId!: string;
}

@InputType({ description: '记录其他机关办结 — Recording how it ended outside' })
export class RecordExternalResultInput extends PaperInput {
  @PlainField(() => EndedOutsideEnum, '如何办结 — How it ended')
  result!: EndedOutsideAs;
}
