/** Steps from assignment to the agreement. */
import * as mediation from '../../../app/case/commands/mediation.js';
import * as period from '../../../app/case/commands/period.js';
import * as outcome from '../../../app/case/commands/outcome.js';
import { takeStep, dayIn, type DemoCase, stateOf } from './demo-case.js';
import { actsOf, mediatorOf, today, writtenNotice } from './fixtures.js';

const DAY_MS = 86_400_000;

export async function assign(demo: DemoCase): Promise<void> {
  const presider = mediatorOf(demo).postId;
  const staff = { presider, others: [], chosenBy: 'ROOM' as const, recusalChecked: true, overCapReason: '演示数据' };
  await takeStep(demo, mediation.assignMediators, demo.staff.head, staff);
}

/** A session in the days to come, seen from the real present. */
export async function plan(demo: DemoCase): Promise<void> {
  const startsAt = new Date(demo.present.getTime() + (1 + demo.rng.below(9)) * DAY_MS);
  await takeStep(demo, mediation.scheduleSession, mediatorOf(demo), { kind: 'JOINT', startsAt });
}

export async function session(demo: DemoCase): Promise<void> {
  const { parties } = await stateOf(demo);
  const present = parties.map((party) => ({ partyId: party.id, identityChecked: true }));
  const record = '双方到场,各自陈述,演示用虚构笔录。';
  await takeStep(demo, mediation.openSession, mediatorOf(demo), { ...alone(demo), kind: 'JOINT', present, record });
}

export async function caucus(demo: DemoCase): Promise<void> {
  const partyId = (await stateOf(demo)).parties[0]?.id as string;
  const present = [{ partyId, identityChecked: true }];
  const record = '背靠背沟通,演示用虚构记录。';
  const input = { ...alone(demo), kind: 'CAUCUS' as const, caucusWith: partyId, present, record };
  await takeStep(demo, mediation.openSession, mediatorOf(demo), input);
}

const alone = (demo: DemoCase) => ({ startsAt: demo.at, helpers: [], helpersConsented: true });

export async function suspend(demo: DemoCase): Promise<void> {
  const input = { cause: 'APPRAISAL' as const, reason: '已委托鉴定,演示用虚构委托书。', on: today(demo) };
  await takeStep(demo, period.suspend, mediatorOf(demo), input);
}

/** The whole dispute: half of what was asked, in thirty days. */
export async function draft(demo: DemoCase): Promise<void> {
  const { dispute } = await stateOf(demo);
  const agreedAmount = Math.floor((dispute.amount ?? 0) / 200) * 100;
  const items = [{ text: '按约定期限履行。', dueOn: dayIn(demo, 30), amount: agreedAmount }];
  const terms = '双方自愿达成如下协议,演示用虚构条款。';
  await takeStep(demo, outcome.draft, mediatorOf(demo), {
    scope: 'WHOLE',
    agreedAmount,
    terms,
    items,
    contentChecked: true,
  });
}

/** Only a part is agreed; the parties are informed of the other routes for the rest. */
export async function draftPart(demo: DemoCase): Promise<void> {
  const terms = '双方就部分事项达成协议,演示用虚构条款。';
  const input = { agreedAmount: 0, terms, items: [], contentChecked: true, routeNotice: writtenNotice(demo) };
  await takeStep(demo, outcome.draft, mediatorOf(demo), { ...input, scope: 'PART' });
}

/** The first party signs; the others have not come yet. */
export async function signHalf(demo: DemoCase): Promise<void> {
  await partiesSign(demo, 1);
}

export async function sign(demo: DemoCase): Promise<void> {
  const { parties, track } = await stateOf(demo);
  await partiesSign(demo, parties.length);
  if (track === 'ASSIGNED') return;
  const on = today(demo);
  await takeStep(demo, outcome.sign, mediatorOf(demo), { signer: 'MEDIATOR', act: null, on });
  await takeStep(demo, outcome.sign, demo.staff.head, { signer: 'SEAL', act: null, on });
}

async function partiesSign(demo: DemoCase, count: number): Promise<void> {
  const acts = actsOf(await stateOf(demo), demo).slice(0, count);
  for (const one of acts) {
    await takeStep(demo, outcome.sign, mediatorOf(demo), { signer: 'PARTY', act: one, on: today(demo) });
  }
}
