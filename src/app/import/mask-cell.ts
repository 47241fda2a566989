/** What a report may show of a cell. In the wrong column anything can stand, so a doubtful value shows less. */
import { maskIdentityNumber, maskName, maskPhone } from '../../domain/kernel/mask.js';
import { COLUMNS, type Column, type Veil } from './columns.js';

const LONGEST_WORD = 24;
const SHORTEST_WORD = 5;
const PHONE_OR_ID = /\d{15}[\dXx]*|(?<!\d)\d{11}(?!\d)/gu;
const NO_FIGURE = /[^\d\s\-/.,:年月日元万亿T+]/gu;

const withoutNumbers = (text: string): string => text.replace(PHONE_OR_ID, (number) => maskIdentityNumber(number));

/** Short words of a list look like names, long ones like stories. */
function word(text: string): string {
  const signs = Array.from(text).length;
  if (signs > LONGEST_WORD) return '***';
  return signs < SHORTEST_WORD ? maskName(text) : withoutNumbers(text);
}

const MASKS: Readonly<Record<Veil, (text: string) => string>> = {
  NAME: maskName,
  ID_NUMBER: maskIdentityNumber,
  PHONE: maskPhone,
  STORY: () => '***',
  FIGURE: (text) => withoutNumbers(text).replace(NO_FIGURE, '*').slice(0, LONGEST_WORD),
  WORD: word,
  STAFF: (text) => withoutNumbers(text).slice(0, LONGEST_WORD),
};

/** The value of the column as lists and logs may show it; '' stays ''. */
export function veiled(column: Column, text: string): string {
  return text === '' ? '' : MASKS[COLUMNS[column].veil](text);
}
