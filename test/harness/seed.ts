// Before the tests of a worker: decorators keep their types, as in main.ts; property tests share one seed, which the run has
// printed: the same seed repeats the run.
import 'reflect-metadata';
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED']) });
