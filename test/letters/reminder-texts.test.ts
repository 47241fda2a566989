/** The words of every reminder that the table knows, in both languages. */
import { describe, expect, it } from '@jest/globals';
import { compose } from '../../src/app/letters/texts/compose.js';
import { DATE_KINDS } from '../../src/domain/reminders/row.js';
import type { LetterFacts } from '../../src/domain/letters/facts.js';
import { REMINDER_ROWS } from '../../src/domain/reminders/table.js';

const LINKS = { open: null, unsubscribe: null };
const rows = DATE_KINDS.flatMap((kind) => REMINDER_ROWS[kind].map(({ step, to }) => [kind, step, to] as const));

const letter = ([kind, step, to]: (typeof rows)[number], language: 'zh' | 'en') => {
  const session: LetterFacts =
    kind === 'SESSION' ? { startsAt: '2026-06-18 10:00', venue: null, place: '二楼调解室' } : {};
  const clock = { what: '共同申请司法确认', whatEn: 'joint application for judicial confirmation' };
  const named = /PERIOD|WAY_OPENS/.test(kind) ? clock : { what: null, whatEn: null };
  const facts = {
    date: kind,
    step,
    to,
    on: '2026-06-18',
    no: 'JF20260609-320612-1',
    room: '石桥街道调委会',
    ...named,
    ...session,
  };
  const { subject, paragraphs } = compose('REMINDER', facts, language, LINKS);
  return { subject, said: paragraphs.join('\n') };
};

describe('a reminder', () => {
  it.each(rows)('%s %s %s says everything it names, in Chinese and English', (...row) => {
    const [zh, en] = [letter(row, 'zh'), letter(row, 'en')];
    for (const { subject, said } of [zh, en]) {
      expect(`${subject}${said}`).not.toMatch(/[{}[\]]|“”|undefined|null/);
      expect(subject).toContain('JF20260609-320612-1');
    }
    expect(zh.said).toMatch(/2026年6月18日/u);
    expect(en.said).toMatch(/18 June 2026|2026-06-18|June 18, 2026/);
    expect(en.subject.replace(/\(.*\)/, '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('asks the head and the hub for what is theirs, and speaks to parties of their own matter', () => {
    const head = letter(['ROOM_PERIOD', 'HEAD', 'ROOM_HEAD'], 'zh').said;
    const hub = letter(['ROOM_PERIOD', 'HUB', 'HUB'], 'zh').said;
    expect([head.endsWith('请负责人督促办理。'), hub.endsWith('请调处中心督办。')]).toEqual([true, true]);
    expect(letter(['SESSION', 'EVE', 'PARTIES'], 'zh').said).toBe(
      '您的调解定于2026年6月18日 10:00进行，地点：二楼调解室。不能到场的，请尽早告知石桥街道调委会。',
    );
    const waiting = letter(['WAY_OPENS', 'OVER', 'PARTIES'], 'zh').said;
    expect(waiting).toContain('您可以依法申请仲裁或者向人民法院起诉，不必再等');
  });
});
