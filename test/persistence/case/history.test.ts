// The history of a case, the preview of an undo, the register of numbers.
import { describe, expect, test } from '@jest/globals';
import { run } from '../../../src/app/pipeline/command.js';
import { askUndo, confirmUndo } from '../../../src/app/case/commands/correction.js';
import { timeline, undoPreview } from '../../../src/app/case/queries/case.js';
import { numbers } from '../../../src/app/case/queries/numbers.js';
import { SANYU, versionOf } from './reading-app.js';
import { useViewers, type Name } from './viewers.js';

const { app, reading, ids, actor, view } = useViewers();

describe('the history', () => {
  const entries = async (name: Name, of = ids().plain) =>
    (await timeline(reading(), actor(name), { id: of, page: { first: 50 } }))?.rows ?? [];

  test('says who did what, through which post, latest first', async () => {
    const rows = await entries('clerk');
    expect(rows.map((row) => row.action)).toEqual([
      'sendReferral',
      'proposeReferral',
      'draft',
      'openSession',
      'openSession',
      'assignMediators',
      'accept',
      'requestConsent',
      'register',
    ]);
    expect(rows.at(-1)).toMatchObject({
      seq: 1,
      actorName: '季晓芸',
      role: 'GRID_WORKER',
      statusBefore: 'none',
      day: '2026-06-09',
      undone: false,
      facts: { type: 'NEIGHBOUR', amount: 120_000 },
    });
  });

  test('says on what rule each step stood, and how far that rule is proved', async () => {
    const rows = await entries('worker');
    const of = (action: string) =>
      rows.find((row) => row.action === action)?.basis.map(({ law, article, mark }) => `${law} ${article} (${mark})`);
    expect(of('accept')).toEqual(['人民调解法 17, 23, 24 (V)']);
    expect(of('register')).toEqual(['人民调解法 17 (V)', '劳动争议调解仲裁法 12 (V)']);
    expect(of('sendReferral')).toEqual(['个人信息保护法 23 (V)', '本系统规则  (D)']);
  });

  test('never shows what is sealed but a reason, to who may read it', async () => {
    for (const name of ['mediator', 'asked', 'supervisor', 'worker'] as const) {
      const text = JSON.stringify(await entries(name));
      for (const word of ['听雨', '云帆', '三成', '各陈己见', '赔付', '排水']) expect(text).not.toContain(word);
    }
    const reason = async (name: Name) => (await entries(name)).map((row) => row.reason).filter(Boolean);
    expect(await reason('colleague')).toEqual(['宜由专业调解室办理。']);
    expect([await reason('supervisor'), await reason('worker')]).toEqual([[], []]);
  });

  test('has pages that fit together, and a total that counts what was undone too', async () => {
    const all = await entries('clerk');
    const seqs: number[] = [];
    let after: string | null = null;
    do {
      const page = await timeline(reading(), actor('clerk'), {
        id: ids().plain,
        page: { first: 2, after, total: true },
      });
      expect(page?.total).toBe(all.length);
      seqs.push(...(page?.rows ?? []).map((row) => row.seq));
      after = page?.next ?? null;
    } while (after);
    expect(seqs).toEqual(all.map((row) => row.seq));
  });

  test('an undo is seen before it is done, and stays in the history', async () => {
    const steps = await undoPreview(reading(), actor('head'), { id: ids().plain });
    expect(steps?.map((step) => [step.action, step.booked])).toEqual([
      ['accept', true],
      ['assignMediators', false],
      ['openSession', false],
      ['openSession', false],
      ['draft', false],
      ['proposeReferral', false],
      ['sendReferral', false],
    ]);
    const { state: _, ...now } = await versionOf(app(), ids().accepted);
    await run(askUndo, app().runtime, actor('head'), { ...now, reason: '误受理' });
    expect((await view('supervisor', ids().accepted)).undoAsked).toMatchObject({ byName: '解广田', reason: '误受理' });
    expect((await view('worker')).undoAsked).toBeNull();
    const { state: __, ...again } = await versionOf(app(), ids().accepted);
    await run(confirmUndo, app().runtime, actor('supervisor'), again);
    const rows = await entries('supervisor', ids().accepted);
    expect(rows.filter((row) => row.undone).map((row) => row.action)).toEqual(['askUndo', 'accept']);
    expect(rows.find((row) => row.action === 'askUndo')?.reason).toBe('误受理');
    expect(await undoPreview(reading(), actor('head'), { id: ids().accepted })).toMatchObject([
      { action: 'register', booked: true },
      { action: 'requestConsent', booked: false },
    ]);
  });

  test('the register of numbers lists the void one, for head and supervision alone', async () => {
    const year = { roomId: SANYU, year: 2026, page: { first: 50, total: true } };
    const listed = await numbers(reading(), actor('head'), year);
    expect(listed?.rows.map((row) => row.serial)).toEqual(listed?.rows.map((_, i) => i + 1));
    expect(listed?.rows.filter((row) => row.voidedAt).map((row) => row.caseId)).toEqual([ids().accepted]);
    expect((await numbers(reading(), actor('supervisor'), year))?.total).toBe(listed?.total);
    expect((await numbers(reading(), actor('head'), { ...year, year: 2025 }))?.rows).toEqual([]);
    for (const name of ['clerk', 'mediator', 'asked'] as const)
      expect(await numbers(reading(), actor(name), year)).toBeNull();
  });
});
