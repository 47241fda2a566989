// A child resolves only under its own parent: for every identifier that an input can carry (peers.md, flaw 3).
import fs from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, isInputObjectType } from 'graphql';
import type { Party } from '../../src/domain/case/party.js';
import { aKey } from '../fixtures/acts.js';
import { useApi } from '../graphql/client.js';
import { KEPT, NO_CHILDREN, THEFTS, type Theft, VOICES } from './children.js';
import { INPUTS } from './inputs.js';
import { MATRIX, nameOf, type Place, type Role } from './people.js';
import { type Ready, CaseSetup } from './case-setup.js';

const api = useApi(MATRIX);
let setup: CaseSetup;
beforeAll(() => {
  setup = new CaseSetup(api().app);
});

/** Who may take the change on both cases. */
const TAKEN_BY: Record<string, readonly [Role, Place]> = {
  ...Object.fromEntries(
    ['openSession', 'scheduleSession', 'rescheduleSession', 'cancelSession', 'sign', 'evaluate'].map((action) => [
      action,
      ['MEDIATOR', 'ASSIGNED'] as const,
    ]),
  ),
};

const pairs = new Map<string, Promise<readonly [Ready, Ready]>>();

/** Where another action's moment has what this one takes: a planned session, an agreement in effect. */
const BEFORE: Record<string, string> = { openSession: 'rescheduleSession', amend: 'recordPerformance' };

/** A pair as like as twins: the same room, the same state, the same people in charge. What is refused leaves them so. */
function twins(action: string): Promise<readonly [Ready, Ready]> {
  const before = BEFORE[action] ?? action;
  const pair = async () =>
    [await setup.ready(before, 'ROOM_HEAD', 'OWN'), await setup.ready(before, 'ROOM_HEAD', 'OWN')] as const;
  const known = pairs.get(action) ?? pair();
  pairs.set(action, known);
  return known;
}

async function problemOf(action: string, own: Ready, over: object): Promise<string | undefined> {
  const { caseId, version: expectedVersion } = own;
  const input = { ...INPUTS[action]?.(own), ...over, caseId, expectedVersion, idempotencyKey: aKey() };
  const person = nameOf(...(TAKEN_BY[action] ?? (['ROOM_HEAD', 'OWN'] as const)));
  return (await api().as(person).change(action, input, 'id')).problem?.code;
}

async function stolen({ action, code }: Pick<Theft, 'action' | 'code'>, over: (own: Ready, other: Ready) => object) {
  const [own, other] = await twins(action);
  expect(await problemOf(action, own, over(own, other))).toBe(code);
  expect([(await setup.moment(own.caseId)).version, (await setup.moment(other.caseId)).version]).toEqual([
    own.version,
    other.version,
  ]);
}

describe('flaw 3: a child named under another case', () => {
  test.each(THEFTS)('$what of $action is refused: $code', async (theft) => {
    await stolen(theft, (_own, other) => theft.over(other));
  });

  test.each(VOICES)('$what of $action is refused: $code', async (theft) => {
    await stolen(theft, theft.over);
  });

  test('and with its own child each of these changes succeeds', async () => {
    for (const action of new Set(THEFTS.map((theft) => theft.action))) {
      const [own] = await twins(action);
      expect([action, await problemOf(action, own, {})]).toEqual([action, undefined]);
    }
  });
});

/** The refusal of an act on what is kept beside a case, '' when it was done. */
async function kept(person: string, action: string, input: object): Promise<string> {
  const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { answer: ${action}(input: $input) { problem { code } } }`;
  const { data } = await api()
    .as(person)
    .send(document, { input: { ...input, idempotencyKey: aKey() } });
  return data.answer.problem?.code ?? '';
}

test('flaw 3, beside the case: requests, holds and parties of another case are not found under this one', async () => {
  const [head, watch] = [nameOf('ROOM_HEAD', 'OWN'), nameOf('JUSTICE_SUPERVISOR', 'AREA')];
  const [own, other] = await twins('scheduleSession');
  const [mine, theirs] = [own, other].map(({ state }) => state.parties[0]) as [Party, Party];
  const asked = { kind: 'ACCESS', identity: 'ID_CARD_SEEN', askedOn: own.today, asked: '请给我一份' };
  const reason = '依法办理';
  const revealing = { field: 'ID_NUMBER', reason: 'DRAW_UP_DOCUMENT', note: reason };
  const { caseId } = own;
  expect(await kept(head, 'reveal', { caseId, ...revealing, partyId: theirs.id })).toBe('PARTY_UNKNOWN');
  expect(await kept(head, 'recordRightsRequest', { caseId, ...asked, partyId: theirs.id })).toBe('PARTY_UNKNOWN');
  const giving = { identity: 'ID_CARD_SEEN' };
  expect(await kept(head, 'issuePartyCode', { caseId, ...giving, partyId: theirs.id })).toBe('PARTY_UNKNOWN');
  const spoken = { throughId: theirs.standIns[0]?.id, partyId: mine.id };
  expect(await kept(head, 'issuePartyCode', { caseId, ...giving, ...spoken })).toBe('PARTY_UNKNOWN');
  const through = { identity: 'AGENT_AUTHORISED', throughId: theirs.standIns[0]?.id };
  expect(await kept(head, 'recordRightsRequest', { caseId, ...asked, ...through, partyId: mine.id })).toBe(
    'STAND_IN_UNKNOWN',
  );
  expect(await kept(head, 'liftRestriction', { caseId, reason, partyId: theirs.id })).toBe('NOT_RESTRICTED');
  const there = { caseId: other.caseId };
  expect(await kept(head, 'recordRightsRequest', { ...there, ...asked, partyId: theirs.id })).toBe('');
  expect(await kept(head, 'setLegalHold', { ...there, ground: 'AUDIT', note: reason })).toBe('');
  const [ids] = await api().app.db.asOwner<{ request: string; hold: string }[]>(
    'select r.request_id as request, h.hold_id as hold from rights_request r join legal_hold h using (home, case_id) where case_id = $1',
    [other.caseId],
  );
  const deciding = { requestId: ids?.request, basis: 'PIPL_45', reason };
  const lifting = { holdId: ids?.hold, reason };
  expect(await kept(head, 'decideRightsRequest', { caseId, ...deciding })).toBe('NOT_FOUND');
  expect(await kept(watch, 'liftLegalHold', { caseId, ...lifting })).toBe('NOT_FOUND');
  expect(await kept(head, 'decideRightsRequest', { ...there, ...deciding })).toBe('');
  expect(await kept(watch, 'liftLegalHold', { ...there, ...lifting })).toBe('');
});

test('every identifier that an input can carry is among the children, or is none and says of what it is', () => {
  const schema = buildSchema(fs.readFileSync('schema/schema.graphql', 'utf8'));
  const carried = Object.values(schema.getTypeMap()).flatMap((type) =>
    isInputObjectType(type)
      ? Object.values(type.getFields())
          .filter((field) => String(field.type).includes('UUID'))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  const children = [...[...THEFTS, ...VOICES].map(({ what }) => what), ...KEPT];
  const isNone = (name: string) => name in NO_CHILDREN || (name.split('.')[1] ?? '') in NO_CHILDREN;
  expect(carried.filter((name) => !children.includes(name) && !isNone(name))).toEqual([]);
  expect(children.filter((name) => !carried.includes(name))).toEqual([]);
});

test('nothing of a case is asked by an identifier of its parts: only cases, rooms, divisions and organisations', () => {
  const schema = buildSchema(fs.readFileSync('schema/schema.graphql', 'utf8'));
  const asked = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) =>
    field.args.filter((arg) => /UUID|ID/.test(String(arg.type))).map((arg) => `${field.name}(${arg.name})`),
  );
  expect(
    asked.filter(
      (name) =>
        !/^(case|timeline|undoPreview|room|receivedPackage)\(id\)$|\((caseIds?|roomId|organisationId|accountId|personId|webhookId|authorityId)\)$|^partyCopy|^package\(partyId\)$/.test(
          name,
        ),
    ),
  ).toEqual([]);
});
