// The walks of CONTRIBUTING.md are true: each file has the function, and each function calls those below it.
import fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { readTree } from './source-tree.js';
import { faultsIn, walksIn } from './walks.js';

const tree = new Map(readTree('src').map((file) => [file.path, file]));
const walks = walksIn(fs.readFileSync('CONTRIBUTING.md', 'utf8'));

test('an acceptance, a caseload and a row of an import are walked', () => {
  expect(walks.map(({ title }) => title)).toEqual([
    expect.stringContaining('accept'),
    expect.stringContaining('myCaseload'),
    expect.stringContaining('import'),
  ]);
});

test.each(walks.map((walk) => [walk.title, walk] as const))('%s', (_title, walk) => {
  expect(walk.stops.length).toBeGreaterThan(7);
  expect(faultsIn(walk, tree)).toEqual([]);
});

test('a walk that is not true is found out', () => {
  const [walk] = walksIn(`## Walks
### planted
- \`src/app/reading/page.ts\` · \`keysetOf\`
  - \`src/app/reading/page.ts\` · \`keyOf\`
  - \`src/app/reading/page.ts\` · \`pageOf\`
  - \`src/domain/kernel/day.ts\` · \`ensure\`
  - \`src/domain/kernel/mask.ts\` · \`maskName\`
    - \`src/app/nowhere.ts\` · \`x\`
    - \`src/app/reading/page.ts\` · \`cursorOf\`
  - \`src/app/reading/page.ts\` · \`keyOf\`
`);
  expect(walk && faultsIn(walk, tree)).toEqual([
    'planted: twice: src/app/reading/page.ts keyOf',
    'planted: never in src/adapters/persistence/',
    'planted: not called: src/app/reading/page.ts keysetOf → src/app/reading/page.ts pageOf',
    'planted: src/domain/kernel/day.ts has no ensure',
    'planted: not called: src/app/reading/page.ts keysetOf → src/domain/kernel/mask.ts maskName',
    'planted: out of reach: src/app/reading/page.ts keysetOf → src/domain/kernel/mask.ts maskName',
    'planted: src/app/nowhere.ts is not there',
    'planted: not called: src/domain/kernel/mask.ts maskName → src/app/reading/page.ts cursorOf',
    'planted: out of reach: src/domain/kernel/mask.ts maskName → src/app/reading/page.ts cursorOf',
    'planted: goes up: src/domain/kernel/mask.ts maskName → src/app/reading/page.ts cursorOf',
  ]);
});
