/** Divisions: the public statistical codes and, below some communities, a few invented grids and micro-grids. */
import { needed, readSeed } from './read-seed.js';

export interface DivisionSeed {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent_code: string | null;
  readonly invented: boolean;
}

type Column = 'code' | 'name' | 'level' | 'parent_code';

function rowsOf(file: string, invented: boolean): DivisionSeed[] {
  return readSeed<Column>(file).map((row) => ({
    code: needed(row.code),
    name: needed(row.name),
    level: needed(row.level),
    parent_code: row.parent_code,
    invented,
  }));
}

/** All of them, parents before children. */
export function divisionRows(): DivisionSeed[] {
  return [...rowsOf('divisions', false), ...rowsOf('grids', true)];
}
