// The pipeline itself, without a database: the order of its stages, receipts, refusals, reactions, work done anew.
import { describe, expect, test } from '@jest/globals';
import { run } from '../../../../src/app/pipeline/command.js';
import { RuleBroken } from '../../../../src/domain/kernel/rule-broken.js';
import { actorWith, input, KEEPER, LATE, Trace, tracing, refusalOf, runtimeOf, type TestCommand } from './parts.js';

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
    const command = tracing(trace, { once: ({ secret }) => ({ secret }) });
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
