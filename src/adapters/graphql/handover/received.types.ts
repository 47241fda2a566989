// The inbox of a court or commission in the API.
import { ID, InputType, ObjectType } from 'type-graphql';
import type { AnswerPackage } from '../../../app/handover/answer.js';
import type * as inbox from '../../../app/handover/inbox.js';
import { EndedOutsideEnum } from '../enums/custody.js';
import { PackageAnswerEnum, PackageKindEnum, RecipientEnum, SentStateEnum } from '../enums/packages.js';
import { ProceedingStatusEnum } from '../enums/proceeding.js';
import type { Broken } from '../shared/answer.js';
import { KeyedInput } from '../shared/envelope.js';
import { NameField, OPTIONAL, PlainField, TextField } from '../shared/fields.js';
import { pageType } from '../shared/page.types.js';
import { Problem } from '../shared/problem.types.js';
import { DateTime, Day, Uuid } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({
  description: '收到的移交材料 — A package that came to a court or commission from another server',
  simpleResolvers: true,
})
export class ReceivedPackage implements inbox.ReceivedRow {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => String, '归属区划 — The home')
  home!: string;

  @Shown(() => ID, '收件机关 — To which authority it came')
  authorityId!: string;

  @Shown(() => String, '机关名称 — Its name')
  authorityName!: string;

  @Shown(() => String, '移交方，以其签发名称 — Who sent it, by the name that signs')
  issuer!: string;

  @Shown(() => PackageKindEnum, '种类 — The kind')
  package!: inbox.ReceivedRow['package'];

  @Shown(() => RecipientEnum, '材料写给谁 — For whom it was made')
  recipient!: inbox.ReceivedRow['recipient'];

  @Shown(() => ID, '案件，移交方的标识 — The case, as the sender names it')
  caseId!: string;

  @Shown(() => Day, '制作日期 — The day on which it was made')
  madeOn!: string;

  @Shown(() => DateTime, '收到时间 — When it came')
  receivedAt!: string;

  @Shown(() => PackageAnswerEnum, '最近一次答复 — The last answer', MAYBE)
  answer!: inbox.ReceivedRow['answer'];

  @Shown(() => DateTime, '答复时间 — When it was answered', MAYBE)
  answeredAt!: string | null;

  @Shown(() => SentStateEnum, '答复送到哪一步 — How the answer stands', MAYBE)
  answerState!: inbox.ReceivedRow['answerState'];

  @Shown(() => String, '答复为何未送达，代码 — Why the answer was not taken, a code', MAYBE)
  answerReason!: string | null;

  @Shown(
    () => Day,
    '保管到哪一天（最近一次答复、未答复的自收到起满三年），满期即销毁 — Kept until: three years after the last answer, or the receipt; then its text is destroyed',
  )
  keptUntil!: string;

  @Shown(() => DateTime, '销毁时间 — When its text was destroyed', MAYBE)
  destroyedAt!: string | null;
}

@ObjectType({ description: '一份收到的材料全文 — A package of the inbox, whole', simpleResolvers: true })
export class ReceivedContent extends ReceivedPackage {
  @Shown(() => String, '各项内容，JSON 文本 — The values, a JSON text')
  content!: string;
}

export const ReceivedPackagePage = pageType(
  'ReceivedPackagePage',
  '一页收到的材料 — A page of the inbox',
  () => ReceivedPackage,
);

@InputType({ description: '答复收到的材料 — Answering a package' })
export class AnswerPackageInput extends KeyedInput {
  @PlainField(() => Uuid, '收到的材料 — The package')
  packageId!: string;

  @PlainField(() => PackageAnswerEnum, '答复 — The answer')
  answer!: AnswerPackage['answer'];

  @NameField('本机关的案号，照文书填写 — The number of this authority, as on its paper', OPTIONAL)
  number?: string;

  @NameField('文书名称，如「受理通知书」 — The title of the paper')
  document!: string;

  @PlainField(() => Day, '文书日期；不填为今天 — The day on the paper; left out, today', OPTIONAL)
  on?: string;

  @PlainField(() => Day, '当事人收到文书的日期 — When the parties received the paper', OPTIONAL)
  receivedOn?: string;

  @PlainField(() => ProceedingStatusEnum, '申请到哪一步；答复进展时填写 — Which step of the proceeding', OPTIONAL)
  to?: NonNullable<AnswerPackage['to']>;

  @PlainField(() => EndedOutsideEnum, '案件如何办结；答复委托调解报告时填写 — How the case ended', OPTIONAL)
  result?: NonNullable<AnswerPackage['result']>;

  @TextField('不予受理的理由 — Why it is refused', OPTIONAL)
  reason?: string;
}

@ObjectType({ description: '答复的结果 — What answering a package answers', simpleResolvers: true })
export class AnswerPackagePayload {
  @Shown(() => ID, '收到的材料 — The package', MAYBE)
  packageId!: string | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}
