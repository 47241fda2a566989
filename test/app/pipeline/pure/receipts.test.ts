// A key sent again, without a database: what was done is answered and nothing is done twice.
import { describe, expect, test } from '@jest/globals';
import { run } from '../../../../src/app/pipeline/command.js';
import { RuleBroken } from '../../../../src/domain/kernel/rule-broken.js';
import { input, KEEPER, refusalOf, runtimeOf, same, type TestCommand, Trace, tracing } from './parts.js';

const STAGES = ['lock unit 3', 'gate locked 3', 'read unit passed 3', 'decide passed facts 3'];
const rule = new RuleBroken('TEXT_MISSING');
const refusing = () => {
  throw rule;
};

describe('a key sent again', () => {
  const again = (keptAs: typeof same, over: Partial<TestCommand> = {}) => {
    const trace = new Trace();
    return { trace, done: run(tracing(trace, over), runtimeOf(trace, { keptAs }), KEEPER, input) };
  };
  const NO_MORE = ['begin', 'claim unit key-0001', 'lock unit 3'];

  test('answers what it made the first time and does nothing', async () => {
    const { trace, done } = again(same);
    expect(await done).toEqual({ id: 'first' });
    expect(trace.lines).toEqual([...NO_MORE, 'commit']);
  });

  test('answers although its subject can no longer be locked, and the failed lock disturbs nobody', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    const trace = new Trace();
    const runtime = runtimeOf(trace, { keptAs: same, claimedAfter: () => new Promise(setImmediate) });
    const command = tracing(trace, { lock: async () => refusing() });
    expect(await run(command, runtime, KEEPER, input)).toEqual({ id: 'first' });
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  test.each<[string, typeof same]>([
    ['with another input', (receipt) => ({ ...same(receipt), inputHash: Buffer.from('other') })],
    ['for another operation', (receipt) => ({ ...same(receipt), operation: 'openPost' })],
  ])('%s is refused and does nothing', async (_what, keptAs) => {
    const { trace, done } = again(keptAs, { again: () => new RuleBroken('NOT_FOUND') });
    expect(await refusalOf(done)).toEqual({ code: 'KEY_REUSED', field: 'idempotencyKey' });
    expect(trace.lines).toEqual(NO_MORE);
  });

  test('is refused with the reason where something was answered once only', async () => {
    const { trace, done } = again(same, { again: ({ id }) => new RuleBroken('NOT_FOUND', { field: id }) });
    expect(await refusalOf(done)).toEqual({ code: 'NOT_FOUND', field: 'first' });
    expect(trace.lines).toEqual(NO_MORE);
  });
});

test('what is harmless when repeated has no key and no receipt', async () => {
  const trace = new Trace();
  const command = tracing(trace, { repeated: 'HARMLESS' });
  const keyless = { caps: 3 } as typeof input;
  const keptAs = same;
  expect(await run(command, runtimeOf(trace, { keptAs }), KEEPER, keyless)).toEqual({ id: 'made' });
  expect(trace.lines).toEqual(['begin', ...STAGES, 'write unit made', 'commit']);
});
