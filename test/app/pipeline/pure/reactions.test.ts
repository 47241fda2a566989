// Reactions, without a database: when they run, in which order, and what their refusal leaves.
import { describe, expect, test } from '@jest/globals';
import { run } from '../../../../src/app/pipeline/command.js';
import { RuleBroken } from '../../../../src/domain/kernel/rule-broken.js';
import { happening, input, KEEPER, refusalOf, runtimeOf, same, type TestCommand, Trace, tracing } from './parts.js';

const rule = new RuleBroken('TEXT_MISSING');
const refusing = () => {
  throw rule;
};

describe('reactions', () => {
  const two = [happening('one'), happening('two')];
  const deciding = (trace: Trace, happened = two): TestCommand => {
    const command = tracing(trace);
    return { ...command, decide: (...given) => ({ ...command.decide(...given), happened }) };
  };

  test('run after the writes and before the commit, each for each change, one after the other', async () => {
    const trace = new Trace();
    const slow = async (name: string, id: string, unit: string) => {
      await Promise.resolve();
      trace.at(`${name} ${id} ${unit}`);
    };
    const reactions = ['first', 'second'].map(
      (name) =>
        ({ after }: (typeof two)[number], unit: { name: string }) =>
          slow(name, after.id, unit.name),
    );
    await run(deciding(trace), runtimeOf(trace, { reactions }), KEEPER, input);
    expect(trace.lines.slice(trace.lines.indexOf('write unit made'))).toEqual([
      'write unit made',
      'first one unit',
      'second one unit',
      'first two unit',
      'second two unit',
      'commit',
    ]);
  });

  test('wait until everything is written', async () => {
    const trace = new Trace();
    const command: TestCommand = {
      ...deciding(trace),
      write: async () => {
        await Promise.resolve();
        trace.at('written');
      },
    };
    await run(command, runtimeOf(trace, { reactions: [async () => trace.at('react')] }), KEEPER, input);
    expect(trace.lines.slice(-4)).toEqual(['written', 'react', 'react', 'commit']);
  });

  test('refuse the whole change', async () => {
    const trace = new Trace();
    const done = run(deciding(trace), runtimeOf(trace, { reactions: [async () => refusing()] }), KEEPER, input);
    expect(await refusalOf(done)).toMatchObject({ code: 'TEXT_MISSING' });
    expect(trace.lines).not.toContain('commit');
  });

  test('are not called where nothing happened to a case, nor where the key did it before', async () => {
    const trace = new Trace();
    const reactions = [async () => trace.at('react')];
    await run(tracing(trace), runtimeOf(trace, { reactions }), KEEPER, input);
    await run(deciding(trace), runtimeOf(trace, { reactions, keptAs: same }), KEEPER, input);
    expect(trace.lines).not.toContain('react');
  });

  test('need not be there', async () => {
    const trace = new Trace();
    expect(await refusalOf(run(deciding(trace), runtimeOf(trace), KEEPER, input))).toBe('done');
  });
});
