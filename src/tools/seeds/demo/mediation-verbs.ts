/** Verbs from assignment to the agreement. */
import * as mediation from '../../../app/case/commands/mediation.js';
import * as outcome from '../../../app/case/commands/outcome.js';
import { act, dayIn, type Scene, stateOf } from './play.js';
import { actsOf, mediatorOf, today, writtenNotice } from './props.js';

const DAY_MS = 86_400_000;

export async function assign(scene: Scene): Promise<void> {
  const presider = mediatorOf(scene).postId;
  const staff = { presider, others: [], chosenBy: 'ROOM' as const, recusalChecked: true, overCapReason: '演示数据' };
  await act(scene, mediation.assignMediators, scene.troupe.head, staff);
}

/** A session in the days to come, seen from the real present. */
export async function plan(scene: Scene): Promise<void> {
  const startsAt = new Date(scene.present.getTime() + (1 + scene.dice.below(9)) * DAY_MS);
  await act(scene, mediation.scheduleSession, mediatorOf(scene), { kind: 'JOINT', startsAt });
}

export async function session(scene: Scene): Promise<void> {
  const { parties } = await stateOf(scene);
  const present = parties.map((party) => ({ partyId: party.id, identityChecked: true }));
  const record = '双方到场,各自陈述,演示用虚构笔录。';
  await act(scene, mediation.openSession, mediatorOf(scene), { ...alone(scene), kind: 'JOINT', present, record });
}

export async function caucus(scene: Scene): Promise<void> {
  const partyId = (await stateOf(scene)).parties[0]?.id as string;
  const present = [{ partyId, identityChecked: true }];
  const record = '背靠背沟通,演示用虚构记录。';
  const input = { ...alone(scene), kind: 'CAUCUS' as const, caucusWith: partyId, present, record };
  await act(scene, mediation.openSession, mediatorOf(scene), input);
}

const alone = (scene: Scene) => ({ startsAt: scene.at, helpers: [], helpersConsented: true });

/** The whole dispute: half of what was asked, in thirty days. */
export async function draft(scene: Scene): Promise<void> {
  const { dispute } = await stateOf(scene);
  const agreedAmount = Math.floor(dispute.amount / 200) * 100;
  const items = [{ text: '按约定期限履行。', dueOn: dayIn(scene, 30), amount: agreedAmount }];
  const terms = '双方自愿达成如下协议,演示用虚构条款。';
  await act(scene, outcome.draft, mediatorOf(scene), {
    scope: 'WHOLE',
    agreedAmount,
    terms,
    items,
    contentChecked: true,
  });
}

/** Only a part is agreed; the parties are told the routes of the rest. */
export async function draftPart(scene: Scene): Promise<void> {
  const terms = '双方就部分事项达成协议,演示用虚构条款。';
  const input = { agreedAmount: 0, terms, items: [], contentChecked: true, routeNotice: writtenNotice(scene) };
  await act(scene, outcome.draft, mediatorOf(scene), { ...input, scope: 'PART' });
}

/** The first party signs; the others have not come yet. */
export async function signHalf(scene: Scene): Promise<void> {
  await partiesSign(scene, 1);
}

export async function sign(scene: Scene): Promise<void> {
  const { parties, track } = await stateOf(scene);
  await partiesSign(scene, parties.length);
  if (track === 'ASSIGNED') return;
  const on = today(scene);
  await act(scene, outcome.sign, mediatorOf(scene), { signer: 'MEDIATOR', act: null, on });
  await act(scene, outcome.sign, scene.troupe.head, { signer: 'SEAL', act: null, on });
}

async function partiesSign(scene: Scene, count: number): Promise<void> {
  const acts = actsOf(await stateOf(scene), scene).slice(0, count);
  for (const one of acts) {
    await act(scene, outcome.sign, mediatorOf(scene), { signer: 'PARTY', act: one, on: today(scene) });
  }
}
