/** What each verb of a plot does: the input a clerk or mediator would have typed. */
import * as correction from '../../../app/commands/correction.js';
import * as intake from '../../../app/commands/intake.js';
import * as mediation from '../../../app/commands/mediation.js';
import * as outcome from '../../../app/commands/outcome.js';
import * as referral from '../../../app/commands/referral.js';
import { register } from '../../../app/commands/register.js';
import type { PartyAct } from '../../../domain/case/party.js';
import type { CaseState } from '../../../domain/case/state.js';
import { SYSTEM } from '../../../domain/kernel/actor.js';
import { dayOf } from '../../../domain/kernel/day.js';
import type { Player, Troupe } from './cast.js';
import { inventDispute } from './inventions.js';
import type { Verb } from './plots.js';
import { act, dayIn, pass, type Scene, stateOf } from './play.js';

const today = (scene: Scene) => dayOf(scene.at);
const mediatorOf = (scene: Scene) => scene.troupe.mediators[0] as Player;
const admits = (troupe: Troupe) => (type: string) => {
  const labour = type === 'MIGRANT_WORKER_WAGES' || type === 'OTHER_LABOUR';
  return troupe.room.accepts.length === 0
    ? !labour || troupe.room.ledgerClass === 'PEOPLE'
    : (troupe.room.accepts as string[]).includes(type);
};

function actsOf(state: CaseState, scene: Scene): PartyAct[] {
  return state.parties.map((party) => ({ partyId: party.id, manner: 'ON_PAPER', on: today(scene) }));
}

const notice = (scene: Scene) => ({ manner: 'WRITTEN' as const, on: today(scene) });

async function openRegister(scene: Scene): Promise<void> {
  const { room } = scene.troupe;
  const dispute = inventDispute(scene.dice, admits(scene.troupe), room.divisionCode);
  await act(scene, register, scene.troupe.head, { ...dispute, roomId: room.id });
}

async function accept(scene: Scene): Promise<void> {
  const consents = actsOf(await stateOf(scene), scene);
  await act(scene, intake.accept, scene.troupe.head, { consents, refusals: [], rightsNotice: notice(scene) });
}

async function hold(scene: Scene, kind: 'JOINT' | 'CAUCUS'): Promise<void> {
  const { parties } = await stateOf(scene);
  const present = kind === 'JOINT' ? parties : parties.slice(0, 1);
  await act(scene, mediation.openSession, mediatorOf(scene), {
    kind,
    startsAt: scene.at,
    helpers: [],
    helpersConsented: true,
    record: kind === 'JOINT' ? '双方到场,各自陈述,演示用虚构笔录。' : '背靠背沟通,演示用虚构记录。',
    present: present.map((p) => ({ partyId: p.id, identityChecked: true })),
    ...(kind === 'CAUCUS' ? { caucusWith: parties[0]?.id as string } : {}),
  });
}

async function draft(scene: Scene, scope: 'WHOLE' | 'PART', dueInDays = 30): Promise<void> {
  const { dispute } = await stateOf(scene);
  const agreedAmount = Math.floor(dispute.amount / 100 / 2) * 100;
  await act(scene, outcome.draft, mediatorOf(scene), {
    scope,
    agreedAmount,
    terms: '双方自愿达成如下协议,演示用虚构条款。',
    contentChecked: true,
    routeNotice: notice(scene),
    items: scope === 'PART' ? [] : [{ text: '按约定期限履行。', dueOn: dayIn(scene, dueInDays), amount: agreedAmount }],
  });
}

async function signAs(scene: Scene, signers: number): Promise<void> {
  const state = await stateOf(scene);
  const on = today(scene);
  for (const act_ of actsOf(state, scene).slice(0, signers)) {
    await act(scene, outcome.sign, mediatorOf(scene), { signer: 'PARTY', act: act_, on });
  }
  if (signers < state.parties.length) return;
  if (state.track === 'ASSIGNED') return;
  await act(scene, outcome.sign, mediatorOf(scene), { signer: 'MEDIATOR', act: null, on });
  await act(scene, outcome.sign, scene.troupe.head, { signer: 'SEAL', act: null, on });
}

async function perform(scene: Scene): Promise<void> {
  const { agreement } = await stateOf(scene);
  const itemId = agreement?.items[0]?.id as string;
  await act(scene, outcome.recordPerformance, mediatorOf(scene), { itemId, evidence: 'RECEIPT', on: today(scene) });
}

async function failToPay(scene: Scene): Promise<void> {
  const { agreement } = await stateOf(scene);
  pass(scene, 40);
  await act(scene, outcome.recordDefault, mediatorOf(scene), { itemId: agreement?.items[0]?.id as string });
}

async function offerTo(scene: Scene, target: Troupe, send: boolean): Promise<void> {
  const consents = actsOf(await stateOf(scene), scene);
  const reason = target.room.kind === 'SPECIALISED_ROOM' ? 'SPECIALISED' : 'BEYOND_ABILITY';
  await act(scene, referral.proposeReferral, scene.troupe.head, {
    roomId: target.room.id,
    reason,
    note: '演示:请上级调解组织协助。',
    consents,
  });
  if (send) await act(scene, referral.sendReferral, scene.troupe.head, { noticeGiven: true });
}

async function targetFor(scene: Scene): Promise<Troupe> {
  const { dispute } = await stateOf(scene);
  const able = scene.targets.filter((t) => t.room.id !== scene.troupe.room.id && admits(t)(dispute.type));
  return scene.dice.pick(able);
}

async function targetOffered(scene: Scene): Promise<Troupe> {
  const { referrals } = await stateOf(scene);
  return scene.targets.find((t) => t.room.id === referrals.at(-1)?.to.id) as Troupe;
}

async function refer(scene: Scene): Promise<void> {
  const target = await targetFor(scene);
  await offerTo(scene, target, true);
  await act(scene, referral.acceptReferral, target.head, {});
  scene.troupe = target;
}

async function undo(scene: Scene): Promise<void> {
  await act(scene, correction.askUndo, scene.troupe.head, { reason: '演示:登记有误。' });
  await act(scene, correction.confirmUndo, scene.supervisor, {});
}

async function visit(scene: Scene): Promise<void> {
  const { parties } = await stateOf(scene);
  await act(scene, outcome.followUp, mediatorOf(scene), {
    visited: parties.map((p) => p.id),
    performance: 'PERFORMED',
    suit: false,
    escalationSigns: false,
    note: '电话回访,双方无异议,演示用虚构记录。',
    on: today(scene),
  });
}

async function score(scene: Scene): Promise<void> {
  const [first] = actsOf(await stateOf(scene), scene);
  await act(scene, outcome.evaluate, mediatorOf(scene), { act: first as PartyAct, score: 3 + scene.dice.below(3) });
}

async function archive(scene: Scene): Promise<void> {
  const explanations = (['APPLICATION', 'IDENTITY', 'MEDIATION_RECORD'] as const).map((item) => ({
    item,
    text: '演示:见卷宗情况说明。',
  }));
  await act(scene, outcome.archive, scene.troupe.head, { explanations });
}

async function end(scene: Scene, ground: 'IRRECONCILABLE' | 'SELF_SETTLED'): Promise<void> {
  await act(scene, outcome.terminate, mediatorOf(scene), {
    ground,
    reason: '演示用虚构理由。',
    routeNotice: notice(scene),
    arbitrationNamed: true,
    factsOffered: true,
    on: today(scene),
  });
}

async function withdraw(scene: Scene): Promise<void> {
  const state = await stateOf(scene);
  const acts = actsOf(state, scene).filter((a) =>
    state.parties.some((p) => p.id === a.partyId && p.side === 'APPLICANT'),
  );
  await act(scene, outcome.withdraw, scene.troupe.head, { acts, on: today(scene) });
}

async function assign(scene: Scene): Promise<void> {
  const presider = mediatorOf(scene).postId;
  await act(scene, mediation.assignMediators, scene.troupe.head, {
    presider,
    others: [],
    chosenBy: 'ROOM',
    recusalChecked: true,
    overCapReason: '演示数据',
  });
}

async function askConsent(scene: Scene): Promise<void> {
  const { parties } = await stateOf(scene);
  await act(scene, intake.requestConsent, scene.troupe.head, {
    asked: parties.map((p) => ({ partyId: p.id, channel: 'PHONE' })),
  });
}

async function oral(scene: Scene): Promise<void> {
  const consents = actsOf(await stateOf(scene), scene);
  await act(scene, outcome.recordOralAgreement, mediatorOf(scene), {
    scope: 'WHOLE',
    agreedAmount: 0,
    terms: '双方口头达成一致,演示用虚构内容。',
    items: [],
    consents,
    on: today(scene),
  });
}

/** What each word of a plot does in a scene. */
export const DOING: Record<Verb, (scene: Scene) => Promise<void>> = {
  register: openRegister,
  consent: askConsent,
  accept,
  refuse: (s) =>
    act(s, intake.refuse, s.troupe.head, {
      ground: 'NOT_ADMISSIBLE',
      reason: '演示:依法由其他机关处理。',
      routeNotice: notice(s),
    }),
  assign,
  plan: (s) =>
    act(s, mediation.scheduleSession, mediatorOf(s), {
      kind: 'JOINT',
      startsAt: new Date(s.present.getTime() + (1 + s.dice.below(9)) * 86_400_000),
    }),
  session: (s) => hold(s, 'JOINT'),
  caucus: (s) => hold(s, 'CAUCUS'),
  draft: (s) => draft(s, 'WHOLE'),
  draftPart: (s) => draft(s, 'PART'),
  signHalf: (s) => signAs(s, 1),
  sign: async (s) => signAs(s, (await stateOf(s)).parties.length),
  oral,
  perform,
  default: failToPay,
  follow: visit,
  evaluate: score,
  archive,
  fail: (s) => end(s, 'IRRECONCILABLE'),
  terminate: (s) => end(s, 'SELF_SETTLED'),
  withdraw,
  amend: (s) =>
    act(s, correction.amend, s.troupe.head, { dispute: { difficult: true, people: 5 }, reason: '演示:人数登记有误。' }),
  fall: (s) =>
    act(s, correction.recordFall, s.troupe.head, {
      kind: 'revoked',
      document: '(演示)虚构裁判文书',
      rulingOn: today(s),
    }),
  propose: async (s) => offerTo(s, await targetFor(s), false),
  refer,
  offer: async (s) => offerTo(s, await targetFor(s), true),
  decline: async (s) =>
    act(s, referral.declineReferral, (await targetOffered(s)).head, { reason: 'CAPACITY', note: '演示:人手不足。' }),
  lapse: async (s) => {
    pass(s, 12);
    await act(s, referral.expireReferral, { actor: SYSTEM, postId: SYSTEM.posts[0]?.id as string }, {});
  },
  recall: (s) => act(s, referral.recallReferral, s.troupe.head, {}),
  undo,
};
