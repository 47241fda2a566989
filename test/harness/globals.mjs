// `@jest/globals` for the runner that shares modules between test files: its own names, and a limit of time for each test.
import { bind } from 'jest-each';

const LIMIT_MS = 90_000;

export const { expect, jest } = globalThis;

function limited(work, limit = LIMIT_MS) {
  return async () => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${limit} ms`)), limit);
    });
    try {
      return await Promise.race([work(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

const hook = (name) => (work, limit) => globalThis[name](limited(work, limit));

export const [beforeAll, afterAll, beforeEach, afterEach] = ['beforeAll', 'afterAll', 'beforeEach', 'afterEach'].map(
  hook,
);

export const test = (name, work, limit) => globalThis.test(name, limited(work, limit));
export const it = (name, work, limit) => test(name, work, limit);
export const describe = (name, tests) => globalThis.describe(name, tests);

test.each = bind(test, false);
it.each = test.each;
describe.each = bind(describe, false);
