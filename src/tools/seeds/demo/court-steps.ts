/** Steps with a court: cases of its own that it entrusts, cases that it takes, and applications for confirmation. */
import * as mandate from '../../../app/mandate/commands.js';
import { registerEntrusted } from '../../../app/mandate/register-entrusted.js';
import * as custody from '../../../app/case/commands/custody.js';
import * as proceedings from '../../../app/case/commands/proceedings.js';
import * as outcome from '../../../app/case/commands/outcome.js';
import { EXCLUDED_MATTERS } from '../../../domain/case/proceeding-event.js';
import { inventDispute } from './inventions.js';
import { type DemoCase, stateOf, takeStep } from './demo-case.js';
import { actsOf, admits, mediatorOf, today, writtenNotice } from './fixtures.js';

const MATERIALS = ['起诉状（演示）', '证据目录（演示）'];

/** Court numbers are the court's; those of the demonstration are invented, one for each case. */
const courtNumber = ({ key, staff }: DemoCase, type: string): string => {
  const [scenario = '0', serial = '0'] = key.split('-').slice(1);
  return `（2026）苏${staff.room.home.slice(2)}${type}${9000 + Number(scenario) * 50 + Number(serial)}号`;
};

export async function entrust(demo: DemoCase): Promise<void> {
  const { room } = demo.staff;
  const { applicationForm: _, ...dispute } = inventDispute(demo.rng, (type) => admits(demo.staff, type), room.home);
  await takeStep(demo, registerEntrusted as never, demo.court.judge, {
    ...dispute,
    dispute: { ...dispute.dispute, source: 'FROM_COURT' },
    roomId: room.id,
    number: courtNumber(demo, '民初'),
    document: '受理案件通知书（演示）',
    mandate: { kind: 'ENTRUSTED_POST_FILING', procedure: 'ORDINARY', materials: MATERIALS },
    consent: { manner: 'ON_PAPER', on: today(demo) },
  } as never);
}

export async function takeUp(demo: DemoCase): Promise<void> {
  const presider = mediatorOf(demo).postId;
  const receipt = { receiptSignedOn: today(demo), receiptDocument: '材料签收单（演示）' };
  const staff = { presider, others: [], recusalChecked: true, overCapReason: '演示数据' };
  await takeStep(demo, mandate.acceptMandate, demo.staff.head, { ...staff, ...receipt });
}

export async function turnDown(demo: DemoCase): Promise<void> {
  await takeStep(demo, mandate.declineMandate, demo.staff.head, { reason: 'CAPACITY', note: '演示：人手不足。' });
}

export async function report(demo: DemoCase): Promise<void> {
  await takeStep(demo, mandate.reportMandate, mediatorOf(demo), {
    document: '调解情况报告（演示）',
    factsAttached: false,
  });
}

/** Under a mandate both parties' signatures make the agreement effective. */
export async function signForCourt(demo: DemoCase): Promise<void> {
  for (const act of actsOf(await stateOf(demo), demo))
    await takeStep(demo, outcome.sign, mediatorOf(demo), { signer: 'PARTY', act, on: today(demo) });
}

export async function failForCourt(demo: DemoCase): Promise<void> {
  const notices = { routeNotice: writtenNotice(demo), arbitrationNamed: true, factsOffered: true };
  const input = { ground: 'IRRECONCILABLE' as const, reason: '演示用虚构理由。', ...notices, on: today(demo) };
  await takeStep(demo, outcome.terminate, mediatorOf(demo), input);
}

export async function courtEnds(demo: DemoCase): Promise<void> {
  const result = { result: 'document' as const, number: courtNumber(demo, '民初'), document: '民事调解书（演示）' };
  await takeStep(demo, custody.recordExternalResult, demo.court.judge, result);
}

/** A party sues while the room is still at it: the dispatcher records that the court has taken the case. */
export async function courtTakes(demo: DemoCase): Promise<void> {
  const paper = { number: courtNumber(demo, '民初'), document: '受理案件通知书（演示）' };
  await takeStep(demo, custody.recordExternalAcceptance, demo.dispatcher, { authorityId: demo.court.id, ...paper });
}

export async function askConfirmation(demo: DemoCase): Promise<void> {
  const acts = actsOf(await stateOf(demo), demo);
  await takeStep(demo, proceedings.prepareConfirmation, mediatorOf(demo), {
    authorityId: demo.court.id,
    form: 'WRITTEN',
    attachments: ['AGREEMENT', 'BODY_PROOF', 'IDENTITY'],
    acts,
    lateBecause: null,
    screening: EXCLUDED_MATTERS.map((matter) => ({ matter, applies: false, reason: '演示：协议只约定付款。' })),
    places: { domiciles: [demo.staff.room.home], subjectPlace: null, intermediate: false },
    paymentOnly: true,
  } as never);
}

export async function submit(demo: DemoCase): Promise<void> {
  const proceedingId = (await stateOf(demo)).proceedings?.at(-1)?.id as string;
  await takeStep(demo, proceedings.submitProceeding, mediatorOf(demo), {
    proceedingId,
    postedOn: null,
    lateBecause: null,
  });
}

export const courtAccepts = (demo: DemoCase): Promise<void> => record(demo, 'ACCEPTED');
export const courtReviews = (demo: DemoCase): Promise<void> => record(demo, 'UNDER_REVIEW');
export const confirm = (demo: DemoCase): Promise<void> => record(demo, 'CONFIRMED');
export const dismiss = (demo: DemoCase): Promise<void> => record(demo, 'DISMISSED');

async function record(demo: DemoCase, to: string): Promise<void> {
  const proceedingId = (await stateOf(demo)).proceedings?.at(-1)?.id as string;
  const paper = { number: courtNumber(demo, '民特'), document: '裁定书（演示）', receivedOn: today(demo) };
  await takeStep(demo, proceedings.recordProceedingStep, demo.court.judge, { proceedingId, to, ...paper } as never);
}

export async function askReview(demo: DemoCase): Promise<void> {
  const acts = actsOf(await stateOf(demo), demo);
  await takeStep(demo, proceedings.prepareArbitralReview, mediatorOf(demo), {
    authorityId: demo.commission.id,
    form: 'WRITTEN',
    attachments: ['AGREEMENT', 'IDENTITY', 'SERVICE_ADDRESS'],
    acts,
    lateBecause: null,
  } as never);
}

export const commissionAccepts = (demo: DemoCase): Promise<void> => recordReview(demo, 'ACCEPTED');
export const makeDocument = (demo: DemoCase): Promise<void> => recordReview(demo, 'DOCUMENT_MADE');
export const serveDocument = (demo: DemoCase): Promise<void> => recordReview(demo, 'SERVED');

async function recordReview(demo: DemoCase, to: string): Promise<void> {
  const proceedingId = (await stateOf(demo)).proceedings?.at(-1)?.id as string;
  const [scenario = '0', serial = '0'] = demo.key.split('-').slice(1);
  const number = `演示劳人仲审字〔2026〕第${Number(scenario) * 50 + Number(serial)}号`;
  const paper = { number, document: '仲裁调解书（演示）', receivedOn: today(demo) };
  await takeStep(demo, proceedings.recordProceedingStep, demo.commission.judge, {
    proceedingId,
    to,
    ...paper,
  } as never);
}
