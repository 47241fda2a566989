// Each cell of the table of fields, over HTTP, and the whole schema against it: no field is in no table.
import fs from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import { buildSchema, isObjectType } from 'graphql';
import { type Json, useApi } from '../graphql/client.js';
import { type Answer, DOCUMENT, FIELDS, markOf } from './fields.js';
import { MATRIX, nameOf } from './people.js';
import { CaseSetup, FULL_CASES } from './case-setup.js';
import { linesOf } from './tables.js';

const [[, , ...headers] = [], ...LINES] = linesOf('fields');
const VIEWERS = headers.map((header) => header.split(' ')[0] ?? '');

/** Who looks, in the order of the columns. */
const LOOKING: Record<string, string> = {
  HELD: nameOf('MEDIATOR', 'ASSIGNED'),
  RINGS: nameOf('ROOM_HEAD', 'OWN'),
  OTHERS: nameOf('ARBITRATOR', 'OWN'),
  OFFERED: nameOf('ROOM_HEAD', 'OFFERED'),
  OVERSEER: nameOf('JUSTICE_SUPERVISOR', 'AREA'),
  REGISTRAR: nameOf('GRID_WORKER', 'REGISTRAR'),
};

const api = useApi(MATRIX);
const answers = new Map<string, Answer>();
let setup: CaseSetup;

beforeAll(async () => {
  setup = new CaseSetup(api().app);
  const open = await setup.advanced(await setup.registered('GRID_WORKER', 'REGISTRAR'), FULL_CASES.open);
  const ended = await setup.advanced(await setup.registered('GRID_WORKER', 'REGISTRAR'), FULL_CASES.ended);
  const entrusted = await setup.advanced(await setup.registered('GRID_WORKER', 'REGISTRAR'), FULL_CASES.entrusted);
  await api().app.db.asOwner(
    `insert into letter (id, home, case_id, kind, about, reader_kind, reader_id, language, state, written_at, due_at)
     select gen_random_uuid(), home, case_id, 'ACCEPTED', 'x', 'PARTY', gen_random_uuid(), 'zh', 'NO_CHANNEL', now(), now()
     from case_file where case_id = $1`,
    [open.caseId],
  );
  const variables = { open: open.caseId, ended: ended.caseId, entrusted: entrusted.caseId };
  for (const viewer of VIEWERS) {
    const { data, errors } = await api()
      .as(LOOKING[viewer] ?? '')
      .send(DOCUMENT, variables);
    expect(errors).toEqual([]);
    const row = data.cases.nodes.find((one: Json) => one.id === open.caseId);
    answers.set(viewer, {
      open: data.open,
      ended: data.ended,
      entrusted: data.entrusted,
      row,
      leaver: await leaverFor(viewer),
    });
  }
}, 60_000);

/** The cases of the assigned mediator, for the head who would hand them over; an administrator is given counts. */
async function leaverFor(viewer: string): Promise<Json> {
  if (viewer !== 'RINGS') return undefined;
  const document = `{ handoverPreview(personId: "${(await setup.actor('MEDIATOR', 'ASSIGNED')).personId}") { open cases { caseId } } }`;
  const testBook = await api().as(nameOf('ADMINISTRATOR', 'DISTRICT')).send(document);
  expect(testBook.data.handoverPreview).toEqual([{ open: expect.any(Number), cases: null }]);
  return (
    await api()
      .as(LOOKING[viewer] ?? '')
      .send(document)
  ).data.handoverPreview;
}

test.each(LINES.map(([field = '', chinese = '', ...cells]) => ({ field, chinese, cells })))(
  '$field $chinese is shown as the table says',
  ({ field, cells }) => {
    const read = FIELDS[field];
    if (!read) throw new Error(`nobody knows where ${field} stands`);
    const told = VIEWERS.map((viewer, at) => (cells[at] === '—' ? '—' : markOf(read, answers.get(viewer) as Answer)));
    expect(told).toEqual(cells);
  },
);

test('every field of every type is in one of the two tables of fields, and none that is not there', () => {
  const schema = buildSchema(fs.readFileSync('schema/schema.graphql', 'utf8'));
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !/^__|^Query$|^Mutation$|^Subscription$/.test(type.name),
  );
  const there = types.flatMap((type) =>
    isObjectType(type) ? Object.keys(type.getFields()).map((f) => `${type.name}.${f}`) : [],
  );
  const shut = LINES.map(([field = '']) => field.split(' ')[0] ?? '');
  const [, ...open] = linesOf('open-fields');
  const free = open.flatMap(([type = '', , fields = '']) => fields.split(' ').map((field) => `${type}.${field}`));
  expect([...new Set([...shut, ...free])].sort()).toEqual(there.sort());
  expect(free.filter((field) => shut.includes(field))).toEqual([]);
});
