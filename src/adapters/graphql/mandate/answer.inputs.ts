// Inputs by which a mandate is answered, changed and reported.
import { InputType, Int } from 'type-graphql';
import type { DeclineReason } from '../../../domain/case/referral.js';
import { DeclineEnum } from '../enums/case.js';
import { KEY, KeyedInput, OnCaseInput, POST } from '../shared/envelope.js';
import { NameField, NestedList, OPTIONAL, PlainField, PlainList, TextField } from '../shared/fields.js';
import { Day, Uuid } from '../shared/scalars.js';

const ON = '日期；不填为今天 — The day; left out, today';

@InputType({ description: '接受的内容 — What accepting a mandate says' })
abstract class MandateAcceptance {
  @PlainField(() => Uuid, '案件 — The case')
  caseId!: string;

  @PlainField(() => Int, '所见版本；已变则拒绝 — The version seen; another one is refused')
  expectedVersion!: number;

  @PlainField(() => Uuid, '主持人的岗位 — Post of the presider')
  presider!: string;

  @PlainList(() => Uuid, '其他调解员的岗位 — Posts of the others', { defaultValue: [] })
  others!: string[];

  @PlainField(
    () => Boolean,
    '已询问调解员有无应当回避的情形（法释〔2016〕14号第十五条） — Each was asked for any reason to stand aside',
  )
  recusalChecked!: boolean;

  @PlainField(
    () => Day,
    '调解员签收材料的日期，期限由此起算 — The day the mediator signed for the materials: the period starts',
  )
  receiptSignedOn!: string;

  @NameField('签收凭证的编号 — Reference of the signed receipt')
  receiptDocument!: string;

  @TextField('超出办案上限的理由 — Why beyond the caseload', OPTIONAL)
  overCapReason?: string;

  @PlainField(() => Day, ON, OPTIONAL)
  on?: string;
}

@InputType({ description: '接受委派、委托 — Accepting a mandate' })
export class AcceptMandateInput extends MandateAcceptance implements OnCaseInput {
  @PlainField(() => String, KEY)
  idempotencyKey!: string;

  @PlainField(() => Uuid, POST, OPTIONAL)
  postId?: string;
}

@InputType({ description: '其中一件 — One of several mandates' })
export class AcceptedMandateInput extends MandateAcceptance {}

@InputType({ description: '一次接受几件委派、委托 — Accepting several mandates at once' })
export class AcceptMandatesInput extends KeyedInput {
  @NestedList(() => AcceptedMandateInput, '各件；每件各有结果 — Each, with a result of its own')
  mandates!: AcceptedMandateInput[];
}

@InputType({ description: '不接受委派、委托 — Declining a mandate' })
export class DeclineMandateInput extends OnCaseInput {
  @PlainField(() => DeclineEnum, '理由类别 — The reason')
  reason!: DeclineReason;

  @TextField('书面理由 — The reason in writing')
  note!: string;

  @PlainField(() => Day, ON, OPTIONAL)
  on?: string;
}

@InputType({ description: '收回委派、委托 — Recalling a mandate' })
export class RecallMandateInput extends OnCaseInput {
  @TextField('理由 — The reason')
  note!: string;

  @PlainField(() => Day, ON, OPTIONAL)
  on?: string;
}

@InputType({ description: '更换承办法官、仲裁员 — Changing the judge' })
export class ChangeJudgeInput extends OnCaseInput {
  @NameField('承办法官、仲裁员 — The judge or arbitrator in charge')
  judge!: string;

  @PlainField(() => Uuid, '承办人在本系统的岗位 — Their post, where they have one here', OPTIONAL)
  judgePostId?: string;
}

@InputType({ description: '报告委派、委托调解结果 — Reporting the end of a mandate' })
export class ReportMandateInput extends OnCaseInput {
  @NameField('报告的编号 — Reference of the report')
  document!: string;

  @PlainField(() => Boolean, '附各方确认的无争议事实 — With the undisputed facts that every party confirmed', {
    defaultValue: false,
  })
  factsAttached!: boolean;

  @PlainField(() => Day, ON, OPTIONAL)
  on?: string;
}
