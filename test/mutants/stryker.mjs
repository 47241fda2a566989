// Changes one folder of pure code (MUTANTS) in one small way after another and sees whether a test of that folder notices.
// Only tests without a database take part. Figures, and what survives with its reason: docs/mutants.md.

const folder = process.env.MUTANTS ?? 'domain/kernel';
const name = folder.replaceAll('/', '-');
/** The other tests of the pipeline meet a database. */
const tests = folder === 'app/pipeline' ? 'test/app/pipeline/pure/*.test.ts' : `test/${folder}/**/*.test.ts`;

export default {
  mutate: [`src/${folder}/**/*.ts`],
  testRunner: 'pure',
  plugins: ['./test/mutants/runner.mjs'],
  /** For our runner: which tests (not the two that take half a minute each, nor those that draw a document), and one seed. */
  pure: { tests, slow: '**/{random-lives,published-figures,states,document}.test.ts', seed: 1 },
  ignorers: ['words'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  incremental: true,
  incrementalFile: `.data/mutants/${name}.incremental.json`,
  tempDirName: `.data/mutants/${name}.tree`,
  ignorePatterns: ['.data', '.console', 'dist', '.parts', 'docs/pictures', 'bench', 'migrations'],
  /** Rewriting tsconfig.json needs an older compiler, and nothing reads it here. */
  tsconfigFile: 'none',
  disableTypeChecks: false,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `.data/mutants/${name}.json` },
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  warnings: { unknownOptions: false, slow: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
