// Each row of a register goes through the gate of every action, step by step: as the system, and as its status allows.
import { describe, expect, test } from '@jest/globals';
import { attestRow } from '../../src/app/import/attest-row.js';
import type { CaseChange } from '../../src/app/case/port.js';
import { SYSTEM } from '../../src/domain/kernel/actor.js';
import { RuleBroken } from '../../src/domain/kernel/rule-broken.js';

const room = (id: string) => [
  {
    ...{
      id,
      versionId: `${id}-1`,
      name: id,
      home: '320612',
      kind: 'TOWN_COMMITTEE',
      layer: 'L2',
      ledgerClass: 'PEOPLE',
    },
    ...{ organisationId: 'o', divisionCode: '320612104', mayAccept: true, validFrom: '2000-01-01', validTo: null },
  },
];
const ROW = {
  ...{ line: 2, home: '320612', number: null, numberAsTyped: null, committee: room('a'), receiver: room('b') },
  ...{ mediator: '', acceptedOn: '2022-01-03', referredOn: '2022-01-04', facts: '', typed: {}, parties: [] },
  ended: {
    result: 'settled',
    on: '2022-02-01',
    form: 'WRITTEN',
    attested: { performance: null, confirmation: null, satisfaction: null },
  },
  dispute: {
    type: 'NEIGHBOUR',
    source: 'ON_APPLICATION',
    amount: 0,
    people: 2,
    difficult: false,
    placeCode: '320612104',
    labourCause: null,
  },
} as unknown as Parameters<typeof attestRow>[0];

/** An actor who is the system for so many steps and nobody after them. */
function systemFor(steps: number) {
  let left = steps;
  return {
    personId: SYSTEM.personId,
    get posts() {
      left -= 1;
      return left >= 0 ? SYSTEM.posts : [];
    },
  };
}

function attested(steps: number): readonly CaseChange[] {
  let ids = 0;
  const fresh = { key: { seal: () => Buffer.alloc(0), open: () => null }, wrapped: Buffer.alloc(0) };
  const identified = { caseId: 'case', displayNo: 'JF', mediator: null, fresh } as never;
  const command = {
    actor: systemFor(steps),
    at: new Date('2026-06-09T04:00:00Z'),
    today: '2026-06-09',
    newId: () => `id-${++ids}`,
  };
  return attestRow(ROW, identified, command);
}

test('a row of three steps passes the gate three times, and each step leads where the table lets it', () => {
  const changes = attested(3);
  expect(changes.map(({ action, post, after }) => [action, post.role, after.state.status])).toEqual([
    ['attestAccepted', 'SYSTEM', 'ACCEPTED'],
    ['attestReferred', 'SYSTEM', 'ACCEPTED'],
    ['attestEnded', 'SYSTEM', 'AGREEMENT_EFFECTIVE'],
  ]);
});

describe('a step that the actor may not take is refused, whichever of the row it is', () => {
  test.each([
    [0, 'attestAccepted'],
    [1, 'attestReferred'],
    [2, 'attestEnded'],
  ])('as the system for %i steps: %s', (steps, action) => {
    expect(() => attested(steps)).toThrow(new RuleBroken('NOT_PERMITTED'));
    try {
      attested(steps);
    } catch (error) {
      expect((error as RuleBroken).facts).toEqual({ action });
    }
  });
});
