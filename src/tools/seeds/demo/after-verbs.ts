/** Verbs after the agreement, endings without one, and corrections. */
import * as correction from '../../../app/case/commands/correction.js';
import * as outcome from '../../../app/case/commands/outcome.js';
import type { PartyAct } from '../../../domain/case/party.js';
import { act, pass, type Scene, stateOf } from './play.js';
import { actsOf, mediatorOf, today, writtenNotice } from './props.js';

export async function perform(scene: Scene): Promise<void> {
  const itemId = await firstItem(scene);
  await act(scene, outcome.recordPerformance, mediatorOf(scene), { itemId, evidence: 'RECEIPT', on: today(scene) });
}

/** The day of performance passes and nothing comes. */
export async function fallDue(scene: Scene): Promise<void> {
  const itemId = await firstItem(scene);
  pass(scene, 40);
  await act(scene, outcome.recordDefault, mediatorOf(scene), { itemId });
}

async function firstItem(scene: Scene): Promise<string> {
  return (await stateOf(scene)).agreement?.items[0]?.id as string;
}

export async function follow(scene: Scene): Promise<void> {
  const visited = (await stateOf(scene)).parties.map((party) => party.id);
  const note = '电话回访,双方无异议,演示用虚构记录。';
  const visit = {
    visited,
    performance: 'PERFORMED' as const,
    suit: false,
    escalationSigns: false,
    note,
    on: today(scene),
  };
  await act(scene, outcome.followUp, mediatorOf(scene), visit);
}

export async function evaluate(scene: Scene): Promise<void> {
  const [first] = actsOf(await stateOf(scene), scene);
  await act(scene, outcome.evaluate, mediatorOf(scene), { act: first as PartyAct, score: 3 + scene.dice.below(3) });
}

export async function archive(scene: Scene): Promise<void> {
  const items = ['APPLICATION', 'IDENTITY', 'MEDIATION_RECORD'];
  const explanations = items.map((item) => ({ item, text: '演示:见卷宗情况说明。' }));
  await act(scene, outcome.archive, scene.troupe.head, { explanations });
}

export async function fail(scene: Scene): Promise<void> {
  await end(scene, 'IRRECONCILABLE');
}

export async function terminate(scene: Scene): Promise<void> {
  await end(scene, 'SELF_SETTLED');
}

async function end(scene: Scene, ground: 'IRRECONCILABLE' | 'SELF_SETTLED'): Promise<void> {
  const told = { routeNotice: writtenNotice(scene), arbitrationNamed: true, factsOffered: true };
  const input = { ground, reason: '演示用虚构理由。', ...told, on: today(scene) };
  await act(scene, outcome.terminate, mediatorOf(scene), input);
}

export async function withdraw(scene: Scene): Promise<void> {
  const state = await stateOf(scene);
  const applicants = state.parties.filter((party) => party.side === 'APPLICANT').map((party) => party.id);
  const acts = actsOf(state, scene).filter((one) => applicants.includes(one.partyId));
  await act(scene, outcome.withdraw, scene.troupe.head, { acts, on: today(scene) });
}

export async function amend(scene: Scene): Promise<void> {
  const dispute = { difficult: true, people: 7 };
  await act(scene, correction.amend, scene.troupe.head, { dispute, reason: '演示:人数登记有误。' });
}

export async function fall(scene: Scene): Promise<void> {
  const ruling = { kind: 'revoked' as const, document: '(演示)虚构裁判文书', rulingOn: today(scene) };
  await act(scene, correction.recordFall, scene.troupe.head, ruling);
}

export async function undo(scene: Scene): Promise<void> {
  await act(scene, correction.askUndo, scene.troupe.head, { reason: '演示:登记有误。' });
  await act(scene, correction.confirmUndo, scene.supervisor, {});
}
