// Reads the source tree with a real parser: what each file imports (types included), and its syntax.
import fs from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [property: string]: unknown;
}

export interface SourceFile {
  /** From the root of the project, with forward slashes: src/domain/kernel/day.ts */
  path: string;
  text: string;
  /** As written, from static and dynamic imports, re-exports and `import('…')` types. */
  imports: string[];
  program: SyntaxNode;
}

const isNode = (value: unknown): value is SyntaxNode => typeof (value as SyntaxNode | null)?.type === 'string';

function collect(node: SyntaxNode, into: SyntaxNode[]): SyntaxNode[] {
  into.push(node);
  for (const name in node) {
    const value = node[name];
    if (Array.isArray(value)) {
      for (const child of value) if (isNode(child)) collect(child, into);
    } else if (isNode(value)) collect(value, into);
  }
  return into;
}

/** Of whole files; each law asks for the same. */
const collected = new WeakMap<SyntaxNode, readonly SyntaxNode[]>();

/** Every node below `node`, itself included, parents first. */
export function nodesOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.type !== 'Program') return collect(node, []);
  const nodes = collected.get(node) ?? collect(node, []);
  collected.set(node, nodes);
  return nodes;
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
  'TSImportType',
  'TSExternalModuleReference',
]);

function importedBy(node: SyntaxNode): string | undefined {
  const source = (node['source'] ?? node['expression']) as SyntaxNode | null | undefined;
  if (!source) return undefined;
  return typeof source['value'] === 'string' ? source['value'] : '(computed)';
}

export function parseSource(filePath: string, text: string): SourceFile {
  const { program, errors } = parseSync(filePath, text);
  if (errors.length > 0) throw new Error(`${filePath}: ${errors[0]?.message}`);
  const root = program as unknown as SyntaxNode;
  const imports = nodesOf(root)
    .filter(({ type }) => IMPORTING.has(type))
    .map(importedBy);
  return { path: filePath, text, program: root, imports: imports.filter((one) => one !== undefined) };
}

const trees = new Map<string, SourceFile[]>();

/** All TypeScript of a folder, below the root of the project, but what is made from the schema; read once for all who ask. */
export function readTree(folder: string): SourceFile[] {
  const tree = trees.get(folder) ?? parseTree(folder);
  trees.set(folder, tree);
  return tree;
}

function parseTree(folder: string): SourceFile[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.d\.ts$|(^|\/)web\/made\//.test(name.replaceAll(path.sep, '/')))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .sort()
    .map((file) => parseSource(file, fs.readFileSync(file, 'utf8')));
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
