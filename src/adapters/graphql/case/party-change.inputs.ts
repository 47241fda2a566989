// Inputs by which parties come into a case and leave it.
import { InputType, Int } from 'type-graphql';
import type { DropReason, PartyAct, SuccessionReason } from '../../../domain/case/party.js';
import { DropReasonEnum, MannerEnum, SuccessionReasonEnum } from '../enums/case.js';
import { OnCaseInput } from '../shared/envelope.js';
import { NameField, NestedField, NestedList, OPTIONAL, PlainField, TextField } from '../shared/fields.js';
import { NoticeInput, PartyActInput, PartyInput } from '../shared/party.inputs.js';
import { Day, Uuid } from '../shared/scalars.js';

@InputType({ description: '新当事人同意调解 — The consent of somebody who becomes a party' })
export class NewConsentInput {
  @PlainField(() => MannerEnum, '方式 — The manner')
  manner!: PartyAct['manner'];

  @PlainField(() => Day, '日期 — The day')
  on!: string;

  @PlainField(() => Int, '通过第几位代为参加的人作出，自 0 起 — Through which stand-in, 0 for the first', OPTIONAL)
  throughStandIn?: number;

  @NameField('卷内凭据的编号 — Reference of the paper or recording in the file', OPTIONAL)
  document?: string;
}

@InputType({ description: '进入案件的当事人 — Somebody who becomes a party' })
abstract class ComingInput extends OnCaseInput {
  @NestedField(() => PartyInput, '新当事人 — The new party')
  party!: PartyInput;

  @NestedField(() => NewConsentInput, '同意调解；受理后须填 — Its consent; after acceptance', OPTIONAL)
  consent?: NewConsentInput;

  @NestedField(() => NoticeInput, '权利义务告知；受理后须填 — How it was told its rights; after acceptance', OPTIONAL)
  rightsNotice?: NoticeInput;

  @PlainField(() => Boolean, '已询问调解员是否应当回避 — The mediators were asked whether to stand aside', OPTIONAL)
  recusalChecked?: boolean;

  @PlainField(
    () => Boolean,
    '同一人列为同一方的两名当事人，确认无误 — One person is twice a party of one side, and that is meant',
    OPTIONAL,
  )
  samePersonConfirmed?: boolean;

  @PlainField(() => Day, '日期；不填为今天 — The day; today when left out', OPTIONAL)
  on?: string;
}

@InputType({ description: '追加当事人 — Adding a party' })
export class AddPartyInput extends ComingInput {
  @TextField('理由 — Why')
  reason!: string;
}

@InputType({ description: '当事人退出 — A party leaves and the case goes on' })
export class DropPartyInput extends OnCaseInput {
  @PlainField(() => Uuid, '当事人 — The party')
  partyId!: string;

  @PlainField(() => DropReasonEnum, '原因 — Why')
  reason!: DropReason;

  @PlainField(() => Uuid, '由同一方哪一名当事人承受 — The party of its side to whom its rights passed', OPTIONAL)
  successor?: string;

  @NestedList(() => PartyActInput, '退出者或者全体申请人的意思表示 — The act of who leaves, or of all applicants')
  acts!: PartyActInput[];

  @TextField('说明 — In words')
  note!: string;

  @PlainField(() => Day, '日期；不填为今天 — The day; today when left out', OPTIONAL)
  on?: string;
}

@InputType({ description: '更换当事人 — Another takes the place of a party' })
export class SubstitutePartyInput extends ComingInput {
  @PlainField(() => Uuid, '原当事人 — Whose place is taken')
  partyId!: string;

  @PlainField(() => SuccessionReasonEnum, '原因 — Why')
  reason!: SuccessionReason;

  @TextField('说明，如死亡证明、合并文件的编号 — In words, as the number of the certificate')
  note!: string;
}
