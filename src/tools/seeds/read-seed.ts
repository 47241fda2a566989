/** Reads the tables under seeds/: CSV with a header, an empty field is no value. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const FOLDER = new URL('../../../seeds/', import.meta.url);

/** The rows of seeds/<name>.csv; a column that is empty in a row is null there. */
export function readSeed<Column extends string>(name: string): Record<Column, string | null>[] {
  return parse(readFileSync(new URL(`${name}.csv`, FOLDER)), {
    bom: true,
    columns: true,
    cast: (value, { header }) => (header || value !== '' ? value : null),
  });
}

/** A field that every row must have; the file is wrong otherwise. */
export function needed(value: string | null): string {
  if (value === null) throw new Error('A seed row lacks a field that it needs.');
  return value;
}
