// The scripted walk of the README, held as a test: two referrals, one settlement, counted once.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { NOON, roomId } from '../fixtures/app.js';
import { PASSWORD, useApi } from '../graphql/client.js';
import { type Journey, Person, walk } from './walk.js';

const api = useApi();
const PLACES = {
  village: roomId('committee-320612004008'),
  street: roomId('committee-320612004'),
  district: roomId('committee-320612'),
};
let journey: Journey;
let supervisor: Person;
let before: Line;

/** A case as a room sees it that gave it away. */
interface Seen {
  accessLevel: string;
  status: string;
  openActions: object[];
  parties: { name: string | null; phone: string | null }[];
}
const MONTH = { from: '2026-06-01', to: '2026-06-30' };
interface Line {
  accepted: number;
  settled: number;
  rates: { code: string; numerator: number; denominator: number; percent: string }[];
}

async function lineOf(filter: object): Promise<Line> {
  const asked = `query ($input: StatementInput!) { statement(input: $input) { lines {
    tally { accepted settled } rates { code numerator denominator percent } } } }`;
  const input = { ...MONTH, by: 'NONE', filter };
  const { statement } = await supervisor.ask<{ statement: { lines: { tally: Line; rates: Line['rates'] }[] } }>(asked, {
    input,
  });
  const [line] = statement.lines;
  return { accepted: line?.tally.accepted ?? 0, settled: line?.tally.settled ?? 0, rates: line?.rates ?? [] };
}

beforeAll(async () => {
  const url = `${api().url}/graphql`;
  const person = (name: string) => Person.signIn(url, name, PASSWORD);
  supervisor = await person('娄敬业');
  before = await lineOf({ divisionPrefix: '320612' });
  const cast = {
    worker: await person('沙小雨'),
    villageHead: await person('柏春华'),
    villageMediator: await person('应丽娟'),
    streetHead: await person('路晨光'),
    districtHead: await person('尤国梁'),
    districtMediator: await person('项海涛'),
  };
  journey = await walk(cast, PLACES, 'walk-of-the-test', NOON);
}, 60_000);

describe('the walk from the doorstep to the ledger', () => {
  test('goes through two referrals to a settled, performed, followed-up and evaluated agreement', () => {
    expect(journey.steps.map(({ verb, status }) => `${verb} ${status}`)).toEqual([
      'register REGISTERED',
      'routeToDesk REGISTERED',
      'requestConsent CONSENT_PENDING',
      'accept ACCEPTED',
      'assignMediators ASSIGNED',
      'proposeReferral ASSIGNED',
      'sendReferral ASSIGNED',
      'acceptReferral ACCEPTED',
      'proposeReferral ACCEPTED',
      'sendReferral ACCEPTED',
      'acceptReferral ACCEPTED',
      'assignMediators ASSIGNED',
      'openSession MEDIATING',
      'openSession MEDIATING',
      'draft AGREEMENT_DRAFTED',
      'sign AGREEMENT_DRAFTED',
      'sign AGREEMENT_DRAFTED',
      'sign AGREEMENT_DRAFTED',
      'sign PERFORMING',
      'recordPerformance FULFILLED',
      'followUp FOLLOWED_UP',
      'evaluate EVALUATED',
    ]);
  });

  test('carries one number, the accepting committee’s', () => {
    const numbers = new Set(journey.steps.map((step) => step.number).filter(Boolean));
    expect([...numbers]).toEqual([expect.stringMatching(/^（2026）通.*人调字第00001号$/u)]);
  });

  test('stands once in the statement: accepted once, settled once', async () => {
    const after = await lineOf({ divisionPrefix: '320612' });
    expect([after.accepted - before.accepted, after.settled - before.settled]).toEqual([1, 1]);
    expect(after.rates.find(({ code }) => code === 'SR_ACCEPTED')).toMatchObject({
      numerator: 1,
      denominator: 1,
      percent: '100.0',
    });
  });

  test('credits the settlement to the room that settled, the acceptance to the one that accepted', async () => {
    const village = await lineOf({ rooms: [PLACES.village] });
    const district = await lineOf({ rooms: [PLACES.district] });
    expect([village.accepted, village.settled, district.accepted, district.settled]).toEqual([1, 0, 0, 1]);
  });

  test('is found behind the figure, once', async () => {
    const asked = `query ($input: FigureInput!) { drillDown(input: $input) { figure hidden nodes { caseId } } }`;
    const input = {
      ...MONTH,
      by: 'NONE',
      key: '',
      ledgerClass: 'PEOPLE',
      column: 'SETTLED',
      reopened: false,
      filter: { divisionPrefix: '320612' },
    };
    const { drillDown } = await supervisor.ask<{
      drillDown: { figure: number; hidden: number; nodes: { caseId: string }[] };
    }>(asked, { input });
    expect(drillDown).toEqual({ figure: 1, hidden: 0, nodes: [{ caseId: journey.case.id }] });
  });

  test('is only in sight of the rooms it left: how it stands, and no name in full', async () => {
    const village = await Person.signIn(`${api().url}/graphql`, '柏春华', PASSWORD);
    const asked =
      'query ($id: UUID!) { case(id: $id) { accessLevel status openActions { action } parties { name phone } } }';
    const { case: seen } = await village.ask<{ case: Seen }>(asked, { id: journey.case.id });
    expect([seen.accessLevel, seen.status, seen.openActions]).toEqual(['SENDER', 'EVALUATED', []]);
    for (const { name, phone } of seen.parties)
      expect([name ?? '＊', phone]).toEqual([expect.stringMatching(/[*＊]/), null]);
  });
});
