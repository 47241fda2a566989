// Same key, same effect: what an idempotency key promises, against a real app.
import { describe, expect, test } from '@jest/globals';
import { run } from '../../../src/app/pipeline/command.js';
import { register } from '../../../src/app/case/commands/register.js';
import { aRegistration, problemOf } from '../../fixtures/acts.js';
import { useApp } from '../../fixtures/app.js';

const app = useApp();
const clerk = () => app().actor('宁亚琴');
const cases = async () => (await app().db.asOwner<[{ n: number }]>('select count(*)::int as n from case_file'))[0].n;

describe('an idempotency key', () => {
  test('sent again with the same input gives the same case and no second effect', async () => {
    const input = aRegistration();
    const first = await run(register, app().runtime, await clerk(), input);
    const before = await cases();
    expect(await run(register, app().runtime, await clerk(), input)).toEqual(first);
    expect(await cases()).toBe(before);
  });

  test('sent again with other input is refused and changes nothing', async () => {
    const input = aRegistration();
    await run(register, app().runtime, await clerk(), input);
    const before = await cases();
    expect(await problemOf(run(register, app().runtime, await clerk(), { ...input, claims: '另一请求。' }))).toBe(
      'KEY_REUSED',
    );
    expect(await cases()).toBe(before);
  });

  test('of one person is not the key of another', async () => {
    const input = aRegistration();
    const first = await run(register, app().runtime, await clerk(), input);
    const head = await app().actor('解广田', 'ROOM_HEAD');
    expect((await run(register, app().runtime, head, input)).caseId).not.toBe(first.caseId);
  });

  test('sent twice at once gives one effect', async () => {
    const input = aRegistration();
    const who = await clerk();
    const before = await cases();
    const both = await Promise.all([1, 2, 3].map(() => run(register, app().runtime, who, input)));
    expect(new Set(both.map((b) => b.caseId)).size).toBe(1);
    expect(await cases()).toBe(before + 1);
  });

  test('is free again after a refused step, which leaves no trace', async () => {
    const input = aRegistration();
    const before = await app().db.asOwner('select count(*)::int as n from receipt');
    const bad = { ...input, parties: input.parties.slice(0, 1) };
    expect(await problemOf(run(register, app().runtime, await clerk(), bad))).toBe('PARTY_MISSING');
    expect(await app().db.asOwner('select count(*)::int as n from receipt')).toEqual(before);
    expect(await problemOf(run(register, app().runtime, await clerk(), input))).toBe('');
  });

  test.each(['', 'short', 'with space in it', '中文中文中文中文'])('%j is no key', async (idempotencyKey) => {
    expect(await problemOf(run(register, app().runtime, await clerk(), aRegistration({ idempotencyKey })))).toBe(
      'KEY_MALFORMED',
    );
  });
});
