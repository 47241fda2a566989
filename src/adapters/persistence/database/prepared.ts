/** Statements that come again and again are prepared: planning a list takes several times as long as running it. */
import { createHash } from 'node:crypto';

/** From which time on a text is prepared, and how many texts at most: each costs every connection some memory. */
const FROM = 3;
const MOST = 200;
const REMEMBERED = 1_000;

interface Statement {
  readonly text: string;
  readonly values: unknown[];
  readonly name?: string;
}

const asked = new Map<string, number>();
const names = new Map<string, string>();

/** The same statement, with a name once it has earned one. Values never belong to the text, so texts are few. */
export function prepared(text: string, values: unknown[]): Statement {
  const name = names.get(text) ?? earned(text);
  return name ? { name, text, values } : { text, values };
}

function earned(text: string): string | undefined {
  if (names.size >= MOST) return undefined;
  const times = (asked.get(text) ?? 0) + 1;
  if (asked.size >= REMEMBERED) asked.clear();
  asked.set(text, times);
  if (times < FROM) return undefined;
  const name = `r${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`;
  names.set(text, name);
  asked.delete(text);
  return name;
}
