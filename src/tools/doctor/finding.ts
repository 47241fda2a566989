/** What the doctor finds: in Chinese and English, with what to do about it. */

/** FINE: as it should be. MIND: it works, and somebody should see to it. WRONG: it does not work, or must not go on. */
export type Level = 'FINE' | 'MIND' | 'WRONG';

type Words = readonly [zh: string, en: string];

export interface Finding {
  readonly level: Level;
  readonly what: Words;
  readonly remedy?: Words;
}

export const fine = (zh: string, en: string): Finding => ({ level: 'FINE', what: [zh, en] });
export const mind = (what: Words, remedy: Words): Finding => ({ level: 'MIND', what, remedy });
export const wrong = (what: Words, remedy: Words): Finding => ({ level: 'WRONG', what, remedy });

const MARKS: Record<Level, string> = { FINE: '✓ 正常 ok   ', MIND: '! 留意 mind ', WRONG: '✗ 有误 wrong' };

function textOf({ level, what, remedy }: Finding): string {
  const [zh, en] = what;
  const lines = [`${MARKS[level]}  ${zh} ${en}`];
  if (remedy) lines.push(`              → ${remedy[0]}`, `                ${remedy[1]}`);
  return lines.join('\n');
}

/** The report: what is wrong first, then what to mind, then what is fine. */
export function reportOf(findings: readonly Finding[]): string {
  const of = (level: Level): Finding[] => findings.filter((one) => one.level === level);
  const [wrongs, minds] = [of('WRONG'), of('MIND')];
  const sum =
    wrongs.length === 0
      ? `没有错误，留意 ${minds.length} 项。 Nothing is wrong, ${minds.length} to mind.`
      : `错误 ${wrongs.length} 项，留意 ${minds.length} 项。 ${wrongs.length} wrong, ${minds.length} to mind.`;
  return `${[...wrongs, ...minds, ...of('FINE')].map(textOf).join('\n')}\n\n${sum}\n`;
}
