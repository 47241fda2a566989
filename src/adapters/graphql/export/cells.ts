// Values of an answer as cells: codes by their words, several values in one cell, instants as ISO.
import { type GraphQLNamedType, isEnumType } from 'graphql';
import type { Cell, CellKind } from '../../../app/export/sheet.js';
import type { Language } from '../../../app/texts/labels/label.js';
import { type Json, said } from './column.js';

const KINDS: Readonly<Record<string, CellKind>> = {
  ...{ Day: 'DAY', DateTime: 'INSTANT', Fen: 'MONEY', Int: 'NUMBER', Float: 'NUMBER' },
};

export const kindOf = (type: GraphQLNamedType): CellKind => KINDS[type.name] ?? 'TEXT';

/** The words of a code stand in its description, Chinese first, as `enumOf` puts them there. */
function wordOf(type: GraphQLNamedType, code: string, language: Language): string {
  const description = isEnumType(type) ? type.getValue(code)?.description : null;
  const [zh = code, en = zh] = description?.split(' — ') ?? [];
  return said([zh, en], language);
}

export function cellOf(type: GraphQLNamedType, value: Json, language: Language): Cell {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    const all = value.map((one) => cellOf(type, one, language)).filter((one) => one !== null);
    return all.length > 0 ? all.join(language === 'zh' ? '、' : ', ') : null;
  }
  if (typeof value === 'boolean') return said(value ? ['是', 'yes'] : ['否', 'no'], language);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number') return value;
  return wordOf(type, String(value), language);
}

/** What stands at the path; of a list on the way, each of its values. */
export function valueAt(row: Json, path: readonly string[]): Json {
  return path.reduce((at, step) => (Array.isArray(at) ? at.map((one) => one?.[step]) : at?.[step]), row);
}
