// Inputs of parties by self-service: codes, and what they do with their own case. None names a case: the session does.
import { MaxLength } from 'class-validator';
import { InputType, Int } from 'type-graphql';
import type { IdentityCheck, Right } from '../../../domain/privacy/rights.js';
import type { PartyKind } from '../../../domain/case/party.js';
import type { DisputeType } from '../../../domain/taxonomy/dispute-type.js';
import { DisputeTypeEnum, PartyKindEnum } from '../enums/case.js';
import { IdentityEnum, RightEnum } from '../enums/privacy.js';
import { Envelope, KeyedInput } from '../shared/envelope.js';
import { NameField, NestedField, OPTIONAL, PlainField, TextField } from '../shared/fields.js';
import { Fen, Uuid } from '../shared/scalars.js';

@InputType({ description: '获取验证码 — Asking for a code' })
export class AskPartyCodeInput {
  @NameField('案件编号 — The number of the case')
  number!: string;

  @NameField('本人在调解室登记的电话或者电子邮箱 — The telephone or e-mail address that the room has of oneself')
  contact!: string;
}

@InputType({ description: '凭验证码进入 — Entering with a code' })
export class EnterAsPartyInput {
  @MaxLength(100)
  @PlainField(() => String, '获取验证码时得到的凭据 — What asking for the code answered')
  ticket!: string;

  @NameField('收到的六位验证码 — The six digits that came')
  code!: string;
}

@InputType({ description: '凭调解室所给编码进入 — Entering with the code that a room gave' })
export class EnterWithRoomCodeInput {
  @NameField('案件编号 — The number of the case')
  number!: string;

  @NameField('调解室所给的编码 — The code from the room')
  code!: string;
}

@InputType({ description: '对自己案件的办理 — What a party does with its own case' })
export abstract class OnOwnCaseInput extends KeyedInput {
  @PlainField(() => Int, '所见版本；已变则拒绝 — The version seen; another one is refused')
  expectedVersion!: number;
}

@InputType({ description: '答复是否同意调解 — Whether one consents to mediation' })
export class GiveConsentInput extends OnOwnCaseInput {
  @PlainField(() => Boolean, '同意 — One consents')
  consents!: boolean;
}

@InputType({ description: '签署协议 — Signing the agreement' })
export class ConfirmOutcomeInput extends OnOwnCaseInput {}

@InputType({ description: '确认无争议事实记载 — Signing off on the record of undisputed facts' })
export class SignRecordInput extends OnOwnCaseInput {
  @PlainField(() => Int, '所见记载的版本 — The version of the record that was read')
  version!: number;
}

@InputType({ description: '评价 — Evaluating' })
export class EvaluateMediationInput extends OnOwnCaseInput {
  @PlainField(() => Int, '1 至 5 分；不愿打分的不填 — 1 to 5; left out by who gives none', OPTIONAL)
  score?: number;
}

@InputType({ description: '对调解员提出异议 — Objecting to a mediator' })
export class RaiseObjectionInput extends OnOwnCaseInput {
  @PlainField(() => Uuid, '调解员的岗位 — The mediator’s post')
  mediator!: string;

  @TextField('理由 — The reason')
  reason!: string;
}

@InputType({ description: '撤回申请 — Withdrawing the application' })
export class WithdrawApplicationInput extends OnOwnCaseInput {}

@InputType({ description: '投诉 — Complaining' })
export class MakeComplaintInput extends OnOwnCaseInput {
  @TextField('要投诉的事 — What the complaint is about')
  text!: string;
}

@InputType({ description: '请求查阅、复制、更正本人信息 — Asking for access to one’s data, a copy, a correction' })
export class AskForRightsInput extends KeyedInput {
  @PlainField(() => RightEnum, '请求什么 — What is asked')
  kind!: Right;

  @TextField('具体请求 — In words')
  asked!: string;
}

@InputType({
  description: '当面核对身份后给当事人编码 — Giving a party a code, whom one sees',
})
export class IssuePartyCodeInput extends Envelope {
  @PlainField(() => Uuid, '案件 — The case')
  caseId!: string;

  @PlainField(() => Uuid, '当事人 — The party')
  partyId!: string;

  @PlainField(() => Uuid, '由谁代其办理；本人不填 — Who speaks for it; left out for itself', OPTIONAL)
  throughId?: string;

  @PlainField(() => IdentityEnum, '身份如何核实 — How they are known')
  identity!: IdentityCheck;
}

@InputType({ description: '申请前获取验证码 — Asking for a code before applying' })
export class AskApplicationCodeInput {
  @NameField('本人电话 — One’s telephone')
  contact!: string;

  @NameField('纠纷发生地的区划代码 — Code of the place of the dispute')
  placeCode!: string;
}

@InputType({ description: '申请人 — Who applies' })
export class ApplicantInput {
  @PlainField(() => PartyKindEnum, '自然人或者单位 — A person or an organisation')
  kind!: PartyKind;

  @NameField('姓名或者名称 — The name')
  name!: string;

  @NameField('公民身份号码 — The identity number', OPTIONAL)
  idNumber?: string;

  @NameField('统一社会信用代码 — The credit code of an organisation', OPTIONAL)
  creditCode?: string;

  @NameField('住址 — The address', OPTIONAL)
  address?: string;

  @PlainField(() => Boolean, '未成年人 — A minor', OPTIONAL)
  minor?: boolean;
}

@InputType({ description: '对方 — The other side' })
export class ApplicationRespondentInput extends ApplicantInput {
  @NameField('电话 — The telephone', OPTIONAL)
  phone?: string;
}

@InputType({ description: '监护人 — The guardian who applies for a minor' })
export class ApplicationGuardianInput {
  @NameField('姓名 — The name')
  name!: string;
}

@InputType({ description: '申请调解 — Applying for mediation' })
export class ApplyForMediationInput extends KeyedInput {
  @MaxLength(100)
  @PlainField(() => String, '获取验证码时得到的凭据 — What asking for the code answered')
  ticket!: string;

  @NameField('收到的六位验证码 — The six digits that came')
  code!: string;

  @NameField('收到验证码的电话 — The telephone to which it came')
  contact!: string;

  @PlainField(() => DisputeTypeEnum, '纠纷类型 — The type of dispute')
  type!: DisputeType;

  @NameField('纠纷发生地的区划代码 — Code of the place of the dispute')
  placeCode!: string;

  @PlainField(
    () => Fen,
    '争议金额；没有或者不清楚的不填 — The amount in dispute; left out if none or unknown',
    OPTIONAL,
  )
  amount?: number;

  @NestedField(() => ApplicantInput, '申请人 — Who applies')
  applicant!: ApplicantInput;

  @NestedField(
    () => ApplicationGuardianInput,
    '代未成年人申请的监护人 — The guardian who applies for a minor',
    OPTIONAL,
  )
  guardian?: ApplicationGuardianInput;

  @NestedField(() => ApplicationRespondentInput, '对方 — The other side')
  respondent!: ApplicationRespondentInput;

  @TextField('事情经过 — What happened')
  facts!: string;

  @TextField('请求 — What is asked for')
  claims!: string;
}
