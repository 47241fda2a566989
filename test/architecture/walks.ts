// Reads the walks of CONTRIBUTING.md, nested lists of file and function, and finds where they are no longer true.
import path from 'node:path';
import { nodesOf, type SourceFile, type SyntaxNode } from './source-tree.js';

export interface Stop {
  readonly file: string;
  readonly name: string;
  /** The stop that calls this one; null at the beginning of a walk. */
  readonly caller: Stop | null;
}

export interface Walk {
  readonly title: string;
  readonly stops: readonly Stop[];
}

const TITLE = /^### (.+)$/;
const STOP = /^( *)- `([^`]+)` · `([^`]+)`/;

/** Under a heading `## … Walks`; each line further in is called by the nearest line above that is further out. */
export function walksIn(markdown: string): Walk[] {
  const section = markdown.split(/^(?=## )/m).find((part) => /^## .*Walks\n/.test(part)) ?? '';
  const walks: { title: string; stops: Stop[] }[] = [];
  const callers: { depth: number; stop: Stop }[] = [];
  for (const line of section.split('\n')) {
    const title = TITLE.exec(line)?.[1];
    const [, indent, file, name] = STOP.exec(line) ?? [];
    if (title) {
      walks.push({ title, stops: [] });
      callers.length = 0;
    }
    if (indent === undefined || !file || !name) continue;
    while ((callers.at(-1)?.depth ?? -1) >= indent.length) callers.pop();
    const stop: Stop = { file, name, caller: callers.at(-1)?.stop ?? null };
    walks.at(-1)?.stops.push(stop);
    callers.push({ depth: indent.length, stop });
  }
  return walks;
}

const nameOf = (node: unknown): unknown => (node as { name?: unknown } | null | undefined)?.name;
const DECLARING: Readonly<Record<string, 'id' | 'key'>> = {
  FunctionDeclaration: 'id',
  VariableDeclarator: 'id',
  MethodDefinition: 'key',
  Property: 'key',
};

/** A function, constant, method or member of an object; a member that only passes a value on is none. */
function declares(node: SyntaxNode, name: string): boolean {
  const part = DECLARING[node.type];
  if (!part || nameOf(node[part]) !== name) return false;
  return node.type !== 'Property' || /Function|Call/.test((node['value'] as SyntaxNode).type);
}

function bodiesOf(file: SourceFile, name: string): string[] {
  return nodesOf(file.program)
    .filter((node) => declares(node, name))
    .map(({ start, end }) => file.text.slice(start, end));
}

/** Under which name a file knows what it imports: `run as runCommand`. */
function localName(file: SourceFile, name: string): string {
  const alias = nodesOf(file.program).find(
    ({ type, imported, local }) => type === 'ImportSpecifier' && nameOf(imported) === name && nameOf(local) !== name,
  );
  return String(nameOf(alias?.['local']) ?? name);
}

function importedBy({ path: from, imports }: SourceFile): Set<string> {
  const own = imports.filter((specifier) => specifier.startsWith('.'));
  return new Set(own.map((one) => path.posix.join(path.posix.dirname(from), one).replace(/\.js$/, '.ts')));
}

/** The caller imports it; or it stands behind an interface of the app, which the callee imports, and the caller too. */
function reaches(caller: SourceFile, callee: SourceFile): boolean {
  if (caller.path === callee.path) return true;
  const [ofCaller, ofCallee] = [importedBy(caller), importedBy(callee)];
  if (ofCaller.has(callee.path) || ofCallee.has(caller.path)) return true;
  return [...ofCaller].some((one) => one.startsWith('src/app/') && ofCallee.has(one));
}

/** The door, what the application does, and below it the rules and the database. */
const depthOf = (file: string): number =>
  /^src\/(tools|adapters\/graphql)\//.test(file) ? 0 : /^src\/app\//.test(file) ? 1 : 2;

function faultsOf({ file, name, caller }: Stop, tree: ReadonlyMap<string, SourceFile>): string[] {
  const [callee, from] = [tree.get(file), caller && tree.get(caller.file)];
  if (!callee) return [`${file} is not there`];
  if (bodiesOf(callee, name).length === 0) return [`${file} has no ${name}`];
  if (!caller || !from) return [];
  const word = new RegExp(`\\b(?:${name}|${localName(from, name)})\\b`);
  const told = `${caller.file} ${caller.name} → ${file} ${name}`;
  return [
    ...(bodiesOf(from, caller.name).some((body) => word.test(body.slice(caller.name.length)))
      ? []
      : [`not called: ${told}`]),
    ...(reaches(from, callee) ? [] : [`out of reach: ${told}`]),
    ...(depthOf(caller.file) <= depthOf(file) ? [] : [`goes up: ${told}`]),
  ];
}

/** What of a walk is not so. */
export function faultsIn({ title, stops }: Walk, tree: ReadonlyMap<string, SourceFile>): string[] {
  const names = stops.map(({ file, name }) => `${file} ${name}`);
  const twice = names.filter((one, at) => names.indexOf(one) < at).map((one) => `twice: ${one}`);
  const unseen = ['src/app/', 'src/domain/', 'src/adapters/persistence/']
    .filter((layer) => !stops.some(({ file }) => file.startsWith(layer)))
    .map((layer) => `never in ${layer}`);
  const begins = stops.filter(({ caller }) => caller === null).length === 1 ? [] : ['has not one beginning'];
  return [...begins, ...twice, ...unseen, ...stops.flatMap((stop) => faultsOf(stop, tree))].map(
    (fault) => `${title}: ${fault}`,
  );
}
