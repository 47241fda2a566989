// Committee numbers and twins, against a real app.
import { describe, expect, test } from '@jest/globals';
import { run } from '../../../src/app/pipeline/command.js';
import { askUndo, confirmUndo } from '../../../src/app/case/commands/correction.js';
import { withdraw } from '../../../src/app/case/commands/outcome.js';
import { accept, requestConsent } from '../../../src/app/case/commands/intake.js';
import { register } from '../../../src/app/case/commands/register.js';
import { aKey, anAcceptedCase, aRegisteredCase, aRegistration, fileOf, problemOf } from '../../fixtures/acts.js';
import { roomId, useApp } from '../../fixtures/app.js';

const app = useApp();
const clerk = () => app().actor('宁亚琴');

describe('the committee number', () => {
  test('is given at acceptance, one series a committee and year, without a hole under parallel acceptances', async () => {
    const who = await clerk();
    const ids = await Promise.all(Array.from({ length: 8 }, () => anAcceptedCase(app(), who)));
    const numbers = await Promise.all(ids.map(async (id) => (await fileOf(app(), id)).state.number));
    const serials = numbers.map((n) => Number(/第(\d+)号$/u.exec(n ?? '')?.[1])).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 8 }, (_, i) => (serials[0] as number) + i));
    expect(numbers[0]).toMatch(/^（2026）通.+人调字第\d{5}号$/u);
  });

  test('of another committee has a series of its own', async () => {
    const caseId = await anAcceptedCase(app(), await app().actor('蓝心怡'), {
      roomId: roomId('committee-320612004'),
    });
    expect((await fileOf(app(), caseId)).state.number).toMatch(/第00001号$/u);
  });

  test('whose acceptance is undone stays listed as void and is not given again', async () => {
    const caseId = await anAcceptedCase(app(), await clerk());
    const { number } = (await fileOf(app(), caseId)).state;
    const head = await app().actor('解广田', 'ROOM_HEAD');
    await run(askUndo, app().runtime, head, { idempotencyKey: aKey(), caseId, expectedVersion: 3, reason: '误受理' });
    await run(confirmUndo, app().runtime, await app().actor('娄敬业'), {
      idempotencyKey: aKey(),
      caseId,
      expectedVersion: 4,
    });
    const { state } = await fileOf(app(), caseId);
    expect([state.status, state.number]).toEqual(['CONSENT_PENDING', null]);
    const listed = await app().db.asOwner('select voided_at is not null as void from case_number where number = $1', [
      number,
    ]);
    expect(listed).toEqual([{ void: true }]);
    const next = await anAcceptedCase(app(), await clerk());
    expect((await fileOf(app(), next)).state.number).not.toBe(number);
    expect(await app().db.asApp('select * from book_check()')).toEqual([]);
  });
});

test('a refused acceptance takes no number: the next one follows without a hole', async () => {
  const who = await clerk();
  const serialOf = async (caseId: string) =>
    Number(/第(\d+)号$/u.exec((await fileOf(app(), caseId)).state.number ?? '')?.[1]);
  const before = await serialOf(await anAcceptedCase(app(), who));
  const caseId = await aRegisteredCase(app(), who);
  const { parties } = (await fileOf(app(), caseId)).state;
  const on = '2026-06-09';
  const asked = parties.map(({ id }) => ({ partyId: id, channel: 'PHONE' }));
  await run(requestConsent, app().runtime, who, { idempotencyKey: aKey(), caseId, expectedVersion: 1, asked });
  const rightsNotice = { manner: 'WRITTEN' as const, on };
  const without = { idempotencyKey: aKey(), caseId, expectedVersion: 2, consents: [], refusals: [], rightsNotice };
  expect(await problemOf(run(accept, app().runtime, who, without))).toBe('CONSENT_MISSING');
  expect(await app().db.asOwner('select 1 from case_number where case_id = $1', [caseId])).toEqual([]);
  expect(await serialOf(await anAcceptedCase(app(), who))).toBe(before + 1);
});

describe('twins', () => {
  test('the same external number is refused within the district', async () => {
    const who = await clerk();
    await run(register, app().runtime, who, aRegistration({ externalNumbers: ['（2021）通人调字第00009号'] }));
    const twin = aRegistration({ externalNumbers: [' （2021）通人调字第00009号'] });
    expect(await problemOf(run(register, app().runtime, who, twin))).toBe('EXTERNAL_NUMBER_TAKEN');
  });

  test('the same dispute is refused while it is open or was accepted', async () => {
    const who = await clerk();
    const caseId = await anAcceptedCase(app(), who);
    expect(await problemOf(run(register, app().runtime, who, aRegistration({ sameDisputeAs: caseId })))).toBe(
      'DISPUTE_TAKEN',
    );
  });
});

describe('two at once', () => {
  test('with one external number: one is registered, the other is told', async () => {
    const who = await clerk();
    const twin = () => problemOf(run(register, app().runtime, who, aRegistration({ externalNumbers: ['外字第77号'] })));
    expect((await Promise.all([twin(), twin(), twin()])).sort()).toEqual([
      '',
      'EXTERNAL_NUMBER_TAKEN',
      'EXTERNAL_NUMBER_TAKEN',
    ]);
  });

  test('registering one withdrawn dispute again: one is registered, the other is told', async () => {
    const who = await clerk();
    const { caseId } = await run(register, app().runtime, who, aRegistration());
    const { state } = await fileOf(app(), caseId);
    const acts = state.parties.slice(0, 1).map((p) => ({ partyId: p.id, manner: 'SPOKEN' as const, on: '2026-06-09' }));
    await run(withdraw, app().runtime, who, { idempotencyKey: aKey(), caseId, expectedVersion: 1, acts });
    const again = () => problemOf(run(register, app().runtime, who, aRegistration({ sameDisputeAs: caseId })));
    expect((await Promise.all([again(), again()])).sort()).toEqual(['', 'DISPUTE_TAKEN']);
  });
});
