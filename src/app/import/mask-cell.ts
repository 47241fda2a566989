/** What a report may show of a cell: no party's particulars, and the rest as it is written, so that it can be mended. */
import { maskIdentityNumber, maskName, maskPhone } from '../../domain/kernel/mask.js';
import { looksLikePersonName } from '../../domain/kernel/surname.js';
import { type CellMask, COLUMNS, type Column } from './columns.js';

const LONGEST_WORD = 40;
const SHORTEST_WORD = 5;
const PHONE_OR_ID = /\d{15}[\dXx]*|(?<!\d)\d{11}(?!\d)/gu;
const NO_FIGURE = /[^\d\s\-/.,:年月日元万亿T+]/gu;
/** Words of lists that begin as a name does: 劳动, 房屋, 金沙. */
const LISTED =
  /纠纷|争议|事故|调解|调委|委员|社区|村|街道|镇|区|县|市|劳动|房屋|合同|婚姻|邻里|物业|消费|电商|履行|满意/u;

const withoutNumbers = (text: string): string => text.replace(PHONE_OR_ID, (number) => maskIdentityNumber(number));

/** A word or a figure of no party; long ones are stories, and what may be a name is masked as one. */
function open(text: string): string {
  if (Array.from(text).length > LONGEST_WORD) return '***';
  return looksLikePersonName(text) && !LISTED.test(text) ? maskName(text) : withoutNumbers(text);
}

/** Where cells have shifted short words may be names, long ones stories, and figures are all that is shown of a figure. */
function shiftedWord(text: string): string {
  const signs = Array.from(text).length;
  if (signs > LONGEST_WORD) return '***';
  return signs < SHORTEST_WORD ? maskName(text) : withoutNumbers(text);
}

const shiftedFigure = (text: string): string => withoutNumbers(text).replace(NO_FIGURE, '*').slice(0, LONGEST_WORD);

const PERSONAL: Readonly<Partial<Record<CellMask, (text: string) => string>>> = {
  NAME: maskName,
  ID_NUMBER: maskIdentityNumber,
  PHONE: maskPhone,
  STORY: () => '***',
};

/** The value of the column as a report may show it; '' stays ''. In a row whose cells have shifted less is shown. */
export function maskCell(column: Column, text: string, shifted: boolean): string {
  if (text === '') return '';
  const { mask } = COLUMNS[column];
  const personal = PERSONAL[mask];
  if (personal) return personal(text);
  if (mask === 'STAFF') return withoutNumbers(text).slice(0, LONGEST_WORD);
  if (!shifted) return open(text);
  return mask === 'FIGURE' ? shiftedFigure(text) : shiftedWord(text);
}

/** Signs of cells in wrong columns: figures among the names, writing among the numbers, cells beyond the last column. */
export function isShifted(cells: Readonly<Record<Column, string>>, tooLong: boolean): boolean {
  const of = (...masks: CellMask[]): string[] =>
    Object.entries(cells).flatMap(([column, text]) => (masks.includes(COLUMNS[column as Column].mask) ? [text] : []));
  return (
    tooLong ||
    of('NAME', 'STAFF').some((text) => /\d{4}/u.test(text)) ||
    of('ID_NUMBER', 'PHONE').some((text) => /\p{Script=Han}{2}/u.test(text) && !/\d/u.test(text) && text !== '没有')
  );
}
