// Inputs of further steps of proceedings: handed in, decided, withdrawn, objected to.
import { InputType, Int } from 'type-graphql';
import type { Objector } from '../../../domain/case/proceeding-event.js';
import type { ProceedingStatus } from '../../../domain/case/proceeding-status.js';
import { ObjectorEnum, ProceedingStatusEnum } from '../enums/proceeding.js';
import { OnCaseInput } from '../shared/envelope.js';
import { NameField, NestedField, NestedList, OPTIONAL, PlainField, TextField } from '../shared/fields.js';
import { PartyActInput } from '../shared/party.inputs.js';
import { Day, Uuid } from '../shared/scalars.js';

const NONE = { nullable: true, defaultValue: null } as const;

@InputType({ description: '对一个程序的变更 — A change of a proceeding' })
abstract class OnProceedingInput extends OnCaseInput {
  @PlainField(() => Uuid, '哪个程序 — The proceeding')
  proceedingId!: string;

  @PlainField(() => Day, '日期；不填为今天 — The day; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '提交申请 — Handing an application in' })
export class SubmitProceedingInput extends OnProceedingInput {
  @PlainField(() => Day, '交邮的，邮戳日期 — The day of the postmark, if posted', NONE)
  postedOn!: string | null;

  @TextField('逾期的，耽误的事由 — Why it is late, if it is', NONE)
  lateBecause!: string | null;

  @NestedField(
    () => PartyActInput,
    '起诉、申请仲裁的，当事人请本办理点代为网上递交的意思；自行递交的不填 — Of a suit or arbitration: that the party wishes the room to hand it in electronically; left out where the party does so itself',
    NONE,
  )
  wish!: PartyActInput | null;
}

@InputType({ description: '记录法院、仲裁委的办理 — Recording what the authority did' })
export class RecordProceedingStepInput extends OnProceedingInput {
  @PlainField(() => ProceedingStatusEnum, '办理到哪一步 — The status it came to')
  to!: ProceedingStatus;

  @NameField('文书上的案号，由机关编立 — The number that the authority gave', NONE)
  number!: string | null;

  @NameField('文书名称 — The document', NONE)
  document!: string | null;

  @PlainField(() => Day, '当事人收到文书的日期 — The day on which the parties received it', NONE)
  receivedOn!: string | null;

  @PlainField(
    () => Int,
    '机关延长自己的办理期限多少日（司法确认至多10日，仲裁审查至多5个工作日，各一次）；状态填现在的 — By how many days the authority extends its own period; the status is then the present one',
    NONE,
  )
  extendedBy!: number | null;
}

@InputType({ description: '撤回申请 — Withdrawing an application' })
export class WithdrawProceedingInput extends OnProceedingInput {
  @NestedList(() => PartyActInput, '撤回的当事人 — The parties who withdraw')
  acts!: PartyActInput[];
}

@InputType({ description: '记录异议 — Recording an objection' })
export class RecordObjectionInput extends OnProceedingInput {
  @PlainField(() => ObjectorEnum, '谁提出 — Who objects')
  by!: Objector;

  @NestedField(() => PartyActInput, '当事人的异议 — The party’s objection', NONE)
  act!: PartyActInput | null;

  @PlainField(() => Day, '利害关系人知道的日期 — Since when an interested person knew', NONE)
  knownOn!: string | null;

  @NameField('异议书 — The paper', NONE)
  document!: string | null;
}
