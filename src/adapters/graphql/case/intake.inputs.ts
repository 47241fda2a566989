// Inputs from registration to acceptance or refusal.
import type { DisputeType } from '../../../domain/taxonomy/dispute-type.js';
import type { LabourCause } from '../../../domain/taxonomy/labour-cause.js';
import type { Source } from '../../../domain/taxonomy/source.js';
import { InputType, Int } from 'type-graphql';
import type { AdministrativeScope } from '../../../domain/case/administrative-scope.js';
import type { RefusalGround } from '../../../domain/case/outcome.js';
import {
  AdministrativeScopeEnum,
  ChannelEnum,
  DisputeTypeEnum,
  LabourCauseEnum,
  RefusalEnum,
  RequestFormEnum,
  SourceEnum,
} from '../enums/case.js';
import {
  NameField,
  NameList,
  NestedField,
  NestedList,
  OPTIONAL,
  PlainField,
  PlainList,
  TextField,
} from '../shared/fields.js';
import { Day, Fen, Uuid } from '../shared/scalars.js';
import { Envelope, OnCaseInput } from '../shared/envelope.js';
import { NoticeInput, PartyActInput, PartyInput } from '../shared/party.inputs.js';

@InputType({ description: '纠纷概况 — What the dispute is' })
export class DisputeInput {
  @PlainField(() => DisputeTypeEnum, '类型 — The type')
  type!: DisputeType;

  @PlainField(() => LabourCauseEnum, '劳动争议事由 — The labour cause', { nullable: true, defaultValue: null })
  labourCause!: LabourCause | null;

  @PlainField(() => SourceEnum, '来源 — The source')
  source!: Source;

  @PlainField(() => Fen, '争议金额；不知道的不填 — The amount in dispute; left out where it is not known', {
    nullable: true,
    defaultValue: null,
  })
  amount!: number | null;

  @PlainField(() => Int, '涉及人数 — How many people are involved')
  people!: number;

  @PlainField(() => Boolean, '疑难复杂 — Difficult and complex')
  difficult!: boolean;

  @NameField('发生地区划代码 — Division in which the dispute arose')
  placeCode!: string;
}

@InputType({ description: '登记 — Registering a dispute' })
export class RegisterInput extends Envelope {
  @PlainField(() => Uuid, '受理点；不填为本岗位所在处 — The desk; left out, the room of the acting post', OPTIONAL)
  roomId?: string;

  @PlainField(() => RequestFormEnum, '申请形式 — The form of the application')
  applicationForm!: 'WRITTEN' | 'ORAL';

  @NestedField(() => DisputeInput, '纠纷概况 — The dispute')
  dispute!: DisputeInput;

  @NestedList(() => PartyInput, '当事人，双方至少各一 — The parties, at least one on each side')
  parties!: PartyInput[];

  @NameField('用人单位 — The employer', OPTIONAL)
  employer?: string;

  @TextField('事实与理由 — Facts and reasons')
  facts!: string;

  @TextField('请求 — Claims')
  claims!: string;

  @PlainField(() => Day, '申请日期；不填为今天 — Day of the request; left out, today', OPTIONAL)
  on?: string;

  @NameList('其他系统的编号 — Numbers that other systems gave', OPTIONAL)
  externalNumbers?: string[];

  @PlainField(
    () => Boolean,
    '同一人列为同一方的两名当事人，确认无误 — One person is twice a party of one side, and that is meant',
    OPTIONAL,
  )
  samePersonConfirmed?: boolean | null;

  @PlainField(
    () => Uuid,
    '同一纠纷先前未受理的登记 — An earlier case of the same dispute that was not accepted',
    OPTIONAL,
  )
  sameDisputeAs?: string;
}

@InputType({ description: '转交受理点 — Routing to a desk' })
export class RouteToDeskInput extends OnCaseInput {
  @PlainField(() => Uuid, '受理点 — The desk')
  roomId!: string;

  @TextField('理由 — The reason', OPTIONAL)
  reason?: string;

  @PlainField(() => Day, '日期；不填为今天 — The day; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '向谁征求意见 — Who is asked for consent' })
export class ConsentAskedInput {
  @PlainField(() => Uuid, '当事人 — The party')
  partyId!: string;

  @PlainField(() => ChannelEnum, '联系方式 — The channel')
  channel!: string;
}

@InputType({ description: '征求调解意见 — Asking for consent' })
export class RequestConsentInput extends OnCaseInput {
  @NestedList(() => ConsentAskedInput, '被征求的当事人 — The parties asked')
  asked!: ConsentAskedInput[];

  @PlainField(() => Day, '日期；不填为今天 — The day; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '受理 — Accepting' })
export class AcceptInput extends OnCaseInput {
  @NestedList(() => PartyActInput, '当事人的同意 — Consents of the parties')
  consents!: PartyActInput[];

  @PlainList(() => Uuid, '明确拒绝的当事人 — Parties that clearly refuse', { defaultValue: [] })
  refusals!: string[];

  @NestedField(() => NoticeInput, '权利义务告知（人民调解法第二十三、二十四条） — The notice of rights', {
    nullable: true,
    defaultValue: null,
  })
  rightsNotice!: NoticeInput | null;

  @PlainField(
    () => AdministrativeScopeEnum,
    '行政争议协同化解工作站填写：属于哪种可以调解的情形 — Of a station for disputes with an authority: on which ground',
    OPTIONAL,
  )
  administrativeScope?: AdministrativeScope;

  @PlainField(() => Day, '受理日期；不填为今天 — Day of acceptance; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '不予受理 — Refusing' })
export class RefuseInput extends OnCaseInput {
  @PlainField(() => RefusalEnum, '理由类别 — The ground')
  ground!: RefusalGround;

  @TextField('理由 — The reason')
  reason!: string;

  @NestedField(() => NoticeInput, '告知其他途径 — The notice of the other routes', {
    nullable: true,
    defaultValue: null,
  })
  routeNotice!: NoticeInput | null;

  @PlainField(() => Day, '日期；不填为今天 — The day; left out, today', OPTIONAL)
  on?: string;
}
