/** How a list was searched, said with the answer: who finds nothing should know what was sought. */
import type { Label, Language } from './labels/label.js';

const PARTY: Label = [
  '当事人按完整内容查找：姓名须写全（间隔号、空格和大小写不计），电话与证件号码须写全；只写一部分查不到。',
  'Parties are sought whole: the full name (dots, spaces and capitals do not count), the full telephone or number of a document; a part finds nothing.',
];
const NUMBER: Label = [
  '编号按开头查找：从第一个字写起，后面可以不写；括号、空格和序号前的零不计。',
  'Numbers are sought by their beginning: write them from the first character on. Brackets, spaces and zeros before the serial do not count.',
];

/** Null where nothing was sought. */
export function searchNote(sought: { party: boolean; number: boolean }, language: Language): string | null {
  const notes = [...(sought.party ? [PARTY] : []), ...(sought.number ? [NUMBER] : [])];
  const said = notes.map(([zh, en]) => (language === 'zh' ? zh : en));
  return said.length > 0 ? said.join(language === 'zh' ? '' : ' ') : null;
}
