/** What letters, their ways and what becomes of them are called. */
import type { Channel, LetterKind } from '../../../domain/letters/kinds.js';
import type { LetterState } from '../../../domain/letters/letter.js';
import type { Labels } from '../../texts/labels/label.js';
import { NEWS_TEXTS } from './news.js';
import { NOTICE_TEXTS } from './notices.js';
import type { LetterText } from './text.js';

const titles = <Kind extends string>(texts: Readonly<Record<Kind, LetterText>>): Labels<Kind> =>
  Object.fromEntries(Object.entries<LetterText>(texts).map(([kind, { title }]) => [kind, title])) as Labels<Kind>;

export const LETTER_LABELS: Labels<LetterKind> = {
  ...titles(NOTICE_TEXTS),
  ...titles(NEWS_TEXTS),
  DIGEST: ['今日通知汇总', 'messages of the day'],
  REMINDER: ['期限提醒', 'a reminder'],
  OVERDUE_SUMMARY: ['逾期事项一周汇总', 'what is overdue this week'],
  PARTY_CODE: ['验证码', 'a code'],
  WEBHOOK_DISABLED: ['事件推送已停用', 'a webhook was disabled'],
};

export const LETTER_STATE_LABELS: Labels<LetterState> = {
  NO_CHANNEL: ['没有联系方式，请调解室当面或者电话告知', 'cannot be reached: the room tells them'],
  HELD: ['等待每日汇总', 'waits for the daily letter'],
  GATHERED: ['已并入每日汇总', 'in a daily letter'],
  QUEUED: ['待发', 'waits to be sent'],
  SENT: ['已发出', 'sent'],
  OPENED: ['已打开', 'opened'],
  BOUNCED: ['被退回，地址无效', 'bounced: the address is not valid'],
  FAILED: ['发送失败', 'failed'],
  RECALLED: ['发出前撤回', 'recalled before it went'],
};

export const WAY_LABELS: Labels<Channel> = {
  MAIL: ['电子邮件', 'e-mail'],
  SMS: ['短信', 'text message'],
  WECHAT: ['微信', 'WeChat'],
};

export const NEWS_LABELS: Labels<'AT_ONCE' | 'DAILY' | 'NONE'> = {
  AT_ONCE: ['随时通知', 'at once'],
  DAILY: ['每日汇总', 'once a day'],
  NONE: ['不通知', 'not at all'],
};

export const READER_LABELS: Labels<'PARTY' | 'PERSON'> = {
  PARTY: ['当事人', 'a party'],
  PERSON: ['工作人员', 'somebody in the network'],
};
