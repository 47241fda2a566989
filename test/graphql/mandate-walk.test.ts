// A case of a room's own that a court takes and entrusts back, and one that begins with a mandate: both books against tables by hand.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { aKey } from '../fixtures/acts.js';
import { CaseSetup } from '../matrix/case-setup.js';
import { entrusting, INPUTS } from '../matrix/inputs.js';
import { HOLDER, MATRIX, nameOf, type Place, type Role } from '../matrix/people.js';
import { type Json, useApi } from './client.js';

const api = useApi(MATRIX);
const HEAD = ['ROOM_HEAD', 'OWN'] as const;
const MEDIATOR = ['MEDIATOR', 'ASSIGNED'] as const;
const JUDGE = ['JUDGE', 'COURT'] as const;
const DISPATCHER = ['HUB_DISPATCHER', 'AREA'] as const;
const NEIGHBOUR_HEAD = ['ROOM_HEAD', 'OFFERED'] as const;
let setup: CaseSetup;
let own = '';
let entrusted = '';

/** As the client sends it; `as` names the inputs where those of the change lead elsewhere. */
async function step(
  caseId: string,
  operation: string,
  by: readonly [Role, Place],
  as = operation,
  over: object = {},
): Promise<void> {
  const moment = await setup.moment(caseId);
  const input = { idempotencyKey: aKey(), caseId, expectedVersion: moment.version, ...INPUTS[as]?.(moment), ...over };
  const { problem } = await api()
    .as(nameOf(...by))
    .change(operation, input);
  expect([operation, problem]).toEqual([operation, null]);
}

beforeAll(async () => {
  setup = new CaseSetup(api().app);
  own = await setup.registered(...HEAD);
  await step(own, 'requestConsent', HEAD);
  await step(own, 'accept', HEAD);
  await step(own, 'recordExternalAcceptance', DISPATCHER);
  await step(own, 'offerMandate', JUDGE, 'offerHere');
  await step(own, 'acceptMandate', HEAD, 'acceptHere');
  await step(own, 'openSession', MEDIATOR);
  await step(own, 'draft', MEDIATOR);
  const { state, today: on } = await setup.moment(own);
  for (const { id: partyId } of state.parties)
    await step(own, 'sign', MEDIATOR, 'sign', { signer: 'PARTY', act: { partyId, manner: 'ON_PAPER', on } });
  await step(own, 'reportMandate', MEDIATOR);
  await step(own, 'recordExternalResult', JUDGE);

  const opening = { ...entrusting(HOLDER), idempotencyKey: aKey() };
  const { case: begun, problem } = await api()
    .as(nameOf(...JUDGE))
    .change('registerEntrusted', opening, 'id');
  expect(problem).toBeNull();
  entrusted = begun.id;
  await step(entrusted, 'acceptMandate', HEAD, 'acceptHere');
  await step(entrusted, 'terminate', HEAD);
  await step(entrusted, 'offerMandate', JUDGE);
  await step(entrusted, 'declineMandate', NEIGHBOUR_HEAD);
  await step(entrusted, 'offerMandate', JUDGE);
  await step(entrusted, 'recallMandate', JUDGE);
}, 60_000);

const pathOf = async (table: 'entry' | 'mandate_entry', caseId: string) => {
  const rows = await api().app.db.asOwner<{ move: string }[]>(
    `select concat_ws(' > ', from_kind, concat_ws(':', to_kind, nullif(to_detail, ''))) as move from ${table}
     where case_id = $1 order by recorded_at, ordinal`,
    [caseId],
  );
  return rows.map(({ move }) => move);
};

describe('the case that the court took and entrusted back', () => {
  test('was accepted once, went outside and ended there; the agreement under the mandate is none of the room’s own', async () => {
    expect(await pathOf('entry', own)).toEqual([
      ...['intake > desk', 'desk > open', 'open > external', 'external > ended-outside:judgment'],
    ]);
  });

  test('was offered, taken and agreed in the mandates’ book', async () => {
    expect(await pathOf('mandate_entry', own)).toEqual([
      ...['mandate-intake > offered', 'offered > mandate', 'mandate > mandate-result:agreed'],
    ]);
  });
});

describe('the case that began with a mandate', () => {
  test('was never accepted', async () => {
    expect(await pathOf('entry', entrusted)).toEqual(['intake > external']);
  });

  test('was mediated without success, then declined by one room and recalled from another', async () => {
    expect(await pathOf('mandate_entry', entrusted)).toEqual([
      ...['mandate-intake > offered', 'offered > mandate', 'mandate > mandate-result:failed'],
      ...['mandate-intake > offered', 'offered > mandate-result:declined'],
      ...['mandate-intake > offered', 'offered > mandate-result:recalled'],
    ]);
  });
});

const YEAR = 'from: "2026-01-01", to: "2026-12-31", filter: { divisionPrefix: "" }';

test('the statement of cases counts the first one once and no success; the statement of mandates stands apart', async () => {
  const { data, errors } = await api()
    .as(nameOf('AUDITOR', 'AREA'))
    .send(`{ statement(input: { ${YEAR} }) { lines { tally { accepted settled sentOutside endedOutside openAfter } } }
      mandateStatement(input: { ${YEAR} }) { lines { mandateClass rates { code numerator denominator }
        tally { offered taken declined offerRecalled agreed failed ended running waitingAfter } } } }`);
  expect(errors).toEqual([]);
  const [line] = data.statement.lines;
  expect(line.tally).toEqual({ accepted: 1, settled: 0, sentOutside: 1, endedOutside: 1, openAfter: 0 });
  expect(data.mandateStatement.lines).toEqual([
    {
      mandateClass: 'COURT',
      rates: [
        { code: 'MR_ENDED', numerator: 1, denominator: 2 },
        { code: 'MR_DIVERTED', numerator: 1, denominator: 4 },
      ],
      tally: {
        ...{ offered: 4, taken: 2, declined: 1, offerRecalled: 1, agreed: 1, failed: 1, ended: 2 },
        ...{ running: 0, waitingAfter: 0 },
      },
    },
  ]);
  expect(await api().app.db.asOwner('select * from book_check()')).toEqual([]);
});

test('a judge of the court opens the figure to its cases; a head elsewhere is told how many they are', async () => {
  const asked = `{ mandateDrillDown(input: { ${YEAR}, column: OFFERED, mandateClass: COURT }, first: 10) {
    figure cases hidden nodes { caseId count case { accessLevel } } } }`;
  const of = async (role: Role, place: Place): Promise<Json> =>
    (await api().as(nameOf(role, place)).send(asked)).data.mandateDrillDown;
  const seen = await of(...JUDGE);
  expect(seen).toMatchObject({ figure: 4, cases: 2, hidden: 0 });
  expect(new Map(seen.nodes.map(({ caseId, count, case: kase }: Json) => [caseId, [count, kase.accessLevel]]))).toEqual(
    new Map([
      [own, [1, 'AUTHORITY']],
      [entrusted, [3, 'AUTHORITY']],
    ]),
  );
  expect(await of('ROOM_HEAD', 'ELSEWHERE')).toEqual({ figure: 4, cases: 2, hidden: 2, nodes: [] });
});
