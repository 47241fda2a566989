// What a room that gave a case away, and a court that takes part in it, are shown: what in-sight.csv lists, and no more.
import fs from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { type Json, useApi } from '../graphql/client.js';
import { everythingOf } from '../graphql/everything-of.js';
import { CaseSetup, FULL_CASES } from './case-setup.js';
import { type Answer, DOCUMENT, FIELDS, markOf } from './fields.js';
import { putInSight } from './in-sight.js';
import { PARTIES, TEXTS } from './inputs.js';
import { COURT_JUDGE, MATRIX, nameOf } from './people.js';
import { linesOf } from './tables.js';

const api = useApi(MATRIX);
const VIEWERS = { SENDER: nameOf('ROOM_HEAD', 'DISTRICT'), AUTHORITY: COURT_JUDGE } as const;
const LEVELS = Object.keys(VIEWERS) as (keyof typeof VIEWERS)[];
const [, ...LINES] = linesOf('in-sight');
const LISTED = new Map(LINES.map(([field = '', , ...cells]) => [field, cells]));
const schema = buildSchema(fs.readFileSync('schema/schema.graphql', 'utf8'));

let ids: { open: string; ended: string; entrusted: string };
const as = (level: keyof typeof VIEWERS) => api().as(VIEWERS[level]);

beforeAll(async () => {
  const setup = new CaseSetup(api().app);
  const open = await setup.advanced(await setup.registered('INTAKE_CLERK', 'OWN'), FULL_CASES.open);
  const ended = await setup.advanced(await setup.registered('INTAKE_CLERK', 'OWN'), FULL_CASES.ended);
  const entrusted = await setup.advanced(await setup.registered('INTAKE_CLERK', 'OWN'), FULL_CASES.entrusted);
  ids = { open: open.caseId, ended: ended.caseId, entrusted: entrusted.caseId };
  await putInSight(api().app, ids.open);
  await putInSight(api().app, ids.ended);
}, 60_000);

async function answerFor(level: keyof typeof VIEWERS): Promise<Answer> {
  const { data, errors } = await as(level).send(DOCUMENT, ids);
  expect(errors).toEqual([]);
  const { open, ended, entrusted } = data;
  return { open, ended, entrusted, row: data.cases.nodes.find((one: Json) => one.id === ids.open) };
}

describe.each(LEVELS)('%s', (level) => {
  test('sees the case in the case itself, by its number, in lists and through a figure', async () => {
    const { displayNo } = (await as(level).send(`{ case(id: "${ids.open}") { displayNo } }`)).data.case;
    const document = `{
      case(id: "${ids.open}") { accessLevel status outcome room { id } openActions { action } }
      caseByNumber(home: "320612", number: "${displayNo}") { accessLevel }
      cases(first: 100) { nodes { id accessLevel nextDue nextKind referralDue mediators { name } openActions { action } } }
      undoPreview(id: "${ids.open}") { id }
    }`;
    const { data, errors } = await as(level).send(document);
    expect(errors).toEqual([]);
    expect(data.case).toMatchObject({ accessLevel: level, status: 'AGREEMENT_DRAFTED', openActions: [] });
    expect(data.caseByNumber.accessLevel).toBe(level);
    const row = data.cases.nodes.find((one: Json) => one.id === ids.open);
    expect(row).toMatchObject({
      accessLevel: level,
      nextDue: null,
      nextKind: null,
      referralDue: null,
      openActions: [],
    });
    expect(row.mediators.length > 0).toBe(level === 'AUTHORITY');
    expect(data.undoPreview).toBeNull();
  });

  test('reads each field as the table says, and none that it does not list', async () => {
    const answer = await answerFor(level);
    const at = LEVELS.indexOf(level);
    const marks = Object.entries(FIELDS).map(([field, one]) => [field, markOf(one, answer)]);
    expect(marks).toEqual(Object.keys(FIELDS).map((field) => [field, LISTED.get(field)?.[at] ?? '隐']));
  });

  test('finds nothing secret in any field of the whole schema, open or ended', async () => {
    const whole = everythingOf(schema, 'Case');
    const { data, errors } = await as(level).send(
      `query ($open: UUID!, $ended: UUID!) { open: case(id: $open) ${whole} ended: case(id: $ended) ${whole}
        cases(first: 20) { nodes ${everythingOf(schema, 'CaseRow')} } }`,
      ids,
    );
    expect(errors).toEqual([]);
    const shown = JSON.stringify(data);
    const { facts, claims, employer, ...others } = TEXTS;
    const hidden = [
      ...Object.values(others),
      ...(level === 'AUTHORITY' ? [facts, claims, employer] : []),
      ...PARTIES.flatMap((party) => [party, ...('standIns' in party ? party.standIns : [])]).flatMap((one) =>
        ['phone', 'idNumber', 'address'].flatMap((field) => (one as Json)[field] ?? []),
      ),
    ];
    expect(hidden.filter((text) => shown.includes(text))).toEqual([]);
    expect(shown).toContain(PARTIES[1].name);
  });

  test('is told by a filter or an order nothing of what is not shown', async () => {
    const asked = ['filter: { due: COLD }', 'filter: { due: WEEK }', 'sort: NEXT_DUE'].map(
      (how, at) => `q${at}: cases(first: 100, ${how}) { nodes { id } }`,
    );
    const { data, errors } = await as(level).send(`{ ${asked.join(' ')} workCounts { open overdue cold } }`);
    expect(errors).toEqual([]);
    for (const list of ['q0', 'q1', 'q2']) expect(data[list].nodes.map((one: Json) => one.id)).not.toContain(ids.open);
  });
});

test('the history goes up to where the room gave it away; a court is told how the case went, and no session', async () => {
  const document = `{ case(id: "${ids.open}") { timeline(first: 100) { total nodes { type } } } }`;
  const [sender, court] = await Promise.all(
    LEVELS.map(async (level) => (await as(level).send(document)).data.case.timeline),
  );
  const typesOf = (page: Json): string[] => page.nodes.map(({ type }: Json) => type);
  expect(typesOf(sender).at(-1)).toBe('Registered');
  expect(typesOf(sender)).not.toContain('SessionHeld');
  expect(typesOf(court)).toEqual(expect.arrayContaining(['Registered', 'Accepted', 'MediatorsAssigned']));
  expect(typesOf(court).filter((type) => /Session|Agreement|Amended|Referral|Undo/.test(type))).toEqual([]);
  expect([sender.total, court.total]).toEqual([sender.nodes.length, court.nodes.length]);
});

test('a court finds a party by the name it is shown, not by a telephone; a room that gave the case away by neither', async () => {
  const found = async (level: keyof typeof VIEWERS, party: string) => {
    const document = `{ cases(first: 100, filter: { party: "${party}", partyReason: COURT_OR_POLICE_ASKED }) { nodes { id } } }`;
    return (await as(level).send(document)).data.cases.nodes.map((one: Json) => one.id as string).includes(ids.open);
  };
  const [name, phone] = [PARTIES[1].name, PARTIES[1].phone];
  expect([await found('AUTHORITY', name), await found('AUTHORITY', phone)]).toEqual([true, false]);
  expect([await found('SENDER', name), await found('SENDER', phone)]).toEqual([false, false]);
});
