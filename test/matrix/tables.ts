// The table of permissions as it stands in the CSV files beside this one, cell by cell.
import fs from 'node:fs';
import { parse } from 'csv-parse/sync';
import { ALL_ROLES, type Place, ROLES, type Role } from './people.js';

/** What happens in a cell, and how the server says so. */
export const MARKS = {
  办: { zh: '办成', en: 'done', code: '' },
  权: { zh: '无此权限', en: 'the role may not', code: 'NOT_PERMITTED' },
  室: { zh: '案件不在本室', en: 'not this post’s case', code: 'NOT_YOURS' },
  承: { zh: '未承办本案', en: 'not assigned to it', code: 'NOT_ASSIGNED' },
  录: { zh: '不是本人录入', en: 'others wrote it', code: 'NOT_YOUR_ENTRY' },
  隐: { zh: '如同没有此案', en: 'as if it did not exist', code: 'NOT_FOUND' },
  区: { zh: '办理点在外区', en: 'the desk is in another district', code: 'ROOM_ELSEWHERE' },
  非: { zh: '岗位不属法院、仲裁委', en: 'the post is of no court or commission', code: 'NOT_OF_AN_AUTHORITY' },
  '—': { zh: '没有这样的岗位', en: 'no such post', code: '' },
} as const;
export type Mark = keyof typeof MARKS;

export interface Row {
  readonly operation: string;
  readonly chinese: string;
  readonly place: Place;
  readonly cells: Readonly<Record<Role, string>>;
}

const file = (name: string): string => new URL(`./${name}.csv`, import.meta.url).pathname;

export function linesOf(name: string): string[][] {
  return parse(fs.readFileSync(file(name)), { bom: true });
}

/** Rows of a table whose last sixteen columns are the roles, in the order of the enum. */
export function rowsOf(name: string): Row[] {
  const [header = [], ...lines] = linesOf(name);
  const wanted = ALL_ROLES.map((role) => `${ROLES[role]} ${role}`);
  if (header.slice(4).join() !== wanted.join()) throw new Error(`${name}.csv does not name the roles in their order`);
  return lines.map(([operation = '', chinese = '', place = '', , ...cells]) => ({
    ...{ operation, chinese, place: place as Place },
    cells: Object.fromEntries(ALL_ROLES.map((role, at) => [role, cells[at] ?? ''])) as Row['cells'],
  }));
}

export const operationsOf = (rows: readonly Row[]): string[] => [...new Set(rows.map((row) => row.operation))];

export interface Cell {
  readonly role: Role;
  readonly place: Place;
  readonly mark: string;
}

/** The cells of one operation behind which there is somebody. */
export function cellsOf(rows: readonly Row[], operation: string): Cell[] {
  return rows
    .filter((row) => row.operation === operation)
    .flatMap(({ place, cells }) => ALL_ROLES.map((role) => ({ role, place, mark: cells[role] })))
    .filter(({ mark }) => mark !== '—');
}

/** Runs the work for all, some at a time, and keeps the order of the answers. */
export async function together<In, Out>(
  all: readonly In[],
  work: (one: In) => Promise<Out>,
  pipelined = 6,
): Promise<Out[]> {
  const answers: Out[] = [];
  let next = 0;
  const hand = async () => {
    for (let at = next++; at < all.length; at = next++) answers[at] = await work(all[at] as In);
  };
  await Promise.all(Array.from({ length: pipelined }, hand));
  return answers;
}
