// docs/letters.md: who is told what by which event, drawn from the table of letters.
import { LETTER_LABELS } from '../../../src/app/letters/texts/labels.js';
import { NEWS_TEXTS } from '../../../src/app/letters/texts/news.js';
import { NOTICE_TEXTS } from '../../../src/app/letters/texts/notices.js';
import type { CaseEventType } from '../../../src/domain/case/events.js';
import { READERS } from '../../../src/domain/letters/readers.js';
import { rowsOf, TOLD } from '../../../src/domain/letters/told/table.js';

const HEAD = `# 信件 Letters

<!-- Drawn from src/domain/letters by test/domain/letters/document.test.ts: WRITE_DOCS=1 npm run -s jest -- test/domain/letters/document -->

案件里每发生一件事，告诉谁、用哪封信，由一张表规定。 One table says who is told of each event of a case, and by which letter.

- 谁自己办的事，不再告诉谁。 Nobody is told what they did themselves.
- 当事人由监护人、代表人、代理人收信，没有的才由本人收；未成年人从不直接收信。 A party hears through its guardian, representative or agent, otherwise itself; a minor never directly.
- 只用案卷里的联系方式：先电子邮件，再手机短信；送达地址确认书上的手机优先。都没有的，信件记录标为「没有联系方式」，由调解室告知。 Only by what is on file: mail, then a text to the mobile (the one confirmed for papers first); without either the record says so, and the room tells them.
- 信里只有案号、日期、机关名称和代码的文字；不写对方是谁、争的是什么，也不写任何人录入的文字，只有调解地点写给要到场的人。 A letter has the number, days, names of bodies and words of codes; never the other side, the matter, or a text that somebody typed, but for the place of a session, to those who are to come.
- 信件不能退订，法律要当事人知道的尤其如此；工作人员的通知、汇总和提醒可以退订，也可以每日汇总。 Notices to parties cannot be stopped; news, summaries and reminders to staff can, and news can come once a day.
- 晚九点到早八点不打扰：信件等到早晨，验证码和当夜就要开始的事除外。 From nine in the evening to eight in the morning letters wait, but for codes and what begins before.
- 录入时已过七天的事是补录，不通知任何人；撤销得早的，信件收回；已发出的，告诉收信人更正。 What is recorded seven days late is bookkeeping and told to nobody; what is undone is recalled before it goes, and corrected to those whom it had reached.
- 导入的登记簿和演示案件不通知任何人。 Imported registers and the demonstration tell nobody.
- 七天发不出的信不再发。 A letter that could not go for a week goes no more.
- 只有邮件服务器当场拒收的才记为「退回」；之后以邮件发来的退信（DSN）不读，仍记为「已发出」，请有人看发信地址的收件箱。 Only what the mail server refuses at once is marked as bounced. Bounces that come later as mail (DSN) are not read, and the letter stays marked as sent: somebody should look into the mailbox of the sender.
- 批量办理之前，可查本室所持案件的当事人由谁收信（letterRecipients）；不是本室所持的案件列不出。 Before a change of many cases one can ask who hears for the parties of cases that the own room holds (letterRecipients); of other cases nobody is listed.

提醒另见 [reminders.md](reminders.md)。 Reminders have a table of their own.

## 表 The table

| 事件 Event | 收信人 To | 信件 Letter | 条件 When |
|---|---|---|---|
`;

const both = ([zh, en]: readonly [string, string]): string => `${zh} ${en}`;

function linesOf(type: CaseEventType): string[] {
  const told = TOLD[type];
  if ('because' in told) return [`| \`${type}\` | — | — | ${both(told.because)} |`];
  return rowsOf(type).map(({ to, letter, when }) => {
    const cells = [`\`${type}\``, both(READERS[to].words), both(LETTER_LABELS[letter]), when ? both(when.words) : '—'];
    return `| ${cells.join(' | ')} |`;
  });
}

const TEXTS = `
## 给当事人的信怎么写 What parties read

方括号里的部分，没有内容时不写。 What stands in brackets is left out where there is nothing to say.

| 信件 Letter | 内容 Text |
|---|---|
`;

const OTHER_TEXTS = `
## 给工作人员的信怎么写 What those who serve read

| 信件 Letter | 内容 Text |
|---|---|
`;

const textLines = (texts: typeof NOTICE_TEXTS | typeof NEWS_TEXTS): string =>
  Object.values(texts)
    .map(({ title, body }) => `| ${both(title)} | ${body.join('<br>')} |`)
    .join('\n');

export const document = (): string =>
  `${HEAD}${(Object.keys(TOLD) as CaseEventType[]).flatMap(linesOf).join('\n')}
${TEXTS}${textLines(NOTICE_TEXTS)}
${OTHER_TEXTS}${textLines(NEWS_TEXTS)}\n`;
