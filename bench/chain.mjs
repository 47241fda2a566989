// Commands one after the other on cases of their own: registration to acceptance, then an offer to the town and its taking.
import { performance } from 'node:perf_hooks';
import { post, signIn } from './ask.mjs';
import { bareChains, runBare } from './bare.mjs';
import { nameOf } from './clone.mjs';
import { median } from './drive.mjs';

const PAYLOAD = 'case { id version parties { id } } problem { code field }';
const mutation = (name, type) => `mutation M($input: ${type}!) { ${name}(input: $input) { ${PAYLOAD} } }`;
const MUTATIONS = {
  register: mutation('register', 'RegisterInput'),
  requestConsent: mutation('requestConsent', 'RequestConsentInput'),
  accept: mutation('accept', 'AcceptInput'),
  proposeReferral: mutation('proposeReferral', 'ProposeReferralInput'),
  sendReferral: mutation('sendReferral', 'SendReferralInput'),
  acceptReferral: mutation('acceptReferral', 'AcceptReferralInput'),
};
export const STEPS = Object.keys(MUTATIONS);
/** People of today's run, so that a second run on a database finds nobody of the first: fifty numbers a second, of eight digits with the people's two. */
export const firstNumber = () => (Math.floor(Date.now() / 1000) * 50) % 20_000_000;
/** One clerk alone: what a command costs. Eight: what they cost each other. */
const AT_ONCE = [1, 8];
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

const registration = (room, n) => ({
  roomId: room.id,
  applicationForm: 'WRITTEN',
  dispute: { type: 'NEIGHBOUR', source: 'ON_APPLICATION', amount: 123_400, people: 2, difficult: false, placeCode: room.area },
  parties: ['APPLICANT', 'RESPONDENT'].map((side, at) => ({ side, kind: 'PERSON', name: nameOf(n * 2 + at + 5), phone: `139${String(n * 2 + at).padStart(8, '0')}` })),
  facts: '两家因屋后排水沟起争执，雨季积水入院（试验用虚构事实）。',
  claims: '恢复原状，赔偿损失。',
});

/** One case through all six steps; reports how long each step took. */
export async function oneChain(url, { room, head, town }, n, report) {
  let seen = null;
  const step = async (name, token, input) => {
    const envelope = { idempotencyKey: `bench-${process.pid}-${n}-${name}`, ...(seen && { caseId: seen.id, expectedVersion: seen.version }) };
    const began = performance.now();
    const { data, errors } = await post(url, { query: MUTATIONS[name], variables: { input: { ...envelope, ...input } } }, token);
    report(name, performance.now() - began);
    const done = data?.[name];
    if (!done || done.problem) throw new Error(`${name}: ${JSON.stringify(errors ?? done.problem)}`);
    seen = { ...seen, ...done.case, parties: done.case?.parties ?? seen?.parties };
  };
  const acts = () => seen.parties.map(({ id }) => ({ partyId: id, manner: 'ON_PAPER', on: today() }));
  await step('register', head, registration(room, n));
  await step('requestConsent', head, { asked: seen.parties.map(({ id }) => ({ partyId: id, channel: 'PHONE' })) });
  await step('accept', head, { consents: acts(), refusals: [], rightsNotice: { manner: 'WRITTEN', on: today() } });
  await step('proposeReferral', head, { roomId: room.townId, reason: 'BEYOND_ABILITY', note: '请上级协助。', consents: acts() });
  await step('sendReferral', head, { noticeGiven: true });
  await step('acceptReferral', town, {});
}

const forSeconds = (seconds) => {
  const until = Date.now() + seconds * 1000;
  return () => Date.now() < until;
};

/** So many at work at once while there is more; latencies by step. */
export async function workFor(workers, more, one) {
  const times = Object.fromEntries(STEPS.map((name) => [name, []]));
  const worker = async (w) => {
    while (more()) await one(w, (name, ms) => times[name].push(ms));
  };
  await Promise.all(Array.from({ length: workers }, (_, w) => worker(w)));
  return times;
}

const GROUPS = { 'registration + acceptance': STEPS.slice(0, 3), 'referral + acceptance': STEPS.slice(3) };

function percentilesOf(lists) {
  const all = lists.flat().sort((a, b) => a - b);
  const at = (p) => Number(all[Math.min(all.length - 1, Math.floor((p / 100) * all.length))].toFixed(2));
  return { p50: at(50), p95: at(95), p99: at(99) };
}

const meanOf = (lists) => {
  const all = lists.flat();
  return all.reduce((sum, ms) => sum + ms, 0) / all.length;
};

export async function measureChain({ app, owner, servers, facts, settings }) {
  const { url } = servers.app;
  const teams = [];
  for (let w = 0; w < Math.max(...AT_ONCE); w++) {
    const room = facts.rooms[w * 20 + 3];
    teams.push({ room, head: await signIn(url, `bench.h${room.n}`), town: await signIn(url, `bench.h${room.townArea}`) });
  }
  const bare = await bareChains(app, owner, facts.rooms.slice(0, 8), 600 * (settings.rounds + 1) * settings.seconds);
  try {
    let n = firstNumber();
    const ours = (w, report) => oneChain(url, teams[w], n++, report);
    const theirs = (_w, report) => runBare(bare, report);
    // As a server is after a morning's work: its code compiled, its plans made.
    await workFor(Math.max(...AT_ONCE), forSeconds(8), ours);
    const measured = {};
    for (const workers of AT_ONCE) {
      await workFor(workers, forSeconds(1), ours);
      await workFor(workers, forSeconds(1), theirs);
      const seen = [];
      for (let round = 0; round < settings.rounds; round++)
        seen.push({ app: await workFor(workers, forSeconds(settings.seconds), ours), floor: await workFor(workers, forSeconds(settings.seconds), theirs) });
      measured[workers] = groupsOf(seen);
      console.error('commands', workers, JSON.stringify(measured[workers]));
    }
    return measured;
  } finally {
    await bare.end();
  }
}

function groupsOf(seen) {
  const ratio = (of) => Number(median(seen.map((round) => of(round.app) / of(round.floor))).toFixed(2));
  return Object.fromEntries(Object.entries(GROUPS).map(([title, steps]) => {
    const lists = (times) => steps.map((name) => times[name]);
    const whole = (who) => percentilesOf(seen.flatMap((round) => lists(round[who])));
    return [title, {
      app: whole('app'), floor: whole('floor'),
      times: ratio((times) => percentilesOf(lists(times)).p50),
      perCommand: ratio((times) => meanOf(lists(times))),
    }];
  }));
}
