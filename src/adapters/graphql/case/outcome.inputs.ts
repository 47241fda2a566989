// Inputs about performance, follow-up, evaluation and the ways a case ends.
import { InputType, Int } from 'type-graphql';
import type { TerminationGround } from '../../../domain/case/outcome.js';
import type { FollowUpInput as FollowUp, PERFORMANCE_EVIDENCE } from '../../../domain/case/steps/perform.js';
import { EvidenceEnum, FileItemEnum, GroundEnum, PerformanceEnum } from '../enums/case.js';
import { NameField, NestedField, NestedList, OPTIONAL, PlainField, PlainList, TextField } from '../shared/fields.js';
import { Day, Uuid } from '../shared/scalars.js';
import { OnCaseInput } from '../shared/envelope.js';
import { NoticeInput, PartyActInput } from '../shared/party.inputs.js';

@InputType({ description: '记录履行 — Recording performance' })
export class RecordPerformanceInput extends OnCaseInput {
  @PlainField(() => Uuid, '协议事项 — The item')
  itemId!: string;

  @PlainField(() => EvidenceEnum, '凭据 — The evidence')
  evidence!: (typeof PERFORMANCE_EVIDENCE)[number];

  @NameField('凭据编号 — Reference of the paper', OPTIONAL)
  document?: string;

  @PlainField(() => Day, '履行日期；不填为今天 — Day of performance; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '记录未履行 — Recording default' })
export class RecordDefaultInput extends OnCaseInput {
  @PlainField(() => Uuid, '协议事项 — The item')
  itemId!: string;

  @NestedField(() => PartyActInput, '由谁反映 — The party that reports it', OPTIONAL)
  reportedBy?: PartyActInput;

  @TextField('说明 — A note', OPTIONAL)
  note?: string;
}

@InputType({ description: '回访 — A follow-up' })
export class FollowUpInput extends OnCaseInput {
  @PlainList(() => Uuid, '回访的当事人 — The parties visited')
  visited!: string[];

  @PlainField(() => PerformanceEnum, '履行情况 — How performance stands')
  performance!: FollowUp['performance'];

  @PlainField(() => Boolean, '是否引起诉讼 — A suit was brought')
  suit!: boolean;

  @PlainField(() => Boolean, '是否有激化苗头 — There are signs of escalation')
  escalationSigns!: boolean;

  @TextField('回访记录 — The record')
  note!: string;

  @PlainField(() => Day, '日期；不填为今天 — The day; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '当事人评价 — A party’s evaluation' })
export class EvaluateInput extends OnCaseInput {
  @NestedField(() => PartyActInput, '当事人的评价行为 — The act of the party')
  act!: PartyActInput;

  @PlainField(() => Int, '1 至 5 分；不愿打分的不填 — 1 to 5; left out when the party declines', {
    nullable: true,
    defaultValue: null,
  })
  score!: number | null;
}

@InputType({ description: '终止调解 — Ending without agreement' })
export class TerminateInput extends OnCaseInput {
  @PlainField(() => GroundEnum, '理由类别 — The ground')
  ground!: TerminationGround;

  @TextField('理由 — The reason')
  reason!: string;

  @NestedField(() => NoticeInput, '告知其他途径（人民调解法第二十六条） — The notice of the other routes', {
    nullable: true,
    defaultValue: null,
  })
  routeNotice!: NoticeInput | null;

  @PlainField(() => Boolean, '已告知可申请仲裁（劳动争议） — Labour: arbitration was named', { defaultValue: false })
  arbitrationNamed!: boolean;

  @PlainField(() => Boolean, '已提供无争议事实记录 — The record of undisputed facts was offered', {
    defaultValue: false,
  })
  factsOffered!: boolean;

  @PlainField(() => Day, '日期；不填为今天 — The day; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '撤回申请 — Withdrawing' })
export class WithdrawInput extends OnCaseInput {
  @NestedList(() => PartyActInput, '各申请人的撤回行为 — The act of each applicant')
  acts!: PartyActInput[];

  @PlainField(() => Day, '日期；不填为今天 — The day; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '缺少材料的说明 — Why an item is missing' })
export class ExplanationInput {
  @PlainField(() => FileItemEnum, '材料 — The item')
  item!: string;

  @TextField('说明 — The explanation')
  text!: string;
}

@InputType({ description: '归档 — Archiving' })
export class ArchiveInput extends OnCaseInput {
  @NestedList(() => ExplanationInput, '缺少材料的说明 — Explanations of what is missing', { defaultValue: [] })
  explanations!: ExplanationInput[];
}
