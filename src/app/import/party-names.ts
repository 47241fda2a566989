/** Who is named in one cell: one party, or several that a register wrote together. */
import { compact } from '../../domain/kernel/half-width.js';
import { nameFault, normaliseName } from '../../domain/kernel/name.js';
import type { Column } from './columns.js';
import type { Reading } from './reading.js';

const BETWEEN = /[、；;]/u;
const PERSON = /^\p{Script=Han}{2,4}$|^\p{Script=Han}+(?:[·•・]\p{Script=Han}+)+$/u;
/** 等 ends a list that names only some. */
const AND_OTHERS = /等/u;
const ORGANISATION =
  /(?:公司|集团|企业|工厂|厂|商店|店|超市|酒店|宾馆|饭店|医院|卫生院|诊所|学校|中学|小学|大学|学院|幼儿园|银行|合作社|家庭农场|农场|委员会|村委会|居委会|业委会|管委会|政府|办事处|法院|中心|工作室|经营部|项目部|协会|商会|工会|事务所|研究所|研究院|管理处|服务部|局|站)(?:\(.*\)|（.*）)?$/u;
/** 张店 is a person, 张家大药店 is not. */
const SHORTEST_ORGANISATION = 4;
const SURELY = /(?:公司|集团|委员会|合作社|医院|卫生院|银行|政府|法院|事务所|村委会|居委会)(?:\(.*\)|（.*）)?$/u;

/** A name that ends as organisations' names do, and is longer than most persons'. */
export function looksLikeOrganisation(name: string): boolean {
  return Array.from(compact(name)).length >= SHORTEST_ORGANISATION && ORGANISATION.test(name);
}

/** A name that no person bears, whatever number stands beside it. */
export function isSurelyOrganisation(name: string): boolean {
  return looksLikeOrganisation(name) && SURELY.test(name);
}

/** The names or numbers of a cell, as 、 and ； part them. */
export function piecesIn(text: string): string[] {
  return text.split(BETWEEN).map((piece) => piece.trim());
}

/**
 * `张三、李四` are two parties (PARTIES_SPLIT), when every piece looks like a name; otherwise the cell is one party and
 * is asked about (PARTIES_UNCLEAR). Invisible signs are taken out (NAME_CLEANED); an emoji or a control sign refuses the
 * row (NAME_SIGN_REFUSED).
 */
export function namesIn(reading: Reading, column: Column, typed: Record<string, string>): string[] {
  const text = reading.cell(column);
  const fault = nameFault(text);
  if (fault) reading.refuse('NAME_SIGN_REFUSED', column, { fault });
  const name = normaliseName(text);
  if (name !== text.replace(/\s+/gu, ' ')) reading.doubt('NAME_CLEANED', column);
  const pieces = piecesIn(name);
  if (pieces.length === 1) return [name];
  typed[`asTyped:${column}`] = text;
  const sure = pieces.every((piece) => !AND_OTHERS.test(piece) && (PERSON.test(piece) || looksLikeOrganisation(piece)));
  reading.doubt(sure ? 'PARTIES_SPLIT' : 'PARTIES_UNCLEAR', column, sure ? { count: pieces.length } : {});
  return sure ? pieces : [name];
}
