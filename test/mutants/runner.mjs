// Runs the pure tests for Stryker, in its own process and without jest: a run is milliseconds, not seconds, so that some
// thousand mutants take minutes.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { gathered } from './globals.mjs';
import { loadTypeScript } from '../harness/typescript.mjs';

/** What the changed sources speak through (Stryker's name for it). */
globalThis.__stryker__ ??= {};
const shared = globalThis.__stryker__;

const complete = (tests, more = {}) => ({ status: DryRunStatus.Complete, tests, ...more });

const failed = (result, error) => ({
  ...result,
  status: TestStatus.Failed,
  failureMessage: String(error?.message ?? error),
});

async function outcomeOf({ id, name, run }) {
  const from = performance.now();
  const result = { id, name, timeSpentMs: 0 };
  shared.currentTestId = id;
  try {
    await run();
    return { ...result, status: TestStatus.Success, timeSpentMs: performance.now() - from };
  } catch (error) {
    return failed(result, error);
  } finally {
    shared.currentTestId = undefined;
  }
}

class PureTests {
  static inject = ['options'];

  constructor({ pure }) {
    this.pure = pure;
    this.tests = undefined;
  }

  /** A file once loaded stays so: what is done while loading needs a process of its own. */
  capabilities() {
    return { reloadEnvironment: false };
  }

  init() {
    fc.configureGlobal({ seed: this.pure.seed });
    loadTypeScript(new URL('./globals.mjs', import.meta.url).href);
  }

  /** Names may repeat; identifiers may not. */
  async load() {
    if (this.tests) return;
    const seen = new Map();
    for (const file of fs.globSync(this.pure.tests, { exclude: [this.pure.slow] }).sort()) {
      const before = gathered.length;
      await import(pathToFileURL(path.resolve(file)).href);
      for (const test of gathered.slice(before)) {
        const name = `${file} ${test.name}`;
        seen.set(name, (seen.get(name) ?? 0) + 1);
        test.id = `${name} ${seen.get(name)}`;
      }
    }
    this.tests = gathered;
  }

  async dryRun() {
    shared.mutantCoverage = { static: {}, perTest: {} };
    await this.load();
    const results = [];
    for (const test of this.tests) results.push(await outcomeOf(test));
    return complete(results, { mutantCoverage: shared.mutantCoverage });
  }

  /** A mutant that is met while loading has a process to itself, and any test may notice it. */
  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
    const met = mutantActivation === 'static';
    shared.hitLimit = hitLimit;
    shared.hitCount = hitLimit === undefined ? undefined : 0;
    if (met) shared.activeMutant = activeMutant.id;
    try {
      await this.load();
    } catch (error) {
      return toMutantRunResult(complete([failed({ id: 'loading', name: 'loading', timeSpentMs: 0 }, error)]));
    }
    shared.activeMutant = activeMutant.id;
    const wanted = !met && testFilter ? new Set(testFilter) : null;
    const results = [];
    for (const test of this.tests) {
      if (wanted && !wanted.has(test.id)) continue;
      const result = await outcomeOf(test);
      results.push(result);
      if (result.status === TestStatus.Failed && !disableBail) break;
    }
    return toMutantRunResult(determineHitLimitReached(shared.hitCount, shared.hitLimit) ?? complete(results));
  }
}

/** What people read and no rule asks: a table's words, their legal source and how far it is proved. */
const WORDS = new Set(['zh', 'en', 'basis', 'mark']);
const words = {
  shouldIgnore: (node) =>
    node.isObjectProperty() && WORDS.has(node.node.key.name) ? 'words, their source and its mark' : undefined,
};

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'pure', PureTests),
  declareValuePlugin(PluginKind.Ignore, 'words', words),
];
