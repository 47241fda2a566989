// How a question and its answer are set, and what differs from one run to the next.

/** Above an answer whose figures count the demonstration’s cases, so that the comparison knows them. */
export const COUNTED = '<!-- 数字来自演示案件 the demonstration’s figures -->';

const WIDTH = 130;
const LONGEST = 200;

export const block = (language: string, text: string): string[] => [`\`\`\`${language}`, text, '```'];

/** JSON as a person would write it: on one line where it fits, else as many members in a line as fit. */
export function compact(value: unknown, indent = ''): string {
  const flat = oneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= WIDTH) return flat;
  const deeper = `${indent}  `;
  if (Array.isArray(value))
    return `[\n${filled(
      value.map((one) => compact(one, deeper)),
      deeper,
    )}\n${indent}]`;
  const members = Object.entries(value).map(([key, one]) => `"${key}": ${compact(one, deeper)}`);
  return `{\n${filled(members, deeper)}\n${indent}}`;
}

/** Members one after another; one that has lines of its own stands alone. */
function filled(members: readonly string[], indent: string): string {
  const lines: string[] = [];
  for (const member of members) {
    const last = lines.at(-1);
    const joined = `${last}, ${member}`;
    if (last === undefined || joined.includes('\n') || indent.length + joined.length > WIDTH) lines.push(member);
    else lines[lines.length - 1] = joined;
  }
  return lines.map((line) => indent + line).join(',\n');
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, one]) => `"${key}": ${oneLine(one)}`);
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
}

/** Tokens are secrets even where they are of no use any more, and a copy for a party is long: both are cut with “…”. */
export function shortened(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return cut(value, /token$/i.test(name) ? 6 : LONGEST);
  if (Array.isArray(value)) return value.map((one) => shortened(one, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one, key)]));
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** What no two runs have in common: identifiers, tokens, instants, serial numbers; and how many cases the demonstration has. */
export function masked(text: string): string {
  const figures = new RegExp(`(?<=${COUNTED}\n)\`\`\`json\n[\\s\\S]*?\n\`\`\``, 'gu');
  return text
    .replace(figures, (told) => told.replaceAll(/\d+(\.\d+)?/gu, '#').replaceAll(/\s+/gu, ' '))
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu, '<id>')
    .replaceAll(/"(\w*[tT]oken)": "[^"]*"/gu, '"$1": "<token>"')
    .replaceAll(/"next": "[^"]*"/gu, '"next": "<next>"')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '<instant>')
    .replaceAll(/JF\d{8}-(\d+)-\d{5}/gu, 'JF<day>-$1-<serial>')
    .replaceAll(/第\d{5}号/gu, '第<serial>号');
}
