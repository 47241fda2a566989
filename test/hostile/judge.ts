// What no answer may be or show, whatever was asked.
import type { Request } from './requests.js';

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** Traces of the inside: frames of a stack, paths, statements and words of the database. */
const INSIDE = [
  /\n\s+at |\bat [\w.<>]+ \(|node_modules|\.[jt]s:\d+|file:\/\//,
  /\b(?:insert into|select [^"]{0,80} from|update \w+ set|delete from) /i,
  /violates|syntax error at or near|invalid input syntax|SQLSTATE|relation \\"|column \\"|deadlock detected|out of range for type/i,
  /MikroORM|kysely|DriverException|QueryFailed|ECONN|RangeError|TypeError|Maximum call stack|Cannot read prop/,
];

function shown(text: string, sent: string): string[] {
  return INSIDE.map((trace) => trace.exec(text)?.[0])
    .filter((found) => found !== undefined)
    .filter((found) => !sent.includes(found))
    .map((found) => `shows ${JSON.stringify(found)}`);
}

/** A mark that the request itself named may come back; anything else of the case may not. */
export function faultsOf({ status, text }: Answered, sent: string, foreign: readonly string[]): string[] {
  const faults = shown(text, sent);
  if (status >= 500) faults.push(`status ${status}`);
  if (/"code":"INTERNAL/.test(text)) faults.push('an error of ours');
  const leak = foreign.find((mark) => text.includes(mark) && !sent.includes(mark));
  if (leak) faults.push(`foreign data ${leak}`);
  return faults;
}

/** True when some change in the answer says that it was done. */
export function saysDone(text: string): boolean {
  try {
    const { data } = JSON.parse(text) as { data?: Record<string, unknown> | null };
    return Object.values(data ?? {}).some((one) => typeof one === 'object' && one !== null);
  } catch {
    return false;
  }
}

export const sentText = ({ path, body, headers }: Request): string => {
  const text = body === undefined ? '' : typeof body === 'string' ? body : Buffer.from(body).toString();
  return [
    decodeURIComponent(path.replace(/%(?![0-9a-f]{2})/gi, '%25').replaceAll('+', ' ')),
    text,
    JSON.stringify(headers),
  ].join(' ');
};
