// What imports cannot show: the domain and the app ask no clock, no chance, no environment.
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
  return [...nodesOf(file.program)]
    .map((node) => ({ node, what: offence(node) }))
    .filter(({ what }) => what !== undefined)
    .map(({ node, what }) => `${file.path}:${lineOf(file.text, node.start)} uses ${what}`);
}

/** Only the configuration reads the environment; main hands it over. */
export function readsEnvironment(file: SourceFile): string[] {
  if (/^src\/(config\/config|main)\.ts$/.test(file.path)) return [];
  const reads = (node: SyntaxNode) => node.type === 'MemberExpression' && nameOf(node['object']) === 'process';
  return [...nodesOf(file.program)]
    .filter((node) => reads(node) && nameOf(node['property']) === 'env')
    .map((node) => `${file.path}:${lineOf(file.text, node.start)} reads the environment`);
}
