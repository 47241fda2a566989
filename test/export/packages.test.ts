// Packages over HTTP: as data, page and document, in both languages, with nothing in them but what their recipient may have.
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { type Json, useApi } from '../graphql/client.js';
import { CaseSetup, ENDED, FULL_CASES, type Ready, STANDING } from '../matrix/case-setup.js';
import { PARTIES, TEXTS } from '../matrix/inputs.js';
import { MATRIX, nameOf } from '../matrix/people.js';

const api = useApi(MATRIX);
const HEAD = nameOf('ROOM_HEAD', 'OWN');
const MEDIATOR = ['MEDIATOR', 'ASSIGNED'] as const;
let setup: CaseSetup;
let full: Ready;
let agreed: Ready;

beforeAll(async () => {
  setup = new CaseSetup(api().app);
  const fresh = () => setup.registered('ROOM_HEAD', 'OWN');
  full = await setup.advanced(await fresh(), [...FULL_CASES.open, ['confirmFacts', ...MEDIATOR]]);
  agreed = await setup.advanced(await fresh(), [...STANDING.AGREED]);
}, 60_000);

const filing = (over: object = {}) => ({
  ...{ caseId: full.caseId, kind: 'FILING', recipient: 'PARTY', reason: 'HAND_OVER' },
  ...{ partyId: full.state.parties[0]?.id, ...over },
});

async function taken(format: string, given: object, language = 'zh', person: string | null = HEAD) {
  const signedIn = person === null ? {} : await api().as(person).headers();
  const answer = await fetch(`${api().url}/export/package.${format}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language, ...signedIn },
    body: JSON.stringify(given),
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isDocument = format === 'docx' && answer.status === 200;
  const parts = isDocument ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [strFromU8(bytes)];
  const text = parts.join('\n');
  const code = answer.status === 200 ? null : (JSON.parse(text) as Json).errors[0].extensions.code;
  return { status: answer.status, headers: answer.headers, text, code };
}

/** What people said and wrote that is no statement of the party and no signed fact. */
const NEVER = [
  ...[TEXTS.record, TEXTS.caucus, TEXTS.helper, TEXTS.place, TEXTS.terms, TEXTS.item, TEXTS.note, TEXTS.decline],
  ...[TEXTS.visit, TEXTS.undo, TEXTS.amended, TEXTS.employer, '请邻街相助', '确认书一'],
];
/** Of the other side: its telephone. */
const OF_OTHERS = [PARTIES[1].phone];

describe.each(['json', 'html', 'docx'])('a filing as %s', (format) => {
  test.each(['zh', 'en'])(
    'in %s holds the party’s own words and the signed facts, and nothing else',
    async (language) => {
      const { status, text, headers } = await taken(format, filing(), language);
      expect(status).toBe(200);
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="package-[\\d-]+\\.${format}"`),
      );
      for (const known of [TEXTS.facts, TEXTS.claims, TEXTS.fact, PARTIES[0].idNumber, PARTIES[1].name, TEXTS.service])
        expect(text).toContain(known);
      for (const secret of [...NEVER, ...OF_OTHERS]) expect(text).not.toContain(secret);
    },
  );
});

test('a page loads and runs nothing', async () => {
  const { headers, text } = await taken('html', filing());
  const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(text) ?? [];
  const source = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  expect(headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src ${source}; sandbox; frame-ancestors 'none'`,
  );
  expect(text).not.toMatch(/ style=/);
  expect(text).not.toMatch(/<script|src=|href=|url\(/i);
});

test('what people wrote is text in a page, whatever signs it has', async () => {
  const made = await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), []);
  const name = '<img src=x onerror=alert(1)>';
  const input = { caseId: made.caseId, expectedVersion: made.version, idempotencyKey: 'package-signs' };
  const claims = await api()
    .as(HEAD)
    .change('amend', { ...input, reason: '更正', claims: name });
  expect(claims.problem).toBeNull();
  const { text } = await taken('html', filing({ caseId: made.caseId, partyId: made.state.parties[0]?.id }));
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(text).not.toContain(name);
});

describe('a package is refused', () => {
  const other = () => agreed.state.parties[0]?.id;
  test.each<[string, () => object, string | null, number, string]>([
    ['to who is not signed in', () => filing(), null, 401, 'UNAUTHENTICATED'],
    ['to who watches', () => filing(), nameOf('JUSTICE_SUPERVISOR', 'AREA'), 403, 'NOT_PERMITTED'],
    ['of a case elsewhere', () => filing(), nameOf('ROOM_HEAD', 'DISTRICT'), 404, 'NOT_FOUND'],
    ['to a mediator of another case', () => filing(), nameOf('MEDIATOR', 'OWN'), 404, 'NOT_FOUND'],
    ['for a party of another case', () => filing({ partyId: other() }), HEAD, 400, 'PARTY_UNKNOWN'],
    ['for nobody', () => filing({ partyId: null }), HEAD, 400, 'PARTY_UNKNOWN'],
    ['for whom it is not meant', () => filing({ recipient: 'ROOM' }), HEAD, 400, 'RECIPIENT_UNFIT'],
    ['to a court unless the party wishes it', () => filing({ recipient: 'COURT' }), HEAD, 400, 'FILING_NOT_WISHED'],
    ['without a reason', () => filing({ reason: undefined }), HEAD, 400, 'BAD_USER_INPUT'],
    ['of a kind there is none', () => filing({ kind: 'GOSSIP' }), HEAD, 400, 'BAD_USER_INPUT'],
    ['for an argument there is none', () => filing({ secret: true }), HEAD, 400, 'ARGUMENT_UNKNOWN'],
    ['without arguments', () => [], HEAD, 400, 'BODY_MALFORMED'],
    [
      'about an agreement that is not in effect',
      () => filing({ kind: 'CONFIRMATION', recipient: 'COURT', partyId: null }),
      HEAD,
      400,
      'AGREEMENT_NOT_IN_EFFECT',
    ],
    [
      'where nobody entrusted it',
      () => filing({ kind: 'MANDATE_REPORT', recipient: 'COURT', partyId: null }),
      HEAD,
      400,
      'PACKAGE_UNFIT',
    ],
  ])('%s', async (_, given, person, status, code) => {
    const before = await logged();
    expect(await taken('html', given(), 'zh', person)).toMatchObject({ status, code });
    expect(await logged()).toBe(before);
  });

  test('where data may only be kept, save to the head', async () => {
    const made = await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), STANDING.STAFFED);
    const kept = `update case_file set restricted = array['${made.state.parties[1]?.id}']::uuid[] where case_id = '${made.caseId}'`;
    await api().app.db.asOwner(kept);
    const given = filing({ caseId: made.caseId, partyId: made.state.parties[0]?.id });
    expect((await taken('html', given, 'zh', nameOf(...MEDIATOR))).code).toBe('DATA_RESTRICTED');
    expect((await taken('html', given)).status).toBe(200);
  });
});

const logged = async () => (await api().app.db.asOwner("select 1 from access_log where kind = 'PACKAGED'")).length;

describe('the log', () => {
  const LOG = `query ($id: UUID!) { packageLog(caseId: $id) { total nodes { package recipient format reason personName partyId } } }`;
  const read = async (person: string, id: string) => (await api().as(person).send(LOG, { id })).data.packageLog;

  test('keeps each making: of what, for whom, as what, why and by whom', async () => {
    const of = { caseId: agreed.caseId, kind: 'CONFIRMATION', recipient: 'COURT', reason: 'DRAW_UP_DOCUMENT' };
    for (const format of ['docx', 'html']) expect((await taken(format, of)).status).toBe(200);
    const entry = { package: 'CONFIRMATION', recipient: 'COURT', reason: 'DRAW_UP_DOCUMENT', personName: HEAD };
    const nodes = [
      { ...entry, format: 'HTML', partyId: null },
      { ...entry, format: 'DOCX', partyId: null },
    ];
    expect(await read(HEAD, agreed.caseId)).toEqual({ total: 2, nodes });
    expect(await read(nameOf('JUSTICE_SUPERVISOR', 'AREA'), agreed.caseId)).toEqual({ total: 2, nodes });
    expect(await read(nameOf('ROOM_HEAD', 'DISTRICT'), agreed.caseId)).toBeNull();
  });

  test('stands in the access log too', async () => {
    const asked = `{ accessLog(caseId: "${agreed.caseId}") { nodes { kind reason field } } }`;
    const { nodes } = (await api().as(nameOf('AUDITOR', 'AREA')).send(asked)).data.accessLog;
    expect(nodes).toContainEqual({ kind: 'PACKAGED', reason: 'DRAW_UP_DOCUMENT', field: null });
  });
});

test('the query answers the same values as data', async () => {
  const { caseId, partyId } = filing() as { caseId: string; partyId: string };
  const asked = `{ package(caseId: "${caseId}", kind: FILING, recipient: PARTY, reason: HAND_OVER, partyId: "${partyId}") { kind partyId content } }`;
  const { data } = await api()
    .as(nameOf(...MEDIATOR))
    .send(asked);
  expect(data.package).toMatchObject({ kind: 'FILING', partyId });
  expect(JSON.parse(data.package.content)).toEqual(JSON.parse((await taken('json', filing())).text));
  expect(Object.keys(JSON.parse(data.package.content).values)).not.toContain('agreement.terms');
});

test('a case that ended in vain says so in the filing, not why', async () => {
  const { caseId, state } = await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), ENDED.FAILED);
  const { text } = await taken('html', filing({ caseId, partyId: state.parties[0]?.id }));
  expect(text).toContain('调解，于');
  expect(text).not.toContain('分歧过大');
});
