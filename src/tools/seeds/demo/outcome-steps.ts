/** Steps after the agreement, endings without one, and corrections. */
import * as correction from '../../../app/case/commands/correction.js';
import * as outcome from '../../../app/case/commands/outcome.js';
import type { PartyAct } from '../../../domain/case/party.js';
import { takeStep, letDaysPass, type DemoCase, stateOf } from './demo-case.js';
import { actsOf, mediatorOf, today, writtenNotice } from './fixtures.js';

export async function perform(demo: DemoCase): Promise<void> {
  const itemId = await firstItem(demo);
  await takeStep(demo, outcome.recordPerformance, mediatorOf(demo), { itemId, evidence: 'RECEIPT', on: today(demo) });
}

/** The day of performance passes and nothing comes. */
export async function fallDue(demo: DemoCase): Promise<void> {
  const itemId = await firstItem(demo);
  letDaysPass(demo, 40);
  await takeStep(demo, outcome.recordDefault, mediatorOf(demo), { itemId });
}

async function firstItem(demo: DemoCase): Promise<string> {
  return (await stateOf(demo)).agreement?.items[0]?.id as string;
}

export async function follow(demo: DemoCase): Promise<void> {
  const visited = (await stateOf(demo)).parties.map((party) => party.id);
  const note = '电话回访,双方无异议,演示用虚构记录。';
  const visit = {
    visited,
    performance: 'PERFORMED' as const,
    suit: false,
    escalationSigns: false,
    note,
    on: today(demo),
  };
  await takeStep(demo, outcome.followUp, mediatorOf(demo), visit);
}

export async function evaluate(demo: DemoCase): Promise<void> {
  const [first] = actsOf(await stateOf(demo), demo);
  await takeStep(demo, outcome.evaluate, mediatorOf(demo), { act: first as PartyAct, score: 3 + demo.rng.below(3) });
}

export async function archive(demo: DemoCase): Promise<void> {
  const items = ['APPLICATION', 'IDENTITY', 'MEDIATION_RECORD'];
  const explanations = items.map((item) => ({ item, text: '演示:见卷宗情况说明。' }));
  await takeStep(demo, outcome.archive, demo.staff.head, { explanations });
}

export async function fail(demo: DemoCase): Promise<void> {
  await end(demo, 'IRRECONCILABLE');
}

export async function terminate(demo: DemoCase): Promise<void> {
  await end(demo, 'SELF_SETTLED');
}

async function end(demo: DemoCase, ground: 'IRRECONCILABLE' | 'SELF_SETTLED'): Promise<void> {
  const notices = { routeNotice: writtenNotice(demo), arbitrationNamed: true, factsOffered: true };
  const input = { ground, reason: '演示用虚构理由。', ...notices, on: today(demo) };
  await takeStep(demo, outcome.terminate, mediatorOf(demo), input);
}

export async function withdraw(demo: DemoCase): Promise<void> {
  const state = await stateOf(demo);
  const applicants = state.parties.filter((party) => party.side === 'APPLICANT').map((party) => party.id);
  const acts = actsOf(state, demo).filter((one) => applicants.includes(one.partyId));
  await takeStep(demo, outcome.withdraw, demo.staff.head, { acts, on: today(demo) });
}

export async function amend(demo: DemoCase): Promise<void> {
  const dispute = { difficult: true, people: 7 };
  await takeStep(demo, correction.amend, demo.staff.head, { dispute, reason: '演示:人数登记有误。' });
}

export async function annul(demo: DemoCase): Promise<void> {
  const ruling = { kind: 'revoked' as const, document: '(演示)虚构裁判文书', rulingOn: today(demo) };
  await takeStep(demo, correction.recordAnnulment, demo.staff.head, ruling);
}

export async function undo(demo: DemoCase): Promise<void> {
  await takeStep(demo, correction.askUndo, demo.staff.head, { reason: '演示:登记有误。' });
  await takeStep(demo, correction.confirmUndo, demo.supervisor, {});
}
