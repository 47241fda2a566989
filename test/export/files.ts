// Exports as their users take them: asked over HTTP, read back as a spreadsheet would.
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { exchange } from '../fixtures/exchange.js';
import type { Api, Json } from '../graphql/client.js';

export type Sheet = Record<string, Json>[];

export interface Taken {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** Rows by the headers of their columns. */
  readonly rows: Sheet;
  readonly error: { readonly code: string; readonly message: string; readonly facts: Json } | null;
}

function byHeader([header = [], ...rows]: Json[][]): Sheet {
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? null])));
}

export const readFile = async (file: string, bytes: Buffer): Promise<Sheet> =>
  byHeader(file.endsWith('.csv') ? parse(bytes, { bom: true }) : ((await readSheet(bytes)) as Json[][]));

/** Without a name nobody is signed in. */
export async function take(
  api: Api,
  person: string | null,
  file: string,
  given: object = {},
  headers: Record<string, string> = {},
): Promise<Taken> {
  const signedIn = person === null ? {} : await api.as(person).headers();
  const { status, bytes, ...answer } = await exchange(`${api.url}/export/${file}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signedIn, ...headers },
    body: JSON.stringify(given),
  });
  const error = status === 200 ? null : errorIn(bytes);
  return {
    status,
    headers: new Headers(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
    bytes,
    error,
    rows: error ? [] : await readFile(file, bytes),
  };
}

function errorIn(bytes: Buffer): Taken['error'] {
  const { message, extensions } = JSON.parse(bytes.toString()).errors[0];
  return { code: extensions.code, message, facts: extensions.facts };
}
