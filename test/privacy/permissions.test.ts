// Each cell of the table of personal data, over HTTP: every role in every place, for every act and question about it.
import fs from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { PRIVACY_ACTS } from '../../src/domain/privacy/acts.js';
import { aKey } from '../fixtures/acts.js';
import { type Reply, useApi } from '../graphql/client.js';
import { ALL_ROLES, MATRIX, nameOf, PEOPLE, PLACES, type Place, type Role, ROLES } from '../matrix/people.js';
import { type Ready, Stage, STANDING } from '../matrix/stage.js';
import { together } from '../matrix/tables.js';

/** 办 let through to the matter · 见 shown · 空 nothing · 权 the role may not · 室 not this post's case · 隐 no such case. */
const MARKS: Record<string, string> = { NOT_PERMITTED: '权', NOT_YOURS: '室', NOT_FOUND: '隐' };
const ID = '00000000-0000-7000-8000-000000000001';
const FILE = new URL('./permissions.csv', import.meta.url).pathname;

const api = useApi(MATRIX);
let staffed: Ready;
let sent: Ready;
const registered = new Map<Role, Ready>();

beforeAll(async () => {
  const stage = new Stage(api().house);
  staffed = await stage.played(await stage.registered('ROOM_HEAD', 'OWN'), STANDING.STAFFED);
  sent = await stage.played(await stage.registered('ROOM_HEAD', 'OWN'), STANDING.SENT);
  await together(
    PEOPLE.filter(({ place }) => place === 'REGISTRAR'),
    async ({ role }) => {
      registered.set(role, await stage.moment(await stage.registered(role, 'REGISTRAR')));
    },
  );
}, 60_000);

const partyId = (kase: Ready): string => kase.state.parties[0]?.id ?? ID;

/** The matter of each change, well formed. */
const CHANGES: Record<string, (kase: Ready) => object> = {
  reveal: (kase) => ({ partyId: partyId(kase), field: 'PHONE', reason: 'CONTACT_PARTY', note: '联系' }),
  recordRightsRequest: (kase) => ({
    ...{ partyId: partyId(kase), kind: 'COPY', identity: 'ID_CARD_SEEN', askedOn: kase.today, asked: '复制' },
  }),
  decideRightsRequest: () => ({ requestId: ID, basis: 'PIPL_45', reason: '准予' }),
  liftRestriction: (kase) => ({ partyId: partyId(kase), reason: '撤回' }),
  amendRetention: () => ({ years: 10, reason: '延长' }),
  setLegalHold: () => ({ ground: 'AUDIT', note: '审计' }),
  liftLegalHold: () => ({ holdId: ID, reason: '结束' }),
  proposeDestruction: () => ({ appraisal: '无保存价值' }),
  confirmDestruction: () => ({}),
  declineDestruction: () => ({}),
};

const QUESTIONS: Record<string, (kase: Ready) => string> = {
  accessLog: ({ caseId }) => `{ shown: accessLog(caseId: "${caseId}") { nodes { id } } }`,
  searchLog: () => '{ shown: searchLog { nodes { id } } }',
  rightsRequests: ({ caseId }) => `{ shown: rightsRequests(caseId: "${caseId}") { nodes { id } } }`,
  partyCopy: () => `{ shown: partyCopy(requestId: "${ID}") { caseId } }`,
  retention: ({ caseId }) => `{ shown: retention(caseId: "${caseId}") { caseId } }`,
  destructionList: () => '{ shown: destructionList { nodes { caseId } } }',
};

interface Answered {
  readonly problem: { readonly code: string; readonly field: string | null } | null;
}

/** A person without the case is told so at `caseId`; a request or hold that is unknown comes after being let through. */
function changed({ problem }: Answered): string {
  if (problem?.code === 'NOT_FOUND' && problem.field !== 'caseId') return '办';
  return MARKS[problem?.code ?? ''] ?? '办';
}

function shown({ data, errors }: Reply): string {
  if (errors.length > 0) return MARKS[String(errors[0]?.extensions['code'])] ?? '?';
  return data.shown === null ? '空' : '见';
}

async function markOf(act: string, role: Role, place: Place): Promise<string> {
  const kase = place === 'OFFERED' ? sent : ((place === 'REGISTRAR' ? registered.get(role) : undefined) ?? staffed);
  const person = api().as(nameOf(role, place));
  const question = QUESTIONS[act];
  if (question) return shown(await person.send(question(kase)));
  const type = `${act[0]?.toUpperCase()}${act.slice(1)}Input!`;
  const input = { ...CHANGES[act]?.(kase), caseId: kase.caseId, idempotencyKey: aKey() };
  const asked = `mutation ($input: ${type}) { ${act}(input: $input) { problem { code field } } }`;
  const { data, errors } = await person.send(asked, { input });
  return errors.length > 0 ? `? ${errors[0]?.message}` : changed(data[act]);
}

const [header = [], ...lines]: string[][] = parse(fs.readFileSync(FILE), { bom: true });

describe('each act and question about personal data, for every role in every place', () => {
  test('has its rows, and columns for every role', () => {
    expect(header).toEqual([
      'operation',
      '操作',
      'place',
      '位置',
      ...ALL_ROLES.map((role) => `${ROLES[role]} ${role}`),
    ]);
    expect([...new Set(lines.map(([act]) => act))].sort()).toEqual([...PRIVACY_ACTS].sort());
    expect(Object.keys({ ...CHANGES, ...QUESTIONS }).sort()).toEqual([...PRIVACY_ACTS].sort());
  });

  test.each(PRIVACY_ACTS.map((act) => [act]))(
    '%s',
    async (act) => {
      const rows = lines.filter(([of]) => of === act);
      expect(rows.map((row) => row[2])).toEqual(Object.keys(PLACES));
      const cells = rows.flatMap(([, , place, , ...marks]) =>
        ALL_ROLES.map((role, at) => ({ role, place: place as Place, mark: marks[at] })),
      );
      const told = await together(cells, async ({ role, place }) => {
        const there = PEOPLE.some((person) => person.role === role && person.place === place);
        return `${place} ${role}: ${there ? await markOf(act, role, place) : '—'}`;
      });
      expect(told).toEqual(cells.map(({ role, place, mark }) => `${place} ${role}: ${mark}`));
    },
    60_000,
  );

  test('every act has a cell in which it is let through', () => {
    for (const act of PRIVACY_ACTS) {
      const marks = lines.filter(([of]) => of === act).flatMap((row) => row.slice(4));
      expect([act, marks.some((mark) => mark === '办' || mark === '见' || act === 'partyCopy')]).toEqual([act, true]);
    }
  });
});
