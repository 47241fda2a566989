// Makes a few cases through the commands, as people would, and reads back every row that was stored. What is cloned
// by the hundred thousand is therefore what the program itself writes, byte for byte.
import { run } from '../.parts/app/pipeline/command.js';
import * as intake from '../.parts/app/case/commands/intake.js';
import * as mediation from '../.parts/app/case/commands/mediation.js';
import * as outcome from '../.parts/app/case/commands/outcome.js';
import * as referral from '../.parts/app/referral/commands.js';
import { register } from '../.parts/app/case/commands/register.js';
import { SYSTEM } from '../.parts/domain/kernel/actor.js';
import { dayOf } from '../.parts/domain/kernel/day.js';

/** A Tuesday; every clone is the same case moved by whole days. */
const MORNING = new Date('2026-06-09T01:00:00Z');
export const TEMPLATE_DAY = '2026-06-09';
/** Particulars that each clone replaces by its own. */
export const NAMES = ['某申请', '某被申'];
export const PHONES = ['13000000001', '13000000002'];

const actor = (room, location, role) => ({
  personId: location.person,
  posts: [{ id: location.post, role, roomId: room.id, organisationId: room.organisation, home: room.home, divisionCode: room.area }],
});

function benchCaseIn(app, room) {
  const town = { id: room.townId, organisation: room.townOrganisation, home: room.home, area: room.townArea };
  const position = { at: MORNING, version: 0, caseId: '' };
  const runtime = { ...app.runtime, now: () => position.at };
  const act = async (command, who, input) => {
    position.at = new Date(position.at.getTime() + 3_600_000);
    const envelope = { idempotencyKey: `bench:${Math.random()}`, caseId: position.caseId, expectedVersion: position.version };
    position.caseId = (await run(command, runtime, who, { ...input, ...envelope })).caseId;
    position.version += 1;
  };
  const state = async () => (await app.runtime.inTransaction((unit) => unit.cases.lock(SYSTEM, position.caseId))).state;
  const acts = async () => (await state()).parties.map(({ id }) => ({ partyId: id, manner: 'ON_PAPER', on: dayOf(position.at) }));
  const head = actor(room, room.head, 'ROOM_HEAD');
  const mediator = actor(room, room.mediator, 'MEDIATOR');
  const townHead = actor(town, room.town.head, 'ROOM_HEAD');
  return { position, act, state, acts, room, head, mediator, townHead, notice: () => ({ manner: 'WRITTEN', on: dayOf(position.at) }) };
}

const STEPS = {
  register: ({ act, head, room }, type) =>
    act(register, head, {
      roomId: room.id,
      applicationForm: 'WRITTEN',
      dispute: { type, labourCause: null, source: 'ON_APPLICATION', amount: 123_400, people: 2, difficult: false, placeCode: room.area },
      parties: ['APPLICANT', 'RESPONDENT'].map((side, n) => ({ side, kind: 'PERSON', name: NAMES[n], phone: PHONES[n] })),
      facts: '两家因屋后排水沟起争执，雨季积水入院（试验用虚构事实）。',
      claims: '恢复原状，赔偿损失。',
    }),
  accept: async ({ act, acts, head, notice, position }) => {
    const asked = (await acts()).map(({ partyId }) => ({ partyId, channel: 'PHONE' }));
    await act(intake.requestConsent, head, { asked });
    position.at = new Date(position.at.getTime() + 24 * 3_600_000);
    await act(intake.accept, head, { consents: await acts(), refusals: [], rightsNotice: notice() });
  },
  refuse: ({ act, head, notice }) =>
    act(intake.refuse, head, { ground: 'NOT_ADMISSIBLE', reason: '依法由其他机关处理。', routeNotice: notice() }),
  assign: ({ act, head, room }) =>
    act(mediation.assignMediators, head, {
      presider: room.mediator.post, others: [], chosenBy: 'ROOM', recusalChecked: true, overCapReason: '试验',
    }),
  session: async ({ act, acts, mediator, position }) => {
    position.at = new Date(position.at.getTime() + 5 * 24 * 3_600_000);
    const present = (await acts()).map(({ partyId }) => ({ partyId, identityChecked: true }));
    await act(mediation.openSession, mediator, {
      startsAt: position.at, helpers: [], helpersConsented: true, kind: 'JOINT', present, record: '双方到场，各自陈述。',
    });
  },
  settle: async ({ act, acts, mediator, position }) => {
    const on = dayOf(position.at);
    const terms = { scope: 'WHOLE', agreedAmount: 60_000, terms: '双方自愿达成协议。', contentChecked: true };
    const items = [{ text: '当场给付。', dueOn: on, amount: 60_000 }];
    await act(outcome.recordOralAgreement, mediator, { ...terms, items, on, consents: await acts() });
  },
  fail: ({ act, mediator, notice, position }) =>
    act(outcome.terminate, mediator, {
      ground: 'IRRECONCILABLE', reason: '分歧过大。', routeNotice: notice(), arbitrationNamed: true, factsOffered: true, on: dayOf(position.at),
    }),
  offer: async ({ act, acts, head, room }) => {
    const input = { roomId: room.townId, reason: 'BEYOND_ABILITY', note: '请上级协助。', consents: await acts() };
    await act(referral.proposeReferral, head, input);
    await act(referral.sendReferral, head, { noticeGiven: true });
  },
  take: ({ act, townHead }) => act(referral.acceptReferral, townHead, {}),
};

/** Of a hundred cases of the past, how many went which way; `open` are the last ones of each room. */
export const SCENARIOS = {
  settled: { steps: ['register', 'accept', 'assign', 'session', 'settle'], past: 82 },
  failed: { steps: ['register', 'accept', 'assign', 'session', 'fail'], past: 8 },
  refused: { steps: ['register', 'refuse'], past: 8 },
  referred: { steps: ['register', 'accept', 'offer', 'take'], past: 2 },
  assigned: { steps: ['register', 'accept', 'assign'], open: 24 },
  desk: { steps: ['register'], open: 3 },
  offered: { steps: ['register', 'accept', 'assign', 'offer'], open: 1 },
};
const TYPES = ['NEIGHBOUR', 'MARRIAGE_FAMILY', 'CONTRACT', 'DAMAGES'];

/** Tables of a case, the key of each last; rows are read as text, whose every value a clone can give again. */
export const TABLES = ['case_key', 'case_file', 'history', 'entry', 'assignment', 'referral', 'party_token', 'case_number'];
/** Written by commands; what is generated goes without them, as its periods are over and told. */
export const COMMAND_TABLES = [...TABLES, 'clock'];

const ORDER = { history: 'seq', entry: 'seq' };

async function rowsOf(owner, caseId) {
  const tables = {};
  for (const table of COMMAND_TABLES) {
    const { rows: columns } = await owner.query(
      `select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = $1 order by ordinal_position`, [table]);
    const names = columns.map(({ name }) => name);
    const list = names.map((name) => `${name}::text`).join(', ');
    const { rows } = await owner.query({ text: `select ${list} from ${table} where case_id = $1 order by ${ORDER[table] ?? 1}`, values: [caseId], rowMode: 'array' });
    tables[table] = { names, rows };
  }
  return tables;
}

/** Every scenario in every type, made in the first room of each district. */
export async function makeTemplates(app, owner, rooms, scenarios = Object.keys(SCENARIOS)) {
  const templates = [];
  for (const home of ['320612', '320371']) {
    const room = rooms.find((one) => one.home === home);
    for (const scenario of room ? scenarios : [])
      for (const type of TYPES) {
        const { steps } = SCENARIOS[scenario];
        const benchCase = benchCaseIn(app, room);
        for (const step of steps) await STEPS[step](benchCase, type);
        const file = await app.runtime.inTransaction((unit) => unit.cases.lock(SYSTEM, benchCase.position.caseId));
        const recorded = await app.runtime.inTransaction((unit) => unit.cases.history(file));
        templates.push({ home, scenario, room, file, recorded, tables: await rowsOf(owner, benchCase.position.caseId) });
      }
  }
  return templates;
}
