// Inputs by which a court or a commission entrusts mediation.
import { InputType } from 'type-graphql';
import type { Mandate, MandateKind } from '../../../domain/case/mandate.js';
import type { PartyAct } from '../../../domain/case/party.js';
import { DisputeInput } from '../case/intake.inputs.js';
import { MannerEnum } from '../enums/case.js';
import { MandateKindEnum, ProcedureEnum } from '../enums/custody.js';
import { Envelope, OnCaseInput } from '../shared/envelope.js';
import { NameField, NameList, NestedField, NestedList, OPTIONAL, PlainField, TextField } from '../shared/fields.js';
import { PartyActInput, PartyInput } from '../shared/party.inputs.js';
import { Day, Uuid } from '../shared/scalars.js';

const ON = '日期；不填为今天 — The day; left out, today';

@InputType({ description: '登记特邀调解名册 — Entering the roster of invited mediators' })
export class EditRosterInput extends Envelope {
  @PlainField(
    () => Uuid,
    '特邀调解组织：办理点；与调解员二者填一 — A room as an invited body; or else a mediator',
    OPTIONAL,
  )
  roomId?: string;

  @PlainField(() => Uuid, '特邀调解员的岗位 — The post of an invited mediator', OPTIONAL)
  mediatorPostId?: string;

  @PlainField(() => Day, '入册日期 — The first day')
  from!: string;

  @PlainField(
    () => Day,
    '不再在册的首日；不填为长期 — The first day on which it is no more; left out, without end',
    OPTIONAL,
  )
  to?: string;
}

@InputType({ description: '委派、委托的方式 — How mediation is entrusted' })
export class EntrustmentInput {
  @PlainField(() => MandateKindEnum, '方式 — The kind')
  kind!: MandateKind;

  @PlainField(() => ProcedureEnum, '审理程序；立案后委托的必填 — The procedure; after filing it is named', {
    nullable: true,
    defaultValue: null,
  })
  procedure!: Mandate['procedure'];

  @PlainField(
    () => Boolean,
    '经人民法院在线调解平台；依在线调解规则计算期限 — Over the courts’ platform: the on-line rules count',
    { defaultValue: false },
  )
  online!: boolean;

  @NameList('移交的材料，逐项列明 — The materials handed over, item by item')
  materials!: string[];

  @NameField('承办法官、仲裁员 — The judge or arbitrator in charge', OPTIONAL)
  judge?: string;

  @PlainField(() => Uuid, '承办人在本系统的岗位 — Their post, where they have one here', OPTIONAL)
  judgePostId?: string;
}

@InputType({ description: '各方当事人的同意，载于同一文书 — Every party’s consent, on one paper' })
export class ConsentInput {
  @PlainField(() => MannerEnum, '方式 — The manner')
  manner!: PartyAct['manner'];

  @PlainField(() => Day, '日期 — The day')
  on!: string;

  @NameField('文书的编号 — Reference of the paper', OPTIONAL)
  document?: string;
}

@InputType({ description: '登记委派、委托案件 — Registering an entrusted case' })
export class RegisterEntrustedInput extends Envelope {
  @PlainField(() => Uuid, '请哪个办理点调解 — The room that is asked')
  roomId!: string;

  @NameField('本机关的案号 — The authority’s case number')
  number!: string;

  @NameField('文书名称，如「委托调解书」 — The title of the document')
  document!: string;

  @NestedField(() => EntrustmentInput, '委派、委托 — The mandate')
  mandate!: EntrustmentInput;

  @NestedField(() => ConsentInput, '各方同意调解（法释〔2016〕14号第十一条） — Every party consents to mediation')
  consent!: ConsentInput;

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

  @PlainField(() => Day, ON, OPTIONAL)
  on?: string;

  @PlainField(
    () => Boolean,
    '同一人列为同一方的两名当事人，确认无误 — One person is twice a party of one side, and that is meant',
    OPTIONAL,
  )
  samePersonConfirmed?: boolean;
}

@InputType({ description: '委派、委托调解 — Entrusting mediation' })
export class OfferMandateInput extends OnCaseInput {
  @PlainField(() => Uuid, '请哪个办理点调解 — The room that is asked')
  roomId!: string;

  @PlainField(() => MandateKindEnum, '方式 — The kind')
  kind!: MandateKind;

  @PlainField(() => ProcedureEnum, '审理程序；立案后委托的必填 — The procedure; after filing it is named', {
    nullable: true,
    defaultValue: null,
  })
  procedure!: Mandate['procedure'];

  @PlainField(() => Boolean, '经人民法院在线调解平台 — Over the courts’ platform', { defaultValue: false })
  online!: boolean;

  @NameField('本机关的案号；不填为受理时的案号 — The case number; left out, the one of the custody', OPTIONAL)
  number?: string;

  @NameList('移交的材料，逐项列明 — The materials handed over, item by item')
  materials!: string[];

  @NameField('承办法官、仲裁员 — The judge or arbitrator in charge', OPTIONAL)
  judge?: string;

  @PlainField(() => Uuid, '承办人在本系统的岗位 — Their post, where they have one here', OPTIONAL)
  judgePostId?: string;

  @NestedList(() => PartyActInput, '各方当事人的同意 — The consent of every party')
  consents!: PartyActInput[];

  @PlainField(() => Day, ON, OPTIONAL)
  on?: string;
}
