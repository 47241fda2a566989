// How long one file is kept: its retention, the holds on it, a proposal to destroy it, the certificate.
import { ID, Int, ObjectType } from 'type-graphql';
import type * as port from '../../../app/privacy/port.js';
import { StatusEnum } from '../enums/case.js';
import { HoldEnum, RetentionEnum } from '../enums/privacy.js';
import { DateTime, Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({ description: '暂缓销毁 — A legal hold', simpleResolvers: true })
export class LegalHold implements port.HoldRow {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => HoldEnum, '事由 — The ground')
  ground!: port.HoldRow['ground'];

  @Shown(() => String, '说明 — In words', MAYBE)
  note!: string | null;

  @Shown(() => DateTime, '设置时间 — When it was set')
  setAt!: string;

  @Shown(() => String, '设置人 — Who set it')
  setByName!: string;

  @Shown(() => DateTime, '解除时间 — When it was lifted', MAYBE)
  liftedAt!: string | null;

  @Shown(() => String, '解除理由 — Why it was lifted', MAYBE)
  liftReason!: string | null;
}

@ObjectType({ description: '销毁提议 — A proposal to destroy', simpleResolvers: true })
export class DestructionProposal implements port.ProposalRow {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => String, '鉴定意见 — The appraisal')
  appraisal!: string;

  @Shown(() => DateTime, '提出时间 — When it was proposed')
  proposedAt!: string;

  @Shown(() => String, '提出人 — Who proposed it')
  proposedByName!: string;

  @Shown(() => Boolean, '已批准；待批准时为空 — Confirmed; null while it waits', MAYBE)
  confirmed!: boolean | null;
}

@ObjectType({ description: '案卷的保管 — How a file is kept', simpleResolvers: true })
export class Retention implements Partial<Omit<port.KeepingRow, 'rules'>> {
  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => String, '登记号 — The display number')
  displayNo!: string;

  @Shown(() => StatusEnum, '状态 — The status')
  status!: string;

  @Shown(() => Day, '归档日期 — Archived on', MAYBE)
  archivedOn!: string | null;

  @Shown(() => Int, '年数；永久或者未归档时为空 — Years; null for ever, or when not archived', MAYBE)
  years!: number | null;

  @Shown(() => Day, '保管期满 — Kept until', MAYBE)
  until!: string | null;

  @Shown(() => [RetentionEnum], '依据 — What decides it')
  rules!: readonly string[];

  @Shown(() => [LegalHold], '暂缓销毁 — The holds')
  holds!: readonly port.HoldRow[];

  @Shown(() => DestructionProposal, '最近的销毁提议 — The last proposal to destroy', MAYBE)
  proposal!: port.ProposalRow | null;

  @Shown(() => String, '销毁证明编号 — Number of the certificate of destruction', MAYBE)
  certificate!: string | null;

  @Shown(() => DateTime, '销毁时间 — When it was destroyed', MAYBE)
  destroyedAt!: string | null;
}
