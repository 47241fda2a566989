/** Reading the list of the members of a group: one person a line, a name and, if known, a telephone and the number of an identity document. */
import { documentOf } from '../kernel/identity-document.js';
import { isPhone, normalisePhone } from '../kernel/phone.js';
import { ensure } from '../kernel/rule-broken.js';
import { MOST_REPRESENTED, type GroupMember } from './group.js';

/** As copied from a spreadsheet, or typed with commas. */
const COLUMNS = /[\t,，;；]/u;
const LONGEST_NAME = 100;

/**
 * TOO_MANY_MEMBERS; MEMBER_UNREADABLE where a line has no name, or a column that is neither a telephone nor the number of an
 * identity document; MEMBER_TWICE where a number stands twice. `line` counts the lines that are not blank.
 */
export function membersFrom(text: string, field: string): GroupMember[] {
  const written = text.split(/\r?\n/u).filter((line) => line.trim());
  ensure(written.length > 0, 'TEXT_MISSING', { field });
  ensure(written.length <= MOST_REPRESENTED, 'TOO_MANY_MEMBERS', { field, facts: { most: MOST_REPRESENTED } });
  const lines = written.map((line, at) => lineFrom(line, at + 1, field));
  const known = new Map<string, number>();
  for (const [at, { idNumber }] of lines.entries()) {
    if (!idNumber) continue;
    const first = known.get(idNumber);
    ensure(first === undefined, 'MEMBER_TWICE', { field, facts: { line: at + 1, first: first ?? 0 } });
    known.set(idNumber, at + 1);
  }
  return lines;
}

function lineFrom(text: string, line: number, field: string): GroupMember {
  const [name = '', ...columns] = text.split(COLUMNS).map((column) => column.trim());
  ensure(name && name.length <= LONGEST_NAME, 'MEMBER_UNREADABLE', { field, facts: { line } });
  const documents = columns.flatMap((column) => documentOf(column)?.idNumber ?? []);
  const phones = columns.filter((column) => isPhone(column) && documentOf(column) === null).map(normalisePhone);
  const known = documents.length + phones.length === columns.filter(Boolean).length;
  const once = documents.length <= 1 && phones.length <= 1;
  ensure(known && once, 'MEMBER_UNREADABLE', { field, facts: { line } });
  const [idNumber] = documents;
  const [phone] = phones;
  return { name, ...(idNumber ? { idNumber } : {}), ...(phone ? { phone } : {}) };
}
