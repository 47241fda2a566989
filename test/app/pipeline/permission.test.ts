// Who may act, and on what they saw.
import { describe, expect, test } from '@jest/globals';
import { run } from '../../../src/app/pipeline/command.js';
import { requestConsent } from '../../../src/app/case/commands/intake.js';
import { assignMediators } from '../../../src/app/case/commands/mediation.js';
import { recordAnnulment } from '../../../src/app/case/commands/correction.js';
import { register } from '../../../src/app/case/commands/register.js';
import { aKey, anAcceptedCase, aRegisteredCase, aRegistration, fileOf, problemOf } from '../../fixtures/acts.js';
import { roomId, useApp } from '../../fixtures/app.js';

const app = useApp();
const who = (name: string, role?: Parameters<ReturnType<typeof app>['actor']>[1]) => app().actor(name, role);

describe('who may act', () => {
  test('a role the table does not name is stopped before anything is read', async () => {
    expect(await problemOf(run(register, app().runtime, await who('娄敬业'), aRegistration()))).toBe('NOT_PERMITTED');
  });

  test('a case of another room does not exist for the clerk next door', async () => {
    const caseId = await aRegisteredCase(app(), await who('宁亚琴'));
    const { state } = await fileOf(app(), caseId);
    const asked = state.parties.map((p) => ({ partyId: p.id, channel: 'PHONE' }));
    const ask = run(requestConsent, app().runtime, await who('蓝心怡'), {
      idempotencyKey: aKey(),
      caseId,
      expectedVersion: 1,
      asked,
    });
    expect(await problemOf(ask)).toBe('NOT_FOUND');
    expect((await fileOf(app(), caseId)).version).toBe(1);
  });

  test('a case of another district does not exist either, even for its supervisor', async () => {
    const caseId = await anAcceptedCase(app(), await who('宁亚琴'));
    const annulment = {
      idempotencyKey: aKey(),
      caseId,
      expectedVersion: 3,
      kind: 'void' as const,
      document: '裁定',
      rulingOn: '2026-06-09',
    };
    expect(await problemOf(run(recordAnnulment, app().runtime, await who('顾维民', 'ROOM_HEAD'), annulment))).toBe(
      'NOT_FOUND',
    );
  });

  test('a clerk may see the case and still not assign mediators', async () => {
    const caseId = await anAcceptedCase(app(), await who('宁亚琴'));
    const input = {
      idempotencyKey: aKey(),
      caseId,
      expectedVersion: 3,
      presider: aKey(),
      others: [],
      chosenBy: 'ROOM' as const,
      recusalChecked: true,
    };
    expect(await problemOf(run(assignMediators, app().runtime, await who('宁亚琴'), input))).toBe('NOT_PERMITTED');
  });

  test('who holds two fitting posts is asked which one acts, and the desk named answers it', async () => {
    const twoRooms = await who('瞿永康');
    const open = aRegistration({ roomId: null });
    expect(await problemOf(run(register, app().runtime, twoRooms, open))).toBe('POST_AMBIGUOUS');
    const studio = aRegistration({ roomId: roomId('committee-320612104') });
    expect(await problemOf(run(register, app().runtime, twoRooms, studio))).toBe('');
  });

  test('a desk of another district takes no registration', async () => {
    const far = aRegistration({ roomId: roomId('committee-320371005') });
    expect(await problemOf(run(register, app().runtime, await who('宁亚琴'), far))).toBe('ROOM_ELSEWHERE');
  });
});

describe('what was seen', () => {
  test('a stale version changes nothing', async () => {
    const clerk = await who('宁亚琴');
    const caseId = await aRegisteredCase(app(), clerk);
    const { state } = await fileOf(app(), caseId);
    const asked = state.parties.map((p) => ({ partyId: p.id, channel: 'PHONE' }));
    const ask = (expectedVersion: number) =>
      run(requestConsent, app().runtime, clerk, { idempotencyKey: aKey(), caseId, expectedVersion, asked });
    expect(await problemOf(ask(1))).toBe('');
    expect(await problemOf(ask(1))).toBe('STALE_VERSION');
    expect((await fileOf(app(), caseId)).version).toBe(2);
  });

  test('of two clerks at once with the same version one wins and the other is told', async () => {
    const clerk = await who('宁亚琴');
    const caseId = await aRegisteredCase(app(), clerk);
    const { state } = await fileOf(app(), caseId);
    const asked = state.parties.map((p) => ({ partyId: p.id, channel: 'PHONE' }));
    const ask = () =>
      problemOf(
        run(requestConsent, app().runtime, clerk, { idempotencyKey: aKey(), caseId, expectedVersion: 1, asked }),
      );
    expect((await Promise.all([ask(), ask()])).sort()).toEqual(['', 'STALE_VERSION']);
  });
});
