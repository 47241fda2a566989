// Letters: what became of each, whom a change would tell, and how one's own are wanted.
import { ID, Int, ObjectType } from 'type-graphql';
import type { LetterRow, Recipient } from '../../../app/letters/reading.js';
import type { Preference } from '../../../app/letters/port.js';
import { LanguageEnum } from '../enums/case.js';
import type { Broken } from '../shared/answer.js';
import { Problem } from '../shared/problem.types.js';
import { DateTime } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { LetterChannelEnum, LetterKindEnum, LetterReaderEnum, LetterStateEnum, NewsWishEnum } from './enums.js';

@ObjectType({
  description: '一封信的送达记录，不含内容和地址 — The record of a letter, without its text and address',
  simpleResolvers: true,
})
export class Letter implements LetterRow {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => LetterKindEnum, '种类 — The kind')
  kind!: LetterRow['kind'];

  @Shown(() => LetterReaderEnum, '收信人是谁 — Who reads it')
  readerKind!: LetterRow['readerKind'];

  @Shown(() => ID, '收信人：当事人、代为参加的人或者工作人员 — The party, stand-in or person')
  readerId!: string;

  @Shown(() => LetterChannelEnum, '方式；空为联系不上 — The way; null where there is none', MAYBE)
  channel!: LetterRow['channel'];

  @Shown(() => LanguageEnum, '语言 — The language')
  language!: LetterRow['language'];

  @Shown(() => LetterStateEnum, '状态 — What became of it')
  state!: LetterRow['state'];

  @Shown(() => String, '退回、失败的代码 — The code of a bounce or failure', MAYBE)
  reason!: string | null;

  @Shown(() => DateTime, '写成时间 — When it was written')
  writtenAt!: Date;

  @Shown(() => DateTime, '发出时间 — When it was sent', MAYBE)
  sentAt!: Date | null;

  @Shown(() => DateTime, '经链接打开的时间 — When it was opened by its link', MAYBE)
  openedAt!: Date | null;
}

@ObjectType({
  description: '一方当事人由谁、以何种方式收到通知 — Who hears for a party, and by which way',
  simpleResolvers: true,
})
export class LetterRecipient implements Recipient {
  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => ID, '当事人 — The party')
  partyId!: string;

  @Shown(() => ID, '收信的人；空为联系不上，须由调解室告知 — Who hears; null: the room must tell them', MAYBE)
  hears!: string | null;

  @Shown(() => LetterChannelEnum, '方式 — The way', MAYBE)
  channel!: Recipient['channel'];
}

@ObjectType({ description: '本人希望怎样收到通知 — How one wants to be told', simpleResolvers: true })
export class LetterPreferences {
  @Shown(() => String, '电子邮箱 — E-mail', MAYBE)
  email!: string | null;

  @Shown(() => String, '手机 — Mobile', MAYBE)
  mobile!: string | null;

  @Shown(() => String, '微信标识 — The identifier in WeChat', MAYBE)
  wechat!: string | null;

  @Shown(() => LanguageEnum, '语言 — The language')
  language!: Preference['language'];

  @Shown(() => NewsWishEnum, '案件通知 — News of cases')
  news!: Preference['news'];

  @Shown(() => Boolean, '期限提醒 — Reminders of dates')
  reminders!: boolean;

  @Shown(() => Int, '版本 — The version')
  version!: number;

  @Shown(() => [LetterChannelEnum], '本系统能用的方式 — The ways that this installation has')
  channels!: readonly (Recipient['channel'] & string)[];
}

@ObjectType({ description: '设定通知方式的结果 — What setting them answers', simpleResolvers: true })
export class LetterPreferencesPayload {
  @Shown(() => Int, '新版本 — The new version', MAYBE)
  version!: number | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}
