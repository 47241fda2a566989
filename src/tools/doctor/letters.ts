/** Letters: whether there is a way for them to go, and what became of those of late. */
import { type Finding, fine, mind } from './finding.js';

export interface LetterState {
  readonly mail: boolean;
  readonly messenger: boolean;
  readonly publicUrl: boolean;
  /** Due for longer than an hour. */
  readonly late: number;
  /** Of the last thirty days. */
  readonly failed: number;
  readonly bounced: number;
  /** Notices of the last thirty days to parties who cannot be reached from here. */
  readonly unreachable: number;
}

/** Many villages have no mail server, and need none. */
const NO_WAY = fine(
  '没有配置发信的方式：须告知当事人的事项标在案件的信件记录里，由调解室当面或者电话告知；要发信请设 SMTP_URL 和 MAIL_FROM。',
  'No way for letters is configured: what parties must be told stands on their case, and the rooms tell them; for mail set SMTP_URL and MAIL_FROM.',
);

export function letterFindings({
  mail,
  messenger,
  publicUrl,
  late,
  failed,
  bounced,
  unreachable,
}: LetterState): Finding[] {
  if (!mail && !messenger) return [NO_WAY];
  const found: Finding[] = [];
  if (late > 0 || failed > 0)
    found.push(
      mind(
        [
          `有 ${late} 封信到时未发，三十天内 ${failed} 封发送失败。`,
          `${late} letters are late, and ${failed} failed in thirty days.`,
        ],
        [
          '请看日志里的 queue 行，检查 SMTP_URL 所指的服务器；失败的用 retryDeadLetter 重发。',
          'See the lines "queue" of the log and the server named by SMTP_URL; retryDeadLetter sends failed ones anew.',
        ],
      ),
    );
  if (!publicUrl)
    found.push(
      mind(
        ['没有设 PUBLIC_URL：信件里没有链接。', 'PUBLIC_URL is not set: letters have no links.'],
        ['请设为读者打开本系统的地址。', 'Set it to the address by which readers come here.'],
      ),
    );
  return [
    ...found,
    fine(
      `信件能发出；三十天内退回 ${bounced} 封，${unreachable} 件通知的当事人没有联系方式，由调解室告知。`,
      `Letters can go; in thirty days ${bounced} bounced, and ${unreachable} notices were for parties whom the rooms tell themselves.`,
    ),
  ];
}
