// What imports cannot show: the domain and the app ask no clock, no chance, no environment; nobody numbers values in SQL.
import { lineOf, nodesOf, type SourceFile, type SyntaxNode } from './source-tree.js';

const FORBIDDEN = new Set([
  ...['process', 'crypto', 'console', 'fetch', 'performance', 'globalThis', 'require', 'randomUUID'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'Buffer'],
]);
const FORBIDDEN_MEMBERS = new Set(['Date.now', 'Math.random', 'Intl.DateTimeFormat']);

const nameOf = (node: unknown): string | undefined => (node as SyntaxNode | undefined)?.['name'] as string | undefined;

function offence(node: SyntaxNode): string | undefined {
  if (node.type === 'MemberExpression') {
    const member = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
    if (FORBIDDEN_MEMBERS.has(member)) return member;
    const owner = nameOf(node['object']);
    return owner && FORBIDDEN.has(owner) ? owner : undefined;
  }
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return undefined;
  const callee = nameOf(node['callee']);
  if (callee === 'Date' && (node.type === 'CallExpression' || (node['arguments'] as unknown[]).length === 0))
    return 'Date()';
  return callee && FORBIDDEN.has(callee) ? callee : undefined;
}

export function impurities(file: SourceFile): string[] {
  if (!/^src\/(domain|app)\//.test(file.path)) return [];
  return nodesOf(file.program)
    .map((node) => ({ node, what: offence(node) }))
    .filter(({ what }) => what !== undefined)
    .map(({ node, what }) => `${file.path}:${lineOf(file.text, node.start)} uses ${what}`);
}

/** Only the configuration reads the environment; main hands it over. */
export function readsEnvironment(file: SourceFile): string[] {
  if (/^src\/(config\/config|main)\.ts$/.test(file.path)) return [];
  const reads = (node: SyntaxNode) => node.type === 'MemberExpression' && nameOf(node['object']) === 'process';
  return nodesOf(file.program)
    .filter((node) => reads(node) && nameOf(node['property']) === 'env')
    .map((node) => `${file.path}:${lineOf(file.text, node.start)} reads the environment`);
}

/** Files whose SQL text must have its values numbered by hand, each with its reason. */
const NUMBERED: Readonly<Record<string, string>> = {
  'src/adapters/persistence/database/bound-driver.ts': 'gives the places of MikroORM’s own statements their numbers',
};

const REPLACING = new Set(['replace', 'replaceAll']);

/** The second argument of `replace` says `$1` for what its pattern found: no SQL. */
function replacements(root: SyntaxNode): Set<unknown> {
  const calls = nodesOf(root).filter(
    ({ type, callee }) => type === 'CallExpression' && REPLACING.has(nameOf((callee as SyntaxNode)['property']) ?? ''),
  );
  return new Set(calls.map((call) => (call['arguments'] as unknown[])[1]));
}

const NUMBERS = /\$(?:\d|$)/;

/** The text of a string, or of a piece of a template; what follows the last piece is no value. */
function sqlText({ type, value, tail }: SyntaxNode): string {
  if (type === 'Literal') return typeof value === 'string' ? value : '';
  if (type !== 'TemplateElement') return '';
  return `${(value as { raw: string }).raw}${tail ? ' ' : ''}`;
}

/** Values are bound by the builder or the template `sql`, which number them; a text with `$1` was numbered by hand. */
export function numberedSql(file: SourceFile): string[] {
  if (!file.path.startsWith('src/') || file.path in NUMBERED) return [];
  const meant = replacements(file.program);
  return nodesOf(file.program)
    .filter((node) => !meant.has(node) && NUMBERS.test(sqlText(node)))
    .map((node) => `${file.path}:${lineOf(file.text, node.start)} numbers the values of its SQL by hand`);
}
