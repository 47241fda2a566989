// Planted violations: every law of the architecture is broken once here, and must say so by its name.
import { expect, test } from '@jest/globals';
import { brokenImportLaws } from './import-laws.js';
import { impurities, numberedSql, readsEnvironment } from './purity-laws.js';
import { badNames, looseFiles, retiredWords, tooLong, withoutFirstSentence, withoutSentence } from './shape-laws.js';
import { parseSource } from './source-tree.js';

const production = new Set(['pg', 'fastify', 'graphql', 'jose', 'lodash']);

const TREE = {
  'src/domain/kernel/day.ts': '',
  'src/domain/case/case.ts': '',
  'src/domain/book/entry.ts': '',
  'src/app/command.ts': '',
  'src/adapters/graphql/server.ts': '',
  'src/adapters/persistence/orm.ts': '',
  'src/wiring/serve.ts': '',
  'src/config/config.ts': '',
  'test/harness/database.ts': '',
};

/** The laws that the tree breaks once `text` stands in `file`. */
function broken(file: string, text: string): string[] {
  const tree = Object.entries({ ...TREE, [file]: text }).map(([at, content]) => parseSource(at, content));
  return brokenImportLaws(tree, production).map((one) => one.split(/[:( ]/)[0] ?? '');
}

test('the tree without a plant breaks no law', () => {
  expect(
    broken('src/wiring/serve.ts', `import '../adapters/persistence/orm.js'; import '../config/config.js';`),
  ).toEqual([]);
});

const PLANTS: [string, string, string][] = [
  ['domain-stands-alone', 'src/domain/case/case.ts', `import '../../app/command.js'`],
  ['domain-stands-alone', 'src/domain/case/case.ts', `import fs from 'node:fs'`],
  ['domain-stands-alone', 'src/domain/case/case.ts', `import type { Orm } from '../../adapters/persistence/orm.js'`],
  ['domain-stands-alone', 'src/domain/case/case.ts', `export type { Orm } from '../../adapters/persistence/orm.js'`],
  ['domain-stands-alone', 'src/domain/case/case.ts', `type Orm = import('../../adapters/persistence/orm.js').Orm`],
  ['domain-stands-alone', 'src/domain/case/case.ts', `const late = await import('../../app/command.js')`],
  ['kernel-stands-alone', 'src/domain/kernel/day.ts', `import type { Case } from '../case/case.js'`],
  ['case-does-not-know-its-readers', 'src/domain/case/case.ts', `import '../book/entry.js'`],
  ['app-knows-only-the-domain', 'src/app/command.ts', `import type { Orm } from '../adapters/persistence/orm.js'`],
  ['app-knows-only-the-domain', 'src/app/command.ts', `import { randomUUID } from 'node:crypto'`],
  ['adapters-do-not-meet', 'src/adapters/graphql/server.ts', `import '../persistence/orm.js'`],
  ['nobody-imports-the-wiring', 'src/adapters/graphql/server.ts', `import '../../config/config.js'`],
  ['nobody-imports-the-wiring', 'src/app/command.ts', `import '../wiring/serve.js'`],
  ['source-does-not-know-its-tests', 'src/wiring/serve.ts', `import '../../test/harness/database.js'`],
  ['library-lives-elsewhere', 'src/adapters/graphql/server.ts', `import type pg from 'pg'`],
  ['library-lives-elsewhere', 'src/adapters/persistence/orm.ts', `import { SignJWT } from 'jose'`],
  ['library-is-not-a-dependency', 'src/adapters/graphql/server.ts', `import 'jest'`],
  ['library-has-no-room', 'src/adapters/graphql/server.ts', `import 'lodash'`],
  ['adapters-do-not-meet', 'src/tools/backup/backup.ts', `import '../../adapters/persistence/orm.js'`],
  ['only-the-wiring-joins', 'src/app/command.ts', `import '../tools/backup/backup.js'`],
  ['every-import-resolves', 'src/app/command.ts', `import './nowhere.js'`],
  ['config-stands-alone', 'src/config/config.ts', `import '../domain/kernel/day.js'`],
];

test.each(PLANTS)('%s is seen when %s says: %s', (law, file, text) => {
  expect(broken(file, text)).toContain(law);
});

test('a circle of types is a circle', () => {
  const circle = { ...TREE, 'src/domain/case/case.ts': `import type {} from './party.js'` };
  const tree = { ...circle, 'src/domain/case/party.ts': `import type {} from './case.js'` };
  const files = Object.entries(tree).map(([at, text]) => parseSource(at, text));
  expect(brokenImportLaws(files, production)).toEqual([expect.stringContaining('no-circles')]);
});

test('two folders that import each other are a circle, though their files are none', () => {
  const circle = {
    'src/app/case/port.ts': '',
    'src/app/case/accept.ts': `import type {} from '../book/port.js'`,
    'src/app/book/port.ts': '',
    'src/app/book/statement.ts': `import type {} from '../case/port.js'`,
  };
  const files = Object.entries(circle).map(([at, text]) => parseSource(at, text));
  expect(brokenImportLaws(files, production)).toEqual([
    'no-folder-circles: src/app/case → src/app/book → src/app/case',
  ]);
});

test.each([
  'new Date()',
  'Date()',
  'Date.now()',
  'Math.random()',
  'process.exit()',
  'console.log(1)',
  'setTimeout(f, 1)',
  'randomUUID()',
])('the domain may not say %s', (text) => {
  expect(impurities(parseSource('src/domain/case/case.ts', text))).toHaveLength(1);
  expect(impurities(parseSource('src/app/command.ts', text))).toHaveLength(1);
  expect(impurities(parseSource('src/adapters/http/x.ts', text))).toEqual([]);
});

test('a date that is handed in is no offence', () => {
  expect(impurities(parseSource('src/domain/case/case.ts', 'new Date(2022, 0, 1); Math.max(1, 2)'))).toEqual([]);
});

test('the environment is read in one place', () => {
  expect(readsEnvironment(parseSource('src/adapters/http/x.ts', 'process.env.PORT'))).toHaveLength(1);
  expect(readsEnvironment(parseSource('src/config/config.ts', 'process.env.PORT'))).toEqual([]);
});

test.each([
  "query('select 1 from post where id = $1', [id])",
  'query(`select 1 from post where id = $2`, [id])',
  `const at = \`and c.room_id = $\${values.length}\``,
  "const WHERE = 'where id = $1'; text.replace(/x/, WHERE)",
])('SQL numbered by hand is seen: %s', (text) => {
  expect(numberedSql(parseSource('src/tools/doctor/x.ts', text))).toHaveLength(1);
  expect(numberedSql(parseSource('test/x.ts', text))).toEqual([]);
});

test('what the template numbers, and the places of a pattern, are no SQL numbered by hand', () => {
  const text = `sql\`select 1 from post where id = \${id}\`; code.replace(/^(a)b$/, '$1')`;
  expect(numberedSql(parseSource('src/tools/doctor/x.ts', text))).toEqual([]);
});

test('long files and functions are seen, an exhaustive switch is not', () => {
  const body = '  step();\n'.repeat(51);
  expect(tooLong(parseSource('src/a.ts', `function long() {\n${body}}\n`))).toHaveLength(1);
  expect(tooLong(parseSource('src/a.ts', 'a;\n'.repeat(251)))).toHaveLength(1);
  const cases = Array.from({ length: 60 }, (_, n) => `case ${n}: return ${n};\n`).join('');
  expect(tooLong(parseSource('src/a.ts', `function all(n) {\nswitch (n) {\n${cases}}\n}\n`))).toEqual([]);
});

test('empty names are seen', () => {
  for (const name of ['src/utils.ts', 'src/date-helper.ts', 'src/CaseFile.ts']) {
    expect(badNames(parseSource(name, ''))).toHaveLength(1);
  }
  expect(badNames(parseSource('src/a.ts', 'export class CaseManager {}\nexport interface ICase {}'))).toHaveLength(2);
  expect(badNames(parseSource('src/about.resolver.ts', 'export class Item {}'))).toEqual([]);
});

test('a given-up word is seen, in a name and in a comment', () => {
  expect(looseFiles(parseSource('src/adapters/graphql/case.ts', ''))).toHaveLength(1);
  expect(looseFiles(parseSource('src/adapters/graphql/case/case.ts', ''))).toEqual([]);
  expect(retiredWords(parseSource('src/a.ts', 'const openHouse = 1; // one breath, two worlds'))).toHaveLength(3);
  expect(retiredWords(parseSource('src/a.ts', 'mustBeId(tellFigures()); // at the door'))).toHaveLength(3);
  expect(retiredWords(parseSource('src/a.ts', 'const household = 1; // mustard'))).toEqual([]);
  expect(retiredWords(parseSource('src/case/group-list.ts', '// its roster'))).toHaveLength(1);
  expect(retiredWords(parseSource('src/a.ts', 'recordRoster(); // the roster of a group'))).toHaveLength(2);
  expect(retiredWords(parseSource('src/a.ts', 'editRoster(); // the roster of a court'))).toEqual([]);
});

test('a missing sentence is seen', () => {
  expect(withoutFirstSentence(parseSource('src/a.ts', 'export const a = 1'))).toHaveLength(1);
  expect(withoutSentence(parseSource('src/domain/a.ts', '// file\nimport "x";\nexport function a() {}'))).toHaveLength(
    1,
  );
  expect(withoutSentence(parseSource('src/domain/a.ts', '/** Why. */\nexport function a() {}'))).toEqual([]);
});
