// Inputs that put right what was wrong: amend, undo, the annulment of an agreement.
import type { DisputeType } from '../../../domain/taxonomy/dispute-type.js';
import type { LabourCause } from '../../../domain/taxonomy/labour-cause.js';
import type { Source } from '../../../domain/taxonomy/source.js';
import { InputType, Int } from 'type-graphql';
import type { PartyKind, Side, StandIn } from '../../../domain/case/party.js';
import type { AnnulmentKind } from '../../../domain/case/outcome.js';
import {
  DisputeTypeEnum,
  AnnulmentEnum,
  IdKindEnum,
  LabourCauseEnum,
  PartyKindEnum,
  SideEnum,
  SourceEnum,
  StandInEnum,
} from '../enums/case.js';
import type { IdKind } from '../../../domain/kernel/identity-document.js';
import { NameField, NestedField, NestedList, OPTIONAL, PlainField, TextField } from '../shared/fields.js';
import { Day, Fen, Uuid } from '../shared/scalars.js';
import { OnCaseInput } from '../shared/envelope.js';

@InputType({ description: '更正的纠纷概况；不填的不变 — The dispute put right; what is left out stays' })
export class AmendDisputeInput {
  @PlainField(() => DisputeTypeEnum, '类型 — The type', OPTIONAL)
  type?: DisputeType;

  @PlainField(() => LabourCauseEnum, '劳动争议事由；null 为没有 — The labour cause; null takes it away', OPTIONAL)
  labourCause?: LabourCause | null;

  @PlainField(() => SourceEnum, '来源 — The source', OPTIONAL)
  source?: Source;

  @PlainField(() => Fen, '争议金额 — The amount in dispute', OPTIONAL)
  amount?: number;

  @PlainField(() => Int, '涉及人数 — How many people are involved', OPTIONAL)
  people?: number;

  @PlainField(() => Boolean, '疑难复杂 — Difficult and complex', OPTIONAL)
  difficult?: boolean;

  @NameField('发生地区划代码 — Division in which the dispute arose', OPTIONAL)
  placeCode?: string;
}

@InputType({ description: '代为参加的人 — A stand-in' })
export class AmendStandInInput {
  @PlainField(() => Uuid, '标识；新增的人由提交方给出 — The identifier; of someone new, made by the client')
  id!: string;

  @PlainField(() => StandInEnum, '身份 — In what capacity')
  kind!: StandIn['kind'];

  @PlainField(() => Boolean, '有特别授权 — With special authorisation on file')
  specialAuthorisation!: boolean;
}

@InputType({ description: '当事人的地位、类别与代为参加的人 — Side, kind and stand-ins of a party' })
export class AmendPartyInput {
  @PlainField(() => Uuid, '当事人 — The party')
  id!: string;

  @PlainField(() => SideEnum, '地位 — The side')
  side!: Side;

  @PlainField(() => PartyKindEnum, '自然人或者单位 — A person or an organisation')
  kind!: PartyKind;

  @PlainField(() => Boolean, '未成年人 — A minor')
  minor!: boolean;

  @NestedList(() => AmendStandInInput, '代为参加的人，全部列出 — All who stand in')
  standIns!: AmendStandInInput[];
}

@InputType({
  description:
    '更正的姓名等信息；不填的不变，null 为删去 — Particulars put right; what is left out stays, null deletes',
})
export class AmendPersonInput {
  @PlainField(() => Uuid, '当事人或者代为参加的人 — The party or stand-in')
  partyId!: string;

  @NameField('姓名或者单位名称 — Name of the person or organisation', OPTIONAL)
  name?: string;

  @PlainField(
    () => Boolean,
    '改名、更名：原名保留为曾用名，仍可查到 — The name was changed, not mistyped: the former one is kept and found',
    OPTIONAL,
  )
  renamed?: boolean;

  @NameField(
    '证件号码；十八位号码按 GB 11643 校验 — Number of the document; 18 digits are checked by GB 11643',
    OPTIONAL,
  )
  idNumber?: string | null;

  @PlainField(() => IdKindEnum, '证件种类；十八位号码不必填 — The kind of document; not needed for 18 digits', OPTIONAL)
  idKind?: IdKind;

  @NameField('统一社会信用代码（GB 32100） — Credit code of an organisation (GB 32100)', OPTIONAL)
  creditCode?: string | null;

  @NameField('电话 — Telephone', OPTIONAL)
  phone?: string | null;

  @NameField('电子邮箱 — E-mail', OPTIONAL)
  email?: string | null;

  @NameField('地址 — Address', OPTIONAL)
  address?: string | null;
}

@InputType({ description: '协议事项的笔误 — A slip of the pen in an item of the agreement' })
export class AmendItemInput {
  @PlainField(() => Uuid, '事项 — The item')
  itemId!: string;

  @PlainField(() => Fen, '金额；null 为不是付款 — The amount; null for what is no payment', OPTIONAL)
  amount?: number | null;

  @PlainField(() => Day, '履行期限；null 为没有 — When it is due; null for no day', OPTIONAL)
  dueOn?: string | null;
}

@InputType({ description: '调解记录的更正 — The record of a session put right' })
export class AmendRecordInput {
  @PlainField(() => Uuid, '哪一次调解 — The session')
  sessionId!: string;

  @TextField('更正后的记录，全文 — The whole record as it should read')
  record!: string;
}

@InputType({ description: '更正；不填的不变 — Putting right what was wrong; what is left out stays' })
export class AmendInput extends OnCaseInput {
  @TextField('理由 — The reason')
  reason!: string;

  @PlainField(
    () => Uuid,
    '所办理的已准予更正请求；已归档的不填则为最早的一项 — The granted correction that this carries out; of an archived file the one that waits longest',
    OPTIONAL,
  )
  requestId?: string;

  @NestedField(() => AmendDisputeInput, '纠纷概况 — The dispute', OPTIONAL)
  dispute?: AmendDisputeInput;

  @PlainField(
    () => Fen,
    '已生效协议金额的笔误；改变约定须重新签署 — A slip in the amount of an agreement in effect; another bargain is signed anew',
    OPTIONAL,
  )
  agreedAmount?: number;

  @NestedList(() => AmendItemInput, '已生效协议事项的笔误 — Slips in its items', OPTIONAL)
  items?: AmendItemInput[];

  @PlainField(() => Day, '登记日期 — Day of registration', OPTIONAL)
  registeredOn?: string;

  @PlainField(() => Day, '受理日期 — Day of acceptance', OPTIONAL)
  acceptedOn?: string;

  @PlainField(() => Day, '办结日期 — Day of the end', OPTIONAL)
  endedOn?: string;

  @NestedList(() => AmendPartyInput, '当事人，全部列出 — All the parties', OPTIONAL)
  parties?: AmendPartyInput[];

  @NestedList(() => AmendPersonInput, '姓名等信息 — Particulars', OPTIONAL)
  people?: AmendPersonInput[];

  @PlainField(
    () => Boolean,
    '同一人列为同一方的两名当事人，确认无误 — One person is twice a party of one side, and that is meant',
    OPTIONAL,
  )
  samePersonConfirmed?: boolean;

  @TextField('事实与理由 — Facts and reasons', OPTIONAL)
  facts?: string;

  @TextField('请求 — Claims', OPTIONAL)
  claims?: string;

  @NameField('用人单位 — The employer', OPTIONAL)
  employer?: string;

  @NestedList(() => AmendRecordInput, '调解记录 — Records of sessions', OPTIONAL)
  records?: AmendRecordInput[];
}

@InputType({ description: '申请撤销上一步 — Asking to undo the last step' })
export class AskUndoInput extends OnCaseInput {
  @TextField('理由 — The reason')
  reason!: string;
}

@InputType({ description: '批准撤销 — Confirming an undo' })
export class ConfirmUndoInput extends OnCaseInput {}

@InputType({ description: '驳回撤销申请 — Declining an undo' })
export class DeclineUndoInput extends OnCaseInput {
  @TextField('理由 — The reason')
  reason!: string;
}

@InputType({ description: '协议失效 — The annulment of an agreement' })
export class RecordAnnulmentInput extends OnCaseInput {
  @PlainField(() => AnnulmentEnum, '方式 — How it was annulled')
  kind!: AnnulmentKind;

  @NameField('裁判文书编号 — Number of the ruling')
  document!: string;

  @PlainField(() => Day, '裁判日期 — Day of the ruling')
  rulingOn!: string;
}
