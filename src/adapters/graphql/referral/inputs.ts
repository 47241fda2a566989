// Inputs of offers of a case between rooms.
import { InputType } from 'type-graphql';
import type { AdministrativeScope } from '../../../domain/case/administrative-scope.js';
import type { DeclineReason, ReferralReason } from '../../../domain/case/referral.js';
import { AdministrativeScopeEnum, DeclineEnum, ReferralReasonEnum } from '../enums/case.js';
import { NestedList, OPTIONAL, PlainField, TextField } from '../shared/fields.js';
import { Uuid } from '../shared/scalars.js';
import { OnCaseInput } from '../shared/envelope.js';
import { PartyActInput } from '../shared/party.inputs.js';

@InputType({ description: '拟转办 — Proposing a referral' })
export class ProposeReferralInput extends OnCaseInput {
  @PlainField(() => Uuid, '转往的办理点 — The room to which')
  roomId!: string;

  @PlainField(() => ReferralReasonEnum, '理由类别 — The reason')
  reason!: ReferralReason;

  @TextField('说明 — The note to the target')
  note!: string;

  @NestedList(() => PartyActInput, '当事人同意变更调解组织 — Consents of the parties to another body')
  consents!: PartyActInput[];
}

@InputType({ description: '发出转办 — Sending a referral' })
export class SendReferralInput extends OnCaseInput {
  @PlainField(
    () => Boolean,
    '已告知当事人信息提供给谁（个人信息保护法第二十三条） — The parties know who gets their data',
  )
  noticeGiven!: boolean;
}

@InputType({ description: '接收转办 — Accepting a referral' })
export class AcceptReferralInput extends OnCaseInput {
  @PlainField(
    () => AdministrativeScopeEnum,
    '行政争议协同化解工作站填写：属于哪种可以调解的情形 — Of a station for disputes with an authority: on which ground',
    OPTIONAL,
  )
  administrativeScope?: AdministrativeScope;
}

@InputType({ description: '退回转办 — Declining a referral' })
export class DeclineReferralInput extends OnCaseInput {
  @PlainField(() => DeclineEnum, '理由类别 — The reason')
  reason!: DeclineReason;

  @TextField('说明 — A note', OPTIONAL)
  note?: string;
}

@InputType({ description: '收回转办 — Recalling a referral' })
export class RecallReferralInput extends OnCaseInput {}

@InputType({ description: '退回原办理点 — Giving a referred case back' })
export class ReturnReferralInput extends OnCaseInput {
  @PlainField(() => Uuid, '退回到哪个办理点 — The room to which')
  roomId!: string;

  @TextField('理由 — The reason')
  note!: string;

  @PlainField(() => Boolean, '已告知当事人 — The parties were told')
  noticeGiven!: boolean;
}
