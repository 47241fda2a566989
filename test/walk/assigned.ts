// A dispute that a court assigns before it is filed: mediated, agreed, and confirmed by that court within its thirty days.
import { screening } from '../graphql/agreed-cases.js';
import type { Json } from '../graphql/client.js';
import type { Journey, Person } from './walk.js';

export interface Walking {
  readonly journey: Journey;
  readonly court: string;
  readonly room: string;
  readonly presider: string;
  at(day: string): Promise<void>;
  now(): string;
  person(name: string): Promise<Person>;
  note(stage: string, name: string): Promise<void>;
}

const NUMBER = '（2026）苏0612诉前调57号';
const CONFIRMING = '（2026）苏0612诉前调确19号';

/** Counted by hand with the calendar of 2026: 25 to 27 September (中秋) and 1 to 7 October (国庆节) are off. */
export const ASSIGNED_LAST_DAYS = {
  // 30 days from the signature for the materials on 27 August end on Saturday 26 September, a holiday: Monday (法释〔2016〕14号 21, 27)
  'assigned and taken': { 'CE-01': '2026-09-28' },
  // 30 days from the day on which the agreement took effect, 3 September, end in the holidays of October: Thursday (人民调解法 33, 民诉法 205)
  agreed: { 'JC-01': '2026-10-08' },
  // 3 days from the application on 10 September end on a Sunday (司法确认规定 4)
  'handed in': { 'JC-02': '2026-09-14' },
  // 15 days from the acceptance on 11 September end on Saturday 26 September (司法确认规定 5); at the latest 30 days from the filing, 11 October, a Sunday (民诉法 187)
  'under review': { 'JC-03': '2026-09-28', 'JC-03b': '2026-10-12' },
};

/** The bureau opens assignment before filing in the area: since 2025 it is off (W). */
async function opened({ person }: Walking): Promise<void> {
  const input = {
    ...{ idempotencyKey: 'assigned-setting', name: 'PRE_FILING_ASSIGNMENT', from: '2026-08-26', allowed: true },
    ...{ law: '省高院通知〔2026〕3号（演示用虚构）', mark: 'K' },
  };
  const asked = 'mutation ($input: ChangeSettingInput!) { changeSetting(input: $input) { problem { code } } }';
  const { changeSetting } = await (await person('娄敬业')).ask<Json>(asked, { input });
  if (changeSetting.problem) throw new Error(changeSetting.problem.code);
}

export async function assignedWalk(walking: Walking): Promise<void> {
  const { journey, court, room, presider, at, now, person, note } = walking;
  const take = async (name: string, verb: string, input: object = {}) => journey.take(await person(name), verb, input);
  const acts = (day: string) => journey.case.parties.map(({ id }) => ({ partyId: id, manner: 'ON_PAPER', on: day }));
  await at('2026-08-26');
  await opened(walking);
  await take('褚明哲', 'registerEntrusted', {
    ...{
      roomId: room,
      number: NUMBER,
      document: '委派调解函',
      facts: '排水沟堵塞（演示用虚构事实）。',
      claims: '疏通。',
    },
    mandate: { kind: 'ASSIGNED_PRE_FILING', materials: ['起诉状副本'], judge: '褚明哲' },
    consent: { manner: 'ON_PAPER', on: '2026-08-26' },
    dispute: {
      ...{ type: 'NEIGHBOUR', labourCause: null, source: 'FROM_COURT', amount: 0, people: 2, difficult: false },
      placeCode: '320612',
    },
    parties: [
      { side: 'APPLICANT', kind: 'PERSON', name: '漆雕听澜' },
      { side: 'RESPONDENT', kind: 'PERSON', name: '濮阳望川' },
    ],
  });
  await at('2026-08-27');
  const receipt = { recusalChecked: true, receiptSignedOn: '2026-08-27', receiptDocument: '材料签收单' };
  await take('路晨光', 'acceptMandate', { presider, ...receipt });
  await note('assigned and taken', '路晨光');
  await at('2026-09-03');
  const present = journey.case.parties.map(({ id }) => ({ partyId: id, identityChecked: true }));
  await take('郁长青', 'openSession', { startsAt: now(), kind: 'JOINT', present, record: '笔录（演示用虚构内容）。' });
  const items = [{ text: '疏通排水沟', dueOn: '2026-09-30' }];
  await take('郁长青', 'draft', {
    scope: 'WHOLE',
    agreedAmount: 0,
    terms: '月底前疏通。',
    contentChecked: true,
    items,
  });
  for (const act of acts('2026-09-03')) await take('郁长青', 'sign', { signer: 'PARTY', act });
  await take('郁长青', 'reportMandate', { document: '委派调解情况报告', factsAttached: false });
  await note('agreed', '郁长青');
  await at('2026-09-10');
  const application = { authorityId: court, form: 'WRITTEN', attachments: ['AGREEMENT', 'BODY_PROOF', 'IDENTITY'] };
  await take('郁长青', 'prepareConfirmation', { ...application, screening, acts: acts('2026-09-10'), places: {} });
  const of = await proceedingOf(walking);
  await take('郁长青', 'submitProceeding', of);
  await note('handed in', '郁长青');
  await at('2026-09-11');
  const paper = { number: CONFIRMING, ...of };
  await take('褚明哲', 'recordProceedingStep', { ...paper, to: 'ACCEPTED', document: '受理通知书' });
  await take('褚明哲', 'recordProceedingStep', { ...paper, to: 'UNDER_REVIEW', document: '审查通知书' });
  await note('under review', '褚明哲');
  await at('2026-09-18');
  await take('褚明哲', 'recordProceedingStep', { ...paper, to: 'CONFIRMED', document: '民事裁定书' });
}

async function proceedingOf({ journey, person }: Walking): Promise<{ readonly proceedingId: string }> {
  const asked = 'query ($id: UUID!) { case(id: $id) { proceedings { id } } }';
  const { case: seen } = await (await person('郁长青')).ask<Json>(asked, { id: journey.case.id });
  return { proceedingId: seen.proceedings.at(-1).id };
}
