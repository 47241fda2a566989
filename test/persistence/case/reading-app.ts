// An app to read in: cases made through the real commands, and a count of every statement that goes over the wire.
import { jest } from '@jest/globals';
import pg from 'pg';
import { readSessionOf } from '../../../src/adapters/persistence/runtime/read-session.js';
import { run } from '../../../src/app/pipeline/command.js';
import { accept, requestConsent } from '../../../src/app/case/commands/intake.js';
import { assignMediators, openSession } from '../../../src/app/case/commands/mediation.js';
import { proposeReferral, sendReferral } from '../../../src/app/referral/commands.js';
import type { Reading } from '../../../src/adapters/graphql/shared/context.js';
import type { ReadSession } from '../../../src/app/reading/query.js';
import type { SessionInput } from '../../../src/domain/case/steps/session.js';
import type { Actor } from '../../../src/domain/kernel/actor.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { type Day, dayOf } from '../../../src/domain/kernel/day.js';
import { aKey, fileOf } from '../../fixtures/acts.js';
import { roomId, type TestApp } from '../../fixtures/app.js';

export const SANYU = roomId('committee-320612104');
export const readingOf = ({ orm, sealer, runtime: { now, newId } }: TestApp): ReadSession<Reading> =>
  readSessionOf({ orm, sealer, now, newId });

/** A page of ten without fields that cost anything. */
export const PLAIN = { page: { first: 10 }, fields: new Set<string>() };
export const EVERYTHING = new Set(['phase', 'room.name', 'place.name', 'mediators', 'parties', 'openActions']);

/** What every read has around its statement, the note of who looked included. */
const FRAME = /^(begin|start|commit|rollback|set )|set_config\(|^insert into (access|search)_log/i;

/** The statements of `work` on any connection, the frame of a read left out. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    const texts = query.mock.calls.map(([asked]) =>
      typeof asked === 'string' ? asked : (asked as { text: string }).text,
    );
    return texts.filter((text) => !FRAME.test(text.trim()));
  } finally {
    query.mockRestore();
  }
}

/** Every party's act on paper, through the first stand-in where there is one. */
function actsOf({ parties }: CaseState, on: Day) {
  return parties.map(({ id: partyId, standIns }) => ({
    partyId,
    manner: 'ON_PAPER' as const,
    on,
    ...(standIns[0] ? { throughId: standIns[0].id } : {}),
  }));
}

export async function versionOf(app: TestApp, caseId: string) {
  const { version, state } = await fileOf(app, caseId);
  return { idempotencyKey: aKey(), caseId, expectedVersion: version, state };
}

export async function assigned(app: TestApp, head: Actor, caseId: string, presider: Actor): Promise<void> {
  const post = presider.posts.find((p) => p.role === 'MEDIATOR' && head.posts.some((h) => h.roomId === p.roomId));
  const { state: _, ...seen } = await versionOf(app, caseId);
  const input = { presider: post?.id ?? '', others: [], chosenBy: 'ROOM' as const, recusalChecked: true };
  await run(assignMediators, app.runtime, head, { ...seen, ...input });
}

export async function sessionHeld(app: TestApp, mediator: Actor, caseId: string, over: Partial<SessionInput> = {}) {
  const { state, ...seen } = await versionOf(app, caseId);
  const present = state.parties.map(({ id, standIns }) => ({
    partyId: id,
    identityChecked: true,
    ...(standIns[0] ? { throughId: standIns[0].id } : {}),
  }));
  await run(openSession, app.runtime, mediator, {
    ...seen,
    kind: 'JOINT' as const,
    startsAt: app.clock.at,
    present,
    helpers: [],
    helpersConsented: false,
    record: '双方到场，各陈己见。',
    ...over,
  });
}

export async function offered(app: TestApp, head: Actor, caseId: string, to: string): Promise<void> {
  const { state, ...seen } = await versionOf(app, caseId);
  const on = dayOf(app.clock.at);
  const consents = actsOf(state, on);
  const offer = { roomId: to, reason: 'SPECIALISED' as const, note: '宜由专业调解室办理。', consents };
  await run(proposeReferral, app.runtime, head, { ...seen, ...offer });
  const { state: _, ...again } = await versionOf(app, caseId);
  await run(sendReferral, app.runtime, head, { ...again, noticeGiven: true });
}

/** Consent asked for and accepted at the desk, whoever registered it. */
export async function acceptedAt(app: TestApp, clerk: Actor, caseId: string): Promise<void> {
  const { state, ...seen } = await versionOf(app, caseId);
  const on = dayOf(app.clock.at);
  const asked = state.parties.map(({ id: partyId }) => ({ partyId, channel: 'PHONE' }));
  await run(requestConsent, app.runtime, clerk, { ...seen, asked });
  const { state: _, ...again } = await versionOf(app, caseId);
  const consents = actsOf(state, on);
  const rightsNotice = { manner: 'WRITTEN' as const, on };
  await run(accept, app.runtime, clerk, { ...again, consents, refusals: [], rightsNotice });
}
