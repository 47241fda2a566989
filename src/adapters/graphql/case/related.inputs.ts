// Inputs by which a case is taken up again, and cases are linked.
import { InputType, Int } from 'type-graphql';
import type { LinkKind, ReopenReason } from '../../../domain/case/link.js';
import type { DisputeType } from '../../../domain/taxonomy/dispute-type.js';
import type { LabourCause } from '../../../domain/taxonomy/labour-cause.js';
import type { Source } from '../../../domain/taxonomy/source.js';
import {
  DisputeTypeEnum,
  LabourCauseEnum,
  LinkKindEnum,
  ReopenReasonEnum,
  RequestFormEnum,
  SourceEnum,
} from '../enums/case.js';
import { OnCaseInput } from '../shared/envelope.js';
import { NameField, NameList, NestedField, NestedList, OPTIONAL, PlainField, TextField } from '../shared/fields.js';
import { PartyInput } from '../shared/party.inputs.js';
import { Day, Fen, Uuid } from '../shared/scalars.js';

@InputType({ description: '与原案不同的纠纷概况，不填的沿用 — What of the dispute is different now' })
export class ReopenedDisputeInput {
  @PlainField(() => DisputeTypeEnum, '类型 — The type', OPTIONAL)
  type?: DisputeType;

  @PlainField(() => LabourCauseEnum, '劳动争议事由 — The labour cause', OPTIONAL)
  labourCause?: LabourCause;

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

@InputType({
  description:
    '再次受理登记：caseId 为原案，不填的沿用原案 — Reopening: caseId is the earlier case; what is left out is taken over',
})
export class ReopenInput extends OnCaseInput {
  @PlainField(() => ReopenReasonEnum, '原因 — Why')
  reason!: ReopenReason;

  @TextField('说明 — In words')
  note!: string;

  @PlainField(() => Uuid, '受理点；不填为原案办结处 — The desk; left out, where the earlier case ended', OPTIONAL)
  roomId?: string;

  @PlainField(() => RequestFormEnum, '本次申请的形式 — The form of the new application')
  applicationForm!: 'WRITTEN' | 'ORAL';

  @NestedField(() => ReopenedDisputeInput, '有变化的纠纷概况 — What of the dispute is different', OPTIONAL)
  dispute?: ReopenedDisputeInput;

  @NestedList(
    () => PartyInput,
    '当事人有变化的，全部重填 — All parties, where they are not those of the earlier case',
    OPTIONAL,
  )
  parties?: PartyInput[];

  @NameField('用人单位 — The employer', OPTIONAL)
  employer?: string;

  @TextField('事实与理由 — Facts and reasons', OPTIONAL)
  facts?: string;

  @TextField('请求 — Claims', OPTIONAL)
  claims?: string;

  @NameList('其他系统的编号 — Numbers that other systems gave', OPTIONAL)
  externalNumbers?: string[];

  @PlainField(
    () => Boolean,
    '同一人列为同一方的两名当事人，确认无误 — One person is twice a party of one side, and that is meant',
    OPTIONAL,
  )
  samePersonConfirmed?: boolean;

  @PlainField(() => Day, '申请日期；不填为今天 — Day of the request; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '两案的关联 — A link between two cases' })
abstract class RelatingInput extends OnCaseInput {
  @PlainField(() => Uuid, '另一案件 — The other case')
  otherId!: string;

  @PlainField(() => Int, '所见另一案件的版本 — The version seen of the other case')
  otherVersion!: number;

  @PlainField(() => LinkKindEnum, '本案与另一案件的关系 — How this case stands to the other')
  kind!: LinkKind;

  @TextField('理由 — Why')
  reason!: string;
}

@InputType({ description: '关联案件 — Linking two cases' })
export class LinkCasesInput extends RelatingInput {}

@InputType({ description: '解除关联 — Unlinking two cases' })
export class UnlinkCasesInput extends RelatingInput {}
