// Inputs about personal data: revealing, requests of parties, keeping and destroying.
import { InputType, Int } from 'type-graphql';
import type { HoldGround } from '../../../domain/privacy/keeping.js';
import type { RetentionRule } from '../../../domain/privacy/retention.js';
import type { RevealField, RevealReason } from '../../../domain/privacy/reveal.js';
import type { BasisCode, IdentityCheck, Right } from '../../../domain/privacy/rights.js';
import {
  BasisEnum,
  HoldEnum,
  IdentityEnum,
  RetentionEnum,
  RevealFieldEnum,
  RevealReasonEnum,
  RightEnum,
} from '../enums/privacy.js';
import { OPTIONAL, PlainField, TextField } from '../shared/fields.js';
import { Day, Uuid } from '../shared/scalars.js';
import { Envelope } from '../shared/envelope.js';

@InputType({
  description:
    '关于某案个人信息的变更；除准予更正外不改变案件版本 — About a case’s personal data; its version stays, save where a correction is granted',
})
abstract class AboutCaseInput extends Envelope {
  @PlainField(() => Uuid, '案件 — The case')
  caseId!: string;
}

@InputType({ description: '显示一名当事人的一项信息 — Revealing one field of one person' })
export class RevealInput extends AboutCaseInput {
  @PlainField(() => Uuid, '当事人或者代为参加的人 — The party or stand-in')
  partyId!: string;

  @PlainField(() => RevealFieldEnum, '哪一项 — What')
  field!: RevealField;

  @PlainField(() => RevealReasonEnum, '事由 — Why')
  reason!: RevealReason;

  @TextField('说明 — In words')
  note!: string;
}

@InputType({ description: '登记当事人的个人信息请求 — Recording a party’s request about its own data' })
export class RecordRightsRequestInput extends AboutCaseInput {
  @PlainField(() => Uuid, '当事人 — The party')
  partyId!: string;

  @PlainField(() => Uuid, '由谁代为提出 — The stand-in who asks for it', OPTIONAL)
  throughId?: string;

  @PlainField(() => RightEnum, '请求什么 — What is asked')
  kind!: Right;

  @PlainField(() => IdentityEnum, '身份如何核实 — How the asker was known')
  identity!: IdentityCheck;

  @PlainField(() => Day, '提出日期 — The day on which it was asked')
  askedOn!: string;

  @TextField('请求内容 — What is asked, in words')
  asked!: string;
}

@InputType({
  description: '决定请求；准予或者不予由依据决定 — Deciding a request; the basis says whether it is granted',
})
export class DecideRightsRequestInput extends AboutCaseInput {
  @PlainField(() => Uuid, '请求 — The request')
  requestId!: string;

  @PlainField(() => BasisEnum, '依据 — The basis')
  basis!: BasisCode;

  @TextField('理由，告知当事人 — The reason, as the party is told')
  reason!: string;
}

@InputType({ description: '解除限制 — Lifting a restriction' })
export class LiftRestrictionInput extends AboutCaseInput {
  @PlainField(() => Uuid, '当事人 — The party')
  partyId!: string;

  @TextField('理由 — The reason')
  reason!: string;
}

@InputType({ description: '调整保管期限：年数与永久二者择一 — Another retention: years, or for ever' })
export class AmendRetentionInput extends AboutCaseInput {
  @PlainField(() => Int, '自归档起的年数 — Years from the archiving', OPTIONAL)
  years?: number;

  @PlainField(() => Boolean, '永久 — For ever', OPTIONAL)
  forever?: boolean;

  @PlainField(() => RetentionEnum, '依据 — The ground', OPTIONAL)
  ground?: RetentionRule;

  @TextField('理由 — The reason')
  reason!: string;
}

@InputType({ description: '暂缓销毁 — A legal hold' })
export class SetLegalHoldInput extends AboutCaseInput {
  @PlainField(() => HoldEnum, '事由 — The ground')
  ground!: HoldGround;

  @TextField('说明 — In words')
  note!: string;
}

@InputType({ description: '解除暂缓销毁 — Lifting a legal hold' })
export class LiftLegalHoldInput extends AboutCaseInput {
  @PlainField(() => Uuid, '哪一项 — Which one')
  holdId!: string;

  @TextField('理由 — The reason')
  reason!: string;
}

@InputType({ description: '拟销毁个人信息 — Proposing a destruction' })
export class ProposeDestructionInput extends AboutCaseInput {
  @TextField('鉴定意见，长期保存，不写个人信息 — The appraisal; kept for ever, without personal data')
  appraisal!: string;
}

@InputType({ description: '批准销毁 — Confirming a destruction' })
export class ConfirmDestructionInput extends AboutCaseInput {}

@InputType({ description: '不批准销毁 — Declining a destruction' })
export class DeclineDestructionInput extends AboutCaseInput {}
