// What the pure tests take of jest, without jest: they are only gathered here, and run as often as there are mutants.
import { bind } from 'jest-each';

export { expect } from 'expect';

/** Every test gathered so far: its full name and what it does. */
export const gathered = [];
const around = [];

export function describe(name, tests) {
  around.push(name);
  tests();
  around.pop();
}

export function test(name, run) {
  gathered.push({ name: [...around, name].join(' '), run });
}

describe.each = bind(describe, false);
test.each = bind(test, false);
export const it = (name, run) => test(name, run);
it.each = test.each;
