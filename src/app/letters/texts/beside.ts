/** Letters that no event of a case asks for: summaries and codes; reminders have a table of their own. */
import type { KindBeside } from '../../../domain/letters/kinds.js';
import { type LetterText, text } from './text.js';

export const TEXTS_BESIDE: Readonly<Record<Exclude<KindBeside, 'REMINDER'>, LetterText>> = {
  DIGEST: text('今日通知{count}条', '{count} messages of today', '{lines}', '{lines}'),
  OVERDUE_SUMMARY: text(
    '逾期事项一周汇总（{count}件）',
    'Overdue this week: {count}',
    '[{room}：]共{count}件逾期。\n{lines}',
    '[{room}: ]{count} overdue.\n{lines}',
  ),
  WEBHOOK_DISABLED: text(
    '事件推送已自动停用',
    'A webhook was disabled',
    '[{organisation}的]事件推送已自动停用[：{why}]。请与对方核对，恢复后可以重新推送。',
    'The webhook[ of {organisation}] was disabled[: {why}]. Ask the other side, enable it, and send again what was missed.',
  ),
  PARTY_CODE: text(
    '您的验证码',
    'Your code',
    '验证码：{code}[，{minutes}分钟内有效]。工作人员不会向您索要验证码，请勿告诉他人。',
    'Your code: {code}[, good for {minutes} minutes]. Nobody of ours will ask you for it; tell it to no one.',
  ),
};
