// Inputs of applications to courts and commissions.
import { InputType } from 'type-graphql';
import type { Attachment, ExcludedMatter } from '../../../domain/case/proceeding-event.js';
import { RequestFormEnum } from '../enums/case.js';
import { AttachmentEnum, ExcludedMatterEnum, FilingKindEnum } from '../enums/proceeding.js';
import { OnCaseInput } from '../shared/envelope.js';
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
import { PartyActInput } from '../shared/party.inputs.js';
import { Day, Uuid } from '../shared/scalars.js';

const NONE = { nullable: true, defaultValue: null } as const;

@InputType({ description: '向机关提出申请 — Asking an authority' })
abstract class AskingInput extends OnCaseInput {
  @PlainField(() => Uuid, '受理的机关 — The authority')
  authorityId!: string;

  @PlainField(() => Day, '日期；不填为今天 — The day; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '有申请材料的申请 — An application with its papers' })
abstract class ApplicationInput extends AskingInput {
  @PlainField(() => RequestFormEnum, '书面或者口头申请 — Written or oral')
  form!: 'WRITTEN' | 'ORAL';

  @PlainList(() => AttachmentEnum, '申请材料 — The papers that go with it')
  attachments!: Attachment[];
}

@InputType({ description: '双方共同申请 — A joint application' })
abstract class JointInput extends ApplicationInput {
  @NestedList(() => PartyActInput, '各方当事人的申请 — The application of every party')
  acts!: PartyActInput[];

  @TextField('逾期的，耽误的事由 — Why it is late, if it is', NONE)
  lateBecause!: string | null;
}

@InputType({ description: '一方申请 — The application of one party' })
abstract class SoleInput extends ApplicationInput {
  @NestedField(() => PartyActInput, '申请人的申请 — The party’s application')
  act!: PartyActInput;
}

@InputType({ description: '是否涉及不予确认的事项 — Whether an excluded matter is concerned' })
export class ScreeningInput {
  @PlainField(() => ExcludedMatterEnum, '事项 — The matter')
  matter!: ExcludedMatter;

  @PlainField(() => Boolean, '协议涉及该事项 — The agreement concerns it')
  applies!: boolean;

  @TextField('纠纷类型常涉及该事项的，说明本协议为何不涉及 — Why not, where such disputes often do', NONE)
  reason!: string | null;
}

@InputType({ description: '据以确定法院的地点 — The places by which the court is found' })
export class CourtPlacesInput {
  @NameList('当事人住所地区划代码 — Divisions of the parties’ domiciles', { defaultValue: [] })
  domiciles!: string[];

  @NameField('标的物所在地区划代码 — Division in which the thing in dispute lies', NONE)
  subjectPlace!: string | null;

  @PlainField(() => Boolean, '纠纷由中级人民法院管辖 — It belongs to an intermediate court', { defaultValue: false })
  intermediate!: boolean;
}

@InputType({ description: '准备司法确认申请 — Preparing an application for judicial confirmation' })
export class PrepareConfirmationInput extends JointInput {
  @NestedList(() => ScreeningInput, '逐项排除 — Each excluded matter, answered')
  screening!: ScreeningInput[];

  @NestedField(() => CourtPlacesInput, '管辖依据的地点 — The places that make the court competent')
  places!: CourtPlacesInput;

  @PlainField(() => Boolean, '劳动争议：仅就给付义务达成 — Labour: about payment only', { defaultValue: false })
  paymentOnly!: boolean;
}

@InputType({ description: '准备仲裁审查申请 — Preparing an application for arbitral review' })
export class PrepareArbitralReviewInput extends JointInput {}

@InputType({ description: '准备支付令申请 — Preparing an application for a payment order' })
export class PreparePaymentOrderInput extends SoleInput {}

@InputType({ description: '准备执行申请 — Preparing an application for enforcement' })
export class ApplyForEnforcementInput extends SoleInput {}

@InputType({ description: '协助起诉或者申请仲裁 — Offering help with a suit or an arbitration' })
export class OfferFilingInput extends AskingInput {
  @PlainField(() => FilingKindEnum, '起诉或者申请仲裁 — Suit or arbitration')
  kind!: 'SUIT' | 'ARBITRATION';

  @PlainField(() => Uuid, '由哪一方提起 — Which party sues')
  partyId!: string;
}
