/** The first letters of how Chinese is read aloud, by which a phone's keyboard finds a word fastest: 邻里纠纷 by `lljf`. */

const LETTERS = 'abcdefghjklmnopqrstwxyz';
/** The first character of each letter in the order of pinyin. */
const FIRST = '阿八嚓咑妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀';
const PINYIN = new Intl.Collator('zh-u-co-pinyin');
const HAN = /\p{Script=Han}/u;

function initialOf(sign: string): string {
  if (!HAN.test(sign)) return sign.toLowerCase();
  const after = Array.from(FIRST).findIndex((first) => PINYIN.compare(first, sign) > 0);
  return LETTERS.at(after === -1 ? -1 : after - 1) ?? '';
}

export const initialsOf = (text: string): string => Array.from(text).map(initialOf).join('');

/** Found by a part of the name in either language, or by first letters anywhere in it; everything while nothing is sought. */
export function matches(names: readonly string[], sought: string): boolean {
  const wanted = sought.trim().toLowerCase();
  return names.some((name) => name.toLowerCase().includes(wanted) || initialsOf(name).includes(wanted));
}
