// The pipeline itself, without a database: the order of its stages, receipts, refusals, reactions, work done anew.
import { describe, expect, test } from '@jest/globals';
import { run } from '../../../../src/app/pipeline/command.js';
import { RuleBroken } from '../../../../src/domain/kernel/rule-broken.js';
import {
  actorWith,
  happening,
  input,
  KEEPER,
  LATE,
  Trace,
  tracing,
  refusalOf,
  runtimeOf,
  same,
  type TestCommand,
} from './parts.js';

const STAGES = ['lock unit 3', 'gate locked 3', 'read unit passed 3', 'decide passed facts 3'];
const rule = new RuleBroken('TEXT_MISSING');
const refusing = () => {
  throw rule;
};

describe('a command that is new', () => {
  test('goes through its stages in their order, in one transaction, and answers what it made', async () => {
    const trace = new Trace();
    const answer = await run(tracing(trace), runtimeOf(trace), KEEPER, input);
    expect(answer).toEqual({ id: 'made' });
    expect(trace.lines).toEqual([
      'begin',
      'claim unit key-0001',
      ...STAGES,
      'fulfil unit key-0001',
      'write unit made',
      'commit',
    ]);
  });

  test('leaves a receipt of who asked, when, what, and what it made of which subject', async () => {
    const trace = new Trace();
    await run(tracing(trace), runtimeOf(trace), KEEPER, input);
    const inputHash = Buffer.from(JSON.stringify(input));
    expect(trace.receipts).toEqual([
      { actor: 'person', key: 'key-0001', operation: 'editCalendarDay', inputHash, at: LATE },
    ]);
    expect(trace.kept).toEqual([{ subject: { kind: 'CALENDAR_DAY', id: '2026-06-09' }, result: { id: 'made' } }]);
  });

  test('has one instant, its day in Shanghai and fresh identifiers in every stage', async () => {
    const trace = new Trace();
    await run(tracing(trace), runtimeOf(trace), KEEPER, input);
    expect(trace.contexts).toHaveLength(5);
    for (const context of trace.contexts) {
      expect({ ...context, newId: context.newId() }).toEqual({
        actor: KEEPER,
        at: LATE,
        today: '2026-06-09',
        newId: 'fresh',
      });
    }
  });

  test('sends receipt and lock before it waits for either, and receipt and rows before it waits for either', async () => {
    const trace = new Trace();
    const runtime = runtimeOf(trace);
    const gates = { claimed: Promise.withResolvers<null>(), kept: Promise.withResolvers<void>() };
    const waiting = {
      ...runtime,
      inTransaction: <T>(work: Parameters<typeof runtime.inTransaction<T>>[0]) =>
        runtime.inTransaction((unit) => {
          const { receipts } = unit;
          const claim = async (one: Parameters<typeof receipts.claim>[0]) => {
            await receipts.claim(one);
            return gates.claimed.promise;
          };
          const fulfil = async (...given: Parameters<typeof receipts.fulfil>) => {
            await receipts.fulfil(...given);
            return gates.kept.promise;
          };
          return work({ ...unit, receipts: { ...receipts, claim, fulfil } });
        }),
    };
    const locked = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const command = tracing(trace, {
      lock: async () => {
        trace.at('lock');
        locked.resolve();
        return 'locked';
      },
      write: async () => {
        trace.at('write');
        written.resolve();
      },
    });
    const done = run(command, waiting, KEEPER, input);
    await locked.promise;
    expect(trace.lines).toEqual(['begin', 'claim unit key-0001', 'lock']);
    gates.claimed.resolve(null);
    await written.promise;
    expect(trace.lines.at(-1)).toBe('write');
    gates.kept.resolve();
    await done;
    expect(trace.lines.at(-1)).toBe('commit');
  });

  test('without facts to read, decides on what the gate proved alone', async () => {
    const trace = new Trace();
    const { read: _, ...command } = tracing(trace);
    await run(command as TestCommand, runtimeOf(trace), KEEPER, input);
    expect(trace.lines).toContain('decide passed undefined 3');
  });

  test('answers besides, the first time only, what no receipt keeps', async () => {
    const trace = new Trace();
    const command = tracing(trace, { told: ({ secret }) => ({ secret }) });
    expect(await run(command, runtimeOf(trace), KEEPER, input)).toEqual({ id: 'made', secret: 'secret' });
    expect(trace.kept).toMatchObject([{ result: { id: 'made' } }]);
    expect(trace.kept[0]?.result).not.toHaveProperty('secret');
  });
});

describe('a command is refused', () => {
  test('before anything is asked, when no post of the actor permits it', async () => {
    const trace = new Trace();
    const done = run(tracing(trace, { check: refusing }), runtimeOf(trace), actorWith('MEDIATOR'), input);
    expect(await refusalOf(done)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(trace.lines).toEqual([]);
  });

  test.each([
    ['seven characters', 'k234567'],
    ['two hundred and one', 'k'.repeat(201)],
    ['a space', 'key 0001'],
    ['a space before', ' key-0001'],
    ['a line end after', 'key-0001\n'],
    ['another script', 'key-0001中'],
    ['nothing', ''],
  ])('when its key has %s', async (_what, idempotencyKey) => {
    const trace = new Trace();
    const done = run(tracing(trace), runtimeOf(trace), KEEPER, { idempotencyKey });
    expect(await refusalOf(done)).toEqual({ code: 'KEY_MALFORMED', field: 'idempotencyKey' });
    expect(trace.lines).toEqual([]);
  });

  test.each(['k2345678', 'k'.repeat(200), '!~!~!~!~'])('a key such as %s is sound', async (idempotencyKey) => {
    const trace = new Trace();
    expect(await refusalOf(run(tracing(trace), runtimeOf(trace), KEEPER, { idempotencyKey }))).toBe('done');
  });

  test('for its input alone, before a transaction begins', async () => {
    const trace = new Trace();
    const seen: unknown[] = [];
    const command = tracing(trace, {
      check: (given, { today }) => {
        seen.push(given, today);
        return refusing();
      },
    });
    expect(await refusalOf(run(command, runtimeOf(trace), KEEPER, input))).toMatchObject({ code: 'TEXT_MISSING' });
    expect([seen, trace.lines]).toEqual([[input, '2026-06-09'], []]);
  });

  test.each([
    ['lock', ['begin', 'claim unit key-0001']],
    ['gate', ['begin', 'claim unit key-0001', ...STAGES.slice(0, 1)]],
    ['read', ['begin', 'claim unit key-0001', ...STAGES.slice(0, 2)]],
    ['decide', ['begin', 'claim unit key-0001', ...STAGES.slice(0, 3)]],
    ['write', ['begin', 'claim unit key-0001', ...STAGES, 'fulfil unit key-0001']],
  ] as const)('by its %s: nothing after it is done, and nothing is committed', async (stage, lines) => {
    const trace = new Trace();
    const reactions = [async () => trace.at('react')];
    const async = stage === 'lock' || stage === 'read' || stage === 'write';
    const command = tracing(trace, { [stage]: async ? async () => refusing() : refusing });
    const done = run(command, runtimeOf(trace, { reactions }), KEEPER, input);
    expect(await refusalOf(done)).toMatchObject({ code: 'TEXT_MISSING' });
    expect(trace.lines).toEqual(lines);
  });

  test('when the database made a rollback of its commit: nobody is answered that it was done', async () => {
    const trace = new Trace();
    const done = run(tracing(trace), runtimeOf(trace, { lost: new Error('rolled back') }), KEEPER, input);
    expect(await refusalOf(done)).toBe('rolled back');
  });
});

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

test('work that lost to another is done anew from its beginning, and the last time is what is answered', async () => {
  const trace = new Trace();
  let turn = 0;
  const command = tracing(trace, {
    decide: (passed, facts, given) => {
      trace.at(`decide ${passed} ${facts} ${given.caps}`);
      turn += 1;
      return { subject: { kind: 'CALENDAR_DAY', id: '2026-06-09' }, made: { id: `made ${turn}` }, secret: '' };
    },
  });
  expect(await run(command, runtimeOf(trace, { times: 2 }), KEEPER, input)).toEqual({ id: 'made 2' });
  const first = trace.lines.slice(0, trace.lines.indexOf('begin'));
  const second = trace.lines.slice(trace.lines.indexOf('begin') + 1, -1);
  expect(first.map((line) => line.replace('unit-1', 'unit').replace('made 1', 'made 2'))).toEqual(second);
  expect(trace.receipts[0]).toEqual(trace.receipts[1]);
});

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
