// What a browser loads before the first view is weighed by every build, and too much of it fails the build.
import fs from 'node:fs';
import { expect, test } from '@jest/globals';

const SCRIPT: string = '../../scripts/console/first-view.mjs';
const { ensureFirstView, firstView } = await import(SCRIPT);

const MADE = {
  'index.html': { file: 'main.js', imports: ['_kit.js'] },
  '_kit.js': { file: 'kit.js', imports: ['_kit.js'] },
  'pages/case.tsx': { file: 'case.js', imports: ['_kit.js'] },
  'made/texts.zh.json': { file: 'zh.js' },
  'made/texts.en.json': { file: 'en.js', imports: ['_kit.js'] },
};
const BYTES: Readonly<Record<string, number>> = { 'main.js': 150_000, 'kit.js': 60_000, 'case.js': 90_000 };
const weighing = (texts: number) => (file: string) => BYTES[file] ?? (file === 'zh.js' ? texts : 1_000);

test('the page with all that it imports and the heavier texts, each file once; a page that is fetched later does not count', () => {
  const { files, bytes } = firstView(MADE, weighing(20_000));
  expect(files.map(({ file }: { file: string }) => file)).toEqual(['main.js', 'kit.js', 'zh.js']);
  expect(bytes).toBe(230_000);
});

test('a planted excess fails and is named; the budget itself is kept to the byte', () => {
  expect(ensureFirstView(MADE, weighing(40_000))).toBe(250);
  expect(() => ensureFirstView(MADE, weighing(40_001))).toThrow(
    /250\.0 kB of packed script, at most 250: main\.js 150\.0 kB/,
  );
  const eager = { ...MADE, 'index.html': { file: 'main.js', imports: ['_kit.js', 'pages/case.tsx'] } };
  expect(() => ensureFirstView(eager, weighing(20_000))).toThrow(/320\.0 kB.*case\.js 90\.0 kB/);
});

test('a build whose texts have another name is not weighed without them', () => {
  expect(() => firstView({ 'index.html': { file: 'main.js' } }, weighing(0))).toThrow(
    'the build has no made/texts.zh.json',
  );
});

test('the console as it is built keeps the budget, and holds neither case nor forms', () => {
  const built = '.console/built';
  const manifest = JSON.parse(fs.readFileSync(`${built}/manifest.json`, 'utf8'));
  const bytesOf = (file: string): number => fs.statSync(`${built}/${file}.gz`).size;
  expect(ensureFirstView(manifest, bytesOf)).toBeGreaterThan(100);
  const first = firstView(manifest, bytesOf).files.map(({ file }: { file: string }) => file);
  for (const late of ['pages/case.tsx', 'pages/case/action-drawer.tsx'])
    expect(first).not.toContain(manifest[late].file);
});
