// What both rooms see of an offer after its answer, and of a case that went elsewhere.
import { beforeAll, expect, test } from '@jest/globals';
import { roomId } from '../fixtures/app.js';
import { type Json, useApi } from './client.js';
import { actsOf, anAcceptedCase, HEAD, NEXT_DOOR, seen, today } from './registrations.js';

const api = useApi();
const DISTRICT = roomId('committee-320612');
const HUB = roomId('tz-hub');
/** Head of the district's committee, and the hub's dispatcher. */
const [ASKED, DISPATCHER] = ['尤国梁', '臧海波'];

const current = async (id: string): Promise<Json> => {
  const [row] = await api().app.db.asOwner<{ version: number }[]>('select version from case_file where case_id = $1', [
    id,
  ]);
  return { id, version: row?.version };
};
const acting = async (person: string, action: string, id: string, over: object = {}, fields = 'id') =>
  api()
    .as(person)
    .change(action, seen(await current(id), over), fields);

async function proposed(kase: Json, over: object = {}): Promise<Json> {
  const input = { roomId: DISTRICT, reason: 'SPECIALISED', note: '请专业调委会办理', consents: actsOf(api(), kase) };
  return acting(HEAD, 'proposeReferral', kase.id, { ...input, ...over });
}

async function sent(kase: Json, over: object = {}): Promise<void> {
  expect((await proposed(kase, over)).problem).toBeNull();
  expect((await acting(HEAD, 'sendReferral', kase.id, { noticeGiven: true })).problem).toBeNull();
}

const ANSWER = `referral { status declineReason answeredOn from { name } to { name } } case { id } caseId problem { code message facts { name value } }`;
async function answered(person: string, action: string, id: string, over: object = {}): Promise<Json> {
  const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { answer: ${action}(input: $input) { ${ANSWER} } }`;
  const { data, errors } = await api()
    .as(person)
    .send(document, { input: seen(await current(id), over) });
  expect(errors).toEqual([]);
  return data.answer;
}

const factsOf = ({ problem }: Json): Json =>
  Object.fromEntries(problem.facts.map(({ name, value }: Json) => [name, value]));

let kase: Json;
beforeAll(async () => {
  kase = await anAcceptedCase(api());
  await sent(kase);
}, 60_000);

test('who declines sees what was answered, and is told so when it is answered again', async () => {
  const declined = await answered(ASKED, 'declineReferral', kase.id, { reason: 'CAPACITY', note: '人手不足' });
  expect(declined).toMatchObject({ caseId: kase.id, case: null, problem: null });
  expect(declined.referral).toEqual({
    ...{ status: 'DECLINED', declineReason: 'CAPACITY', answeredOn: today(api()) },
    from: { name: '三余镇人民调解委员会' },
    to: { name: '通州区人民调解委员会' },
  });
  for (const [action, over] of [
    ['declineReferral', { reason: 'CAPACITY' }],
    ['acceptReferral', {}],
  ] as const) {
    const again = await answered(ASKED, action, kase.id, over);
    expect(again).toMatchObject({ referral: null, problem: { code: 'REFERRAL_ANSWERED' } });
    expect(factsOf(again)).toEqual({ answer: 'DECLINED', answeredOn: today(api()), reason: 'CAPACITY' });
    expect(again.problem.message).toContain('已退回');
  }
});

test('who was never asked learns nothing of it', async () => {
  const { problem } = await answered(NEXT_DOOR, 'declineReferral', kase.id, { reason: 'CAPACITY' });
  expect(problem.code).toMatch(/NOT_PERMITTED|NOT_FOUND/);
  expect((await answered('路晨光', 'acceptReferral', kase.id)).problem.code).toBe('NOT_FOUND');
});

test('what was declined is refused at proposing, not at sending', async () => {
  const { problem } = await proposed(kase);
  expect(problem).toMatchObject({ code: 'LOOP_DECLINED', field: 'roomId' });
  await sent(kase, { reason: 'PARTIES_WISH' });
});

test('who accepted is told so when it is answered again, also with a version seen before', async () => {
  const before = await current(kase.id);
  const accepted = await answered(ASKED, 'acceptReferral', kase.id);
  expect(accepted).toMatchObject({ problem: null, case: { id: kase.id }, referral: { status: 'ACCEPTED' } });
  const again = await api().as(ASKED).change('acceptReferral', seen(before));
  expect(again.problem).toMatchObject({ code: 'REFERRAL_ANSWERED' });
  expect(factsOf(again)).toMatchObject({ answer: 'ACCEPTED', answeredOn: today(api()) });
});

test('who gave a case back is told what became of that', async () => {
  const input = { roomId: HUB, note: '不属本会', noticeGiven: true };
  const returned = await answered(ASKED, 'returnReferral', kase.id, input);
  expect(returned).toMatchObject({ problem: null, referral: { status: 'SENT' } });
  expect((await answered(ASKED, 'returnReferral', kase.id, input)).problem.code).toBe('REFERRAL_ALREADY_OPEN');
  expect((await answered(DISPATCHER, 'acceptReferral', kase.id)).problem).toBeNull();
  const again = await answered(ASKED, 'returnReferral', kase.id, input);
  expect(again.problem).toMatchObject({ code: 'REFERRAL_ANSWERED' });
  expect(factsOf(again)).toMatchObject({ answer: 'ACCEPTED' });
});
