// Who may import whom. The folder laws are allow-lists: what is not named is forbidden.
import path from 'node:path';
import type { SourceFile } from './source-tree.js';

interface Import {
  from: string;
  /** A path in the project, or the name of a package (node: for Node's own). */
  to: string;
}

export interface FolderLaw {
  name: string;
  from: RegExp;
  to: RegExp;
}

const INSIDE = /^(src|test|scripts|dist|migrations)\//;
const OWN_ROOM = 'own room';

/** A file under `from` may import only what `to` matches. */
const FOLDER_LAWS: FolderLaw[] = [
  { name: 'domain-stands-alone', from: /^src\/domain\//, to: /^src\/domain\// },
  { name: 'kernel-stands-alone', from: /^src\/domain\/(kernel|taxonomy)\//, to: /^src\/domain\/(kernel|taxonomy)\// },
  { name: 'case-does-not-know-its-readers', from: /^src\/domain\/case\//, to: /^src\/domain\/(?!book\/)/ },
  { name: 'app-knows-only-the-domain', from: /^src\/app\//, to: /^src\/(app|domain)\// },
  { name: 'config-stands-alone', from: /^src\/config\//, to: /^(node:|zod$|src\/config\/)/ },
  { name: 'console-knows-only-itself', from: /^src\/web\//, to: /^(src\/web\/|(?!src\/))/ },
  { name: 'nobody-knows-the-console', from: /^src\/(?!web\/)/, to: /^(?!src\/web\/)/ },
  { name: 'source-does-not-know-its-tests', from: /^src\//, to: /^(?!(test|scripts|dist)\/)/ },
];

/** A library belongs to one room (or a few), so that a change of library is a change of one room. */
const ROOMS: Record<string, RegExp> = {
  '(type-graphql|graphql|graphql-scalars|class-validator|@apollo/.+|@escape.tech/.+|@graphql-yoga/.+|dataloader|graphql-jit|ws)':
    /^src\/adapters\/graphql\//,
  'graphql-ws': /^src\/(adapters\/graphql|web\/server)\//,
  '(@mikro-orm/.+|pg-copy-streams)': /^src\/adapters\/persistence\//,
  pg: /^src\/adapters\/(persistence|queue)\//,
  '(prom-client|@opentelemetry/.+)': /^src\/adapters\/metrics\//,
  '(bullmq|ioredis)': /^src\/adapters\/queue\//,
  kysely: /^src\/(adapters\/persistence|tools)\//,
  'ical-generator': /^src\/adapters\/calendar-file\//,
  ajv: /^src\/adapters\/identity\/handover\//,
  '(jose|@node-rs/argon2|openid-client|p-queue|lru-cache)': /^src\/adapters\/identity\//,
  'safe-stable-stringify': /^src\/adapters\/sealing\//,
  '(fastify|negotiator)': /^src\/adapters\/(http|graphql)\//,
  '(rate-limiter-flexible|ipaddr.js|cookie|pino|@fastify/static)': /^src\/adapters\/http\//,
  '(react|react-dom|react-aria-components|@tanstack/.+|@lingui/core)': /^src\/web\//,
  idb: /^src\/web\//,
  standardwebhooks: /^src\/adapters\/(messenger|webhooks)\//,
  nodemailer: /^src\/adapters\/mail\//,
  zod: /^src\/config\//,
  'reflect-metadata': /^src\/(main\.ts|adapters\/graphql\/)/,
  '(csv-parse|read-excel-file)': /^src\/(adapters\/register-file|tools\/seeds)\//,
  docx: /^src\/adapters\/documents\//,
  fflate: /^src\/adapters\/(register-file|spreadsheet)\//,
  'csv-stringify': /^src\/(tools\/cli|adapters\/spreadsheet)\//,
  uuid: /^src\/(adapters|tools|wiring)\//,
};

/** The name of a package without its entry points: @apollo/server/errors → @apollo/server. */
export function packageOf(specifier: string): string {
  return specifier.startsWith('node:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
}

function resolve(file: SourceFile, specifier: string): string {
  if (!specifier.startsWith('.')) return packageOf(specifier);
  return path.posix.join(path.posix.dirname(file.path), specifier).replace(/\.js$/, '.ts');
}

/** A component is imported like any other file. */
const asModule = (file: string): string => file.replace(/\.tsx$/, '.ts');
/** Made from the schema, or no program. */
const isMade = (file: string): boolean => /^src\/web\/(made|style)\//.test(file);

function importsOf(file: SourceFile): Import[] {
  const imports = file.imports.map((specifier) => ({ from: asModule(file.path), to: resolve(file, specifier) }));
  return imports.filter(({ to }) => !isMade(to));
}

const roomOf = (file: string): string | undefined => /^src\/((?:adapters|tools)\/[^/]+)\//.exec(file)?.[1];
const isConfig = (file: string): boolean => /^src\/config\//.test(file);
const isJoint = (file: string): boolean => /^src\/(main\.ts|wiring\/)/.test(file);

function brokenFolderLaws({ from, to }: Import): string[] {
  return FOLDER_LAWS.filter((law) => law.from.test(from) && !law.to.test(to)).map(({ name }) => name);
}

function brokenRoomLaws({ from, to }: Import): string[] {
  const broken: string[] = [];
  const room = roomOf(from);
  const allowed =
    room === undefined || to.startsWith('src/app/') || to.startsWith('src/domain/') || roomOf(to) === room;
  if (to.startsWith('src/') && !allowed) broken.push(`adapters-do-not-meet (${OWN_ROOM}: ${room})`);
  if (/^src\/(adapters|tools)\//.test(to) && room === undefined && !isJoint(from)) broken.push('only-the-wiring-joins');
  if ((isJoint(to) || isConfig(to)) && !isJoint(from) && !isConfig(from)) broken.push('nobody-imports-the-wiring');
  return broken;
}

function brokenLibraryLaws({ from, to }: Import, production: Set<string>): string[] {
  if (!from.startsWith('src/') || INSIDE.test(to) || to.startsWith('node:')) return [];
  const room = Object.entries(ROOMS).find(([library]) => new RegExp(`^${library}$`).test(to));
  if (!production.has(to)) return ['library-is-not-a-dependency'];
  if (!room) return ['library-has-no-room'];
  return room[1].test(from) ? [] : ['library-lives-elsewhere'];
}

function unresolved({ to }: Import, known: Set<string>): string[] {
  return INSIDE.test(to) && !known.has(to) ? ['every-import-resolves'] : [];
}

type Graph = ReadonlyMap<string, readonly string[]>;

/** Circles of a graph, once per circle found, each as the way round. */
function circlesOf(graph: Graph): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (at: string, trail: string[]): void => {
    if (trail.includes(at)) found.push([...trail.slice(trail.indexOf(at)), at].join(' → '));
    if (done.has(at) || trail.includes(at)) return;
    for (const next of graph.get(at) ?? []) if (graph.has(next)) visit(next, [...trail, at]);
    done.add(at);
  };
  for (const at of graph.keys()) visit(at, []);
  return found;
}

function fileCircles(files: SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [asModule(file.path), importsOf(file).map(({ to }) => to)]));
  return circlesOf(graph).map((way) => `no-circles: ${way}`);
}

/** A folder stands for the files that lie directly in it; what only its own files import of each other is its business. */
function folderCircles(files: SourceFile[]): string[] {
  const graph = new Map<string, string[]>();
  for (const file of files) {
    const folder = path.posix.dirname(file.path);
    const others = importsOf(file)
      .filter(({ to }) => INSIDE.test(to))
      .map(({ to }) => path.posix.dirname(to))
      .filter((other) => other !== folder);
    graph.set(folder, [...(graph.get(folder) ?? []), ...others]);
  }
  return circlesOf(graph).map((way) => `no-folder-circles: ${way}`);
}

/** Every broken law of the tree, as `law: from → to`. `production` are the packages that the product may use. */
export function brokenImportLaws(files: SourceFile[], production: Set<string>): string[] {
  const known = new Set(files.map(({ path: at }) => asModule(at)));
  const broken = files
    .flatMap(importsOf)
    .flatMap((one) =>
      [
        ...brokenFolderLaws(one),
        ...brokenRoomLaws(one),
        ...brokenLibraryLaws(one, production),
        ...unresolved(one, known),
      ].map((law) => `${law}: ${one.from} → ${one.to}`),
    );
  return [...broken, ...fileCircles(files), ...folderCircles(files)];
}
