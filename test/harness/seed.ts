// Gives all property tests of a run one seed, which the run has printed: the same seed repeats the run.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED']) });
