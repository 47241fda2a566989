// Inputs that put right what was wrong: amend, undo, the fall of an agreement.
import { InputType, Int } from 'type-graphql';
import type { PartyKind, Side, StandIn } from '../../../domain/case/party.js';
import type { FALL_KINDS } from '../../../domain/case/steps/correct.js';
import {
  DisputeTypeEnum,
  FallEnum,
  LabourCauseEnum,
  PartyKindEnum,
  SideEnum,
  SourceEnum,
  StandInEnum,
} from '../enums/case.js';
import { NameField, NestedField, NestedList, OPTIONAL, PlainField, TextField } from '../shared/fields.js';
import { Day, Fen, Uuid } from '../shared/scalars.js';
import { OnCaseInput } from '../shared/envelope.js';
import { PersonInput } from '../shared/party.inputs.js';

@InputType({ description: '更正的纠纷概况；不填的不变 — The dispute put right; what is left out stays' })
export class AmendDisputeInput {
  @PlainField(() => DisputeTypeEnum, '类型 — The type', OPTIONAL)
  type?: string;

  @PlainField(() => LabourCauseEnum, '劳动争议事由；null 为没有 — The labour cause; null takes it away', OPTIONAL)
  labourCause?: string | null;

  @PlainField(() => SourceEnum, '来源 — The source', OPTIONAL)
  source?: string;

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

@InputType({ description: '更正的姓名等信息，整体替换 — Particulars put right; they replace the old ones whole' })
export class AmendPersonInput extends PersonInput {
  @PlainField(() => Uuid, '当事人或者代为参加的人 — The party or stand-in')
  partyId!: string;
}

@InputType({ description: '更正；不填的不变 — Putting right what was wrong; what is left out stays' })
export class AmendInput extends OnCaseInput {
  @TextField('理由 — The reason')
  reason!: string;

  @NestedField(() => AmendDisputeInput, '纠纷概况 — The dispute', OPTIONAL)
  dispute?: AmendDisputeInput;

  @PlainField(() => Fen, '协议金额 — The amount agreed', OPTIONAL)
  agreedAmount?: number;

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

  @TextField('事实与理由 — Facts and reasons', OPTIONAL)
  facts?: string;

  @TextField('请求 — Claims', OPTIONAL)
  claims?: string;

  @NameField('用人单位 — The employer', OPTIONAL)
  employer?: string;
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

@InputType({ description: '协议失效 — The fall of an agreement' })
export class RecordFallInput extends OnCaseInput {
  @PlainField(() => FallEnum, '方式 — How it fell')
  kind!: (typeof FALL_KINDS)[number];

  @NameField('裁判文书编号 — Number of the ruling')
  document!: string;

  @PlainField(() => Day, '裁判日期 — Day of the ruling')
  rulingOn!: string;
}
