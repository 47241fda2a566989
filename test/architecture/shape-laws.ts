// How long files and functions may be, how things are called, and where a sentence must stand.
import path from 'node:path';
import { lineOf, nodesOf, type SourceFile, type SyntaxNode } from './source-tree.js';

export const LONGEST_FILE = 250;
export const LONGEST_FUNCTION = 50;

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const BAD_FILE_NAME = /(^|[-.])(utils?|helpers?|manager|impl|base|common|misc)([-.]|$)/;
const BAD_EXPORT_NAME = /.(Manager|Helper|Impl|Utils?)$|^I[A-Z][a-z]/;

const lines = (text: string): number => text.split('\n').length - 1;

/** The laws of length hold for the product; a test may list many sentences in one `describe`. */
const isProduct = (file: SourceFile): boolean => file.path.startsWith('src/');

/** A function that is one exhaustive `switch` may be as long as its cases. */
function isOneSwitch(node: SyntaxNode): boolean {
  const body = (node['body'] as SyntaxNode | null)?.['body'];
  return Array.isArray(body) && body.length <= 2 && body.some((one: SyntaxNode) => one.type === 'SwitchStatement');
}

export interface Length {
  where: string;
  lines: number;
}

export function functionLengths(file: SourceFile): Length[] {
  if (!isProduct(file)) return [];
  return nodesOf(file.program)
    .filter((node) => FUNCTIONS.has(node.type) && node['body'] && !isOneSwitch(node))
    .map((node) => {
      const first = lineOf(file.text, node.start);
      return { where: `${file.path}:${first}`, lines: lineOf(file.text, node.end) - first + 1 };
    });
}

export function fileLength(file: SourceFile): Length {
  return { where: file.path, lines: lines(file.text) };
}

export function tooLong(file: SourceFile): string[] {
  const long = functionLengths(file).filter((one) => one.lines > LONGEST_FUNCTION);
  if (lines(file.text) > LONGEST_FILE) long.push(fileLength(file));
  return long.map((one) => `${one.where} has ${one.lines} lines`);
}

export function share(lengths: Length[], part: number): number {
  const sorted = lengths.map((one) => one.lines).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)] ?? 0;
}

function exportsOf(file: SourceFile): SyntaxNode[] {
  return (file.program['body'] as SyntaxNode[]).filter(
    (node) => node.type.startsWith('Export') && node['declaration'] && !node['source'],
  );
}

function namesOf(node: SyntaxNode): string[] {
  const declared = node['declaration'] as SyntaxNode;
  const many = (declared['declarations'] as SyntaxNode[] | undefined) ?? [declared];
  return many.map((one) => (one['id'] as SyntaxNode | null)?.['name']).filter((name) => typeof name === 'string');
}

export function badNames(file: SourceFile): string[] {
  const base = path.posix.basename(file.path, '.ts');
  const bad =
    BAD_FILE_NAME.test(base) || !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(base) ? [`${file.path}: name of the file`] : [];
  const names = exportsOf(file)
    .flatMap(namesOf)
    .filter((name) => BAD_EXPORT_NAME.test(name));
  return [...bad, ...names.map((name) => `${file.path}: ${name}`)];
}

export function withoutFirstSentence(file: SourceFile): string[] {
  return /^(\/\/ |\/\*\*\s+(\* )?)\S/.test(file.text)
    ? []
    : [`${file.path}: its first line does not say what it is for`];
}

const BEHAVES = new Set(['FunctionDeclaration', 'ClassDeclaration']);
const behaves = (node: SyntaxNode): boolean => BEHAVES.has((node['declaration'] as SyntaxNode).type);

/** Every exported function and class of the domain and the app says its rule or reason in a sentence above it. */
export function withoutSentence(file: SourceFile): string[] {
  if (!/^src\/(domain|app)\//.test(file.path)) return [];
  return exportsOf(file)
    .filter(behaves)
    .filter((node) => !/\*\/\s*$|\/\/[^\n]*\n$/.test(file.text.slice(0, node.start)))
    .map((node) => `${file.path}:${lineOf(file.text, node.start)} ${namesOf(node).join(', ')}`);
}

/** Folders that are sorted by feature hold folders only: a file beside them belongs to one of them. */
const SORTED = /^src\/(app|domain|tools|adapters|adapters\/(graphql|persistence))\/[^/]+$/;

export function looseFiles({ path: file }: SourceFile): string[] {
  return SORTED.test(file) ? [file] : [];
}

/** Metaphors that were given up for the field's or the trade's terms; they do not come back as names or in comments. */
const RETIRED = /house|shel[fv]|breath|veil|troupe|lodger|\bdust\b|premises|whisper|\bseats?\b|\bworlds?\b/gi;
const MEANT = /household|warehouse|hello.{1,5}world|'world'/gi;
/** In the product every command goes through the pipeline and every question is a query; there are no doors. */
const DOORS = /\bdoors?\b/gi;
/** A rule that refuses is `ensure…`; what is said to a log is `report…`, to a person `notify…`. */
const RETIRED_NAMES = /\b(?:must|tell|told)[A-Z]\w*/g;
/** A roster is a court's list of whom it invites to mediate; the people of a group are its members. */
const ROSTER_OF_A_GROUP = /recordRoster|RosterRecorded|RosterLine|\bgroup.*roster|roster.*\bgroup/gi;
const OF_GROUPS = /\/groups?[-.]/;

export function retiredWords({ path: file, text }: SourceFile): string[] {
  const words = text.replaceAll(MEANT, '');
  const product = file.startsWith('src/') ? words : '';
  const doors = product.matchAll(DOORS);
  const rosters = product.matchAll(OF_GROUPS.test(file) ? /roster/gi : ROSTER_OF_A_GROUP);
  return [...words.matchAll(RETIRED), ...words.matchAll(RETIRED_NAMES), ...doors, ...rosters].map(
    ([word]) => `${file} says ${word}`,
  );
}
