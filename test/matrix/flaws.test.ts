// What another product of this field got wrong, seen in its source (peers.md, C47): each flaw has a test that would catch it.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { aKey } from '../fixtures/acts.js';
import { type Json, useApi } from '../graphql/client.js';
import { INPUTS } from './inputs.js';
import { HOLDER, MATRIX, nameOf, PEOPLE, SECOND } from './people.js';
import { type Ready, CaseSetup, STANDING } from './case-setup.js';
import { together } from './tables.js';

const api = useApi(MATRIX);
let setup: CaseSetup;
const HEAD = nameOf('ROOM_HEAD', 'OWN');
const WATCH = nameOf('JUSTICE_SUPERVISOR', 'AREA');
const strangers = () => PEOPLE.filter(({ place }) => place === 'DISTRICT' || place === 'ELSEWHERE');

beforeAll(() => {
  setup = new CaseSetup(api().app);
});

const aCase = async (steps = STANDING.STAFFED): Promise<Ready> =>
  setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), steps);

test('flaw 1: a case opens to nobody just for being signed in, not even after its own room has opened it', async () => {
  const { caseId, state } = await aCase();
  const document = `{ case(id: "${caseId}") { id facts } timeline(id: "${caseId}") { total }
    caseByNumber(home: "320612", number: "${state.number}") { id } }`;
  const nothing = { case: null, timeline: null, caseByNumber: null };
  for (const { role, place } of strangers()) {
    const own = await api().as(HEAD).send(document);
    expect(own.data.case.id).toBe(caseId);
    const { data } = await api().as(nameOf(role, place)).send(document);
    expect([role, place, data]).toEqual([role, place, nothing]);
  }
});

describe('flaw 2: a filter that is written applies', () => {
  const list = async (person: string, filter: string): Promise<string[]> => {
    const { data } = await api().as(person).send(`{ cases(first: 100, filter: { ${filter} }) { nodes { id } } }`);
    return data.cases.nodes.map(({ id }: Json) => id);
  };

  test('one list after another, each filter gives its own cases and never those of the list before', async () => {
    const held = await aCase();
    const waiting = await aCase(STANDING.DESK);
    const moved = await setup.moment(await setup.registered('ROOM_HEAD', 'DISTRICT', SECOND));
    const both = [
      [`status: [ASSIGNED]`, held, waiting],
      [`status: [REGISTERED]`, waiting, held],
      [`number: "${held.state.number}"`, held, waiting],
      [`number: "${waiting.state.displayNo}"`, waiting, held],
      [`roomId: "${HOLDER}"`, held, moved],
      [`roomId: "${SECOND}"`, moved, held],
      [`area: "320612104"`, held, moved],
      [`area: "320612004"`, moved, held],
      [`acceptedFrom: "2026-06-09"`, held, waiting],
      [`open: true, type: [NEIGHBOUR], party: "闻人听雨", partyReason: DUPLICATE_CHECK`, held, null],
      [`type: [MEDICAL]`, null, held],
      [`source: [FROM_COURT]`, null, held],
      [`open: false`, null, held],
      [`party: "无此人", partyReason: DUPLICATE_CHECK`, null, held],
      [`acceptedTo: "2026-06-08"`, null, held],
    ] as const;
    for (const [filter, there, absent] of both) {
      const ids = await list(WATCH, filter);
      if (there) expect([filter, ids]).toEqual([filter, expect.arrayContaining([there.caseId])]);
      if (absent) expect([filter, ids]).toEqual([filter, expect.not.arrayContaining([absent.caseId])]);
    }
  });

  test('what role somebody has never widens a list beyond room and area, whichever way roles are ordered', async () => {
    const { caseId } = await aCase();
    const lists = await together(strangers(), async ({ role, place }) => {
      const { data } = await api().as(nameOf(role, place)).send('{ cases(first: 100) { nodes { id } } }');
      return [role, place, data.cases.nodes.some(({ id }: Json) => id === caseId)];
    });
    expect(lists).toEqual(strangers().map(({ role, place }) => [role, place, false]));
  });
});

// Flaw 3, children under another parent: children.test.ts.

test('flaw 4: nobody outside the room it was sent to accepts or declines an offer, whoever knows its case', async () => {
  const sent = await aCase(STANDING.SENT);
  const outsiders = PEOPLE.filter(({ place }) => place !== 'OFFERED' && place !== 'REGISTRAR');
  for (const action of ['acceptReferral', 'declineReferral']) {
    const codes = await together(outsiders, async ({ role, place }) => {
      const input = { ...INPUTS[action]?.(sent), caseId: sent.caseId, expectedVersion: sent.version };
      return (
        await api()
          .as(nameOf(role, place))
          .change(action, { ...input, idempotencyKey: aKey() })
      ).problem?.code;
    });
    expect(new Set(codes)).toEqual(new Set(['NOT_PERMITTED', 'NOT_YOURS', 'NOT_ASSIGNED', 'NOT_FOUND']));
  }
  const still = await setup.moment(sent.caseId);
  expect([still.version, still.state.room.id]).toEqual([sent.version, HOLDER]);
});

describe('flaw 6: other origins and secrets', () => {
  test('a page of another origin is never let in with credentials, whatever origin it names', async () => {
    for (const origin of ['https://elsewhere.example', 'null', api().url]) {
      const asked = { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } };
      const { headers } = await fetch(`${api().url}/graphql`, asked);
      const allowed = headers.get('access-control-allow-origin');
      expect([origin, allowed === null || allowed === api().url]).toEqual([origin, true]);
    }
  });
});

test('flaw 7: leaving hard cases open does not raise what is shown: the rate of closed cases never stands alone', async () => {
  const year = 'from: "2026-01-01", to: "2026-12-31", by: ROOM';
  const document = `{ statement(input: { ${year}, filter: { rooms: ["${HOLDER}"] } }) {
    lines { tally { accepted closed openAfter settled } rates { code numerator denominator percent definition { zh en } } } } }`;
  await aCase(STANDING.AGREED);
  const line = async () => (await api().as(WATCH).send(document)).data.statement.lines[0];
  const rate = ({ rates }: Json, code: string) => rates.find((one: Json) => one.code === code);
  const before = await line();
  for (let hard = 0; hard < 3; hard++) await aCase(STANDING.STAFFED);
  const after = await line();
  expect(rate(after, 'SR_CLOSED')).toEqual(rate(before, 'SR_CLOSED'));
  expect(after.tally.openAfter).toBe(before.tally.openAfter + 3);
  for (const code of ['SR_ACCEPTED', 'SR_COHORT']) {
    expect(rate(after, code)).toMatchObject({ denominator: rate(before, code).denominator + 3 });
    expect(Number(rate(after, code).percent)).toBeLessThan(Number(rate(before, code).percent));
  }
  expect(after.rates.map(({ code }: Json) => code).sort()).toEqual(['SR_ACCEPTED', 'SR_CLOSED', 'SR_COHORT']);
});
