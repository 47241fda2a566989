// A mark in every sealed text and every particular of a case: what of them a party is shown is written out here by hand.
import { describe, expect, test } from '@jest/globals';
import { partyCaseOf } from '../../src/app/self-service/party-case-of.js';
import type { StoredCase } from '../../src/app/case/views/reading-port.js';
import type { CaseSecret } from '../../src/domain/case/secret.js';
import type { CaseState, Session } from '../../src/domain/case/state.js';
import { mark, OTHER, OWN, PLANTED } from '../app/packages/planted.js';
import { CALENDAR, MONDAY } from '../domain/case/fixtures.js';

const MARK = /⟦([^⟦⟧]*)⟧/g;
const planned = (id: string, kind: Session['kind'], caucusWith: string | null): Session => ({
  ...{ id, kind, caucusWith, status: 'SCHEDULED', startsAt: `2026-12-0${id.length}T02:00:00.000Z` },
  ...{ present: [], helpers: 0, openedBy: null },
});
const SESSIONS = [
  planned('j', 'JOINT', null),
  planned('ow', 'CAUCUS', OWN.id),
  planned('oth', 'CAUCUS', OTHER.id),
] as const;

const STATE: CaseState = {
  ...PLANTED.state,
  sessions: [...PLANTED.state.sessions, ...SESSIONS],
  partyWords: [
    { id: 'mine', kind: 'OBJECTION', partyId: OWN.id, mediator: 'post', on: MONDAY },
    { id: 'theirs', kind: 'COMPLAINT', partyId: OTHER.id, mediator: null, on: MONDAY },
  ],
  consentAnswers: [{ act: { partyId: OTHER.id, manner: 'ELECTRONIC', on: MONDAY }, consents: false }],
  evaluations: [{ partyId: OTHER.id, score: 1, on: MONDAY }],
};
const FURTHER = ['place:j', 'place:ow', 'place:oth', 'objection:mine', 'complaint:theirs', 'caucus:oth', 'record:j'];
const SECRET: CaseSecret = {
  ...PLANTED.secret,
  texts: { ...PLANTED.secret.texts, ...Object.fromEntries(FURTHER.map((key) => [key, mark(key)])) },
};

const stored = (state: CaseState): StoredCase =>
  ({
    ...{ state, secret: SECRET, destroyed: false, restricted: [], version: 7, changedAt: '', placeName: '三余镇' },
    ...{ mediators: [{ postId: 'post', personId: 'm', name: '瞿永康', nameEn: '', presider: true }], rooms: new Map() },
    ...{ persons: new Map(), authorities: new Map(), missingYears: new Map(), calendar: CALENDAR, tariffs: [] },
    ...{ similar: [], links: [] },
  }) as unknown as StoredCase;

function marksFor(partyId: string, throughId: string | null, state = STATE): string[] {
  const identity = { home: state.home, caseId: state.id, partyId, throughId };
  const view = JSON.stringify(partyCaseOf(stored(state), identity, MONDAY));
  return [...new Set([...view.matchAll(MARK)].map(([, what]) => (what ?? '').replace(/^(item|fact):.*/, '$1')))].sort();
}

const OF_BOTH = ['fact', 'item', 'terms', 'place:j'];

describe('of all that a case holds a party is shown', () => {
  test('what it said, what both sign, where it is to come, and its own name', () => {
    expect(marksFor(OWN.id, null)).toEqual(
      [...OF_BOTH, 'facts', 'claims', 'place:ow', 'objection:mine', `${OWN.id}.name`].sort(),
    );
    expect(marksFor(OTHER.id, null)).toEqual([...OF_BOTH, 'place:oth', 'complaint:theirs', `${OTHER.id}.name`].sort());
  });

  test('the same through who speaks for it, under the speaker’s name', () => {
    expect(marksFor(OWN.id, 'agent')).toEqual(
      [...OF_BOTH, 'facts', 'claims', 'place:ow', 'objection:mine', 'agent.name'].sort(),
    );
  });

  test('to a third party neither the agreement of others nor what they said', () => {
    const [third] = STATE.parties.filter(({ side }) => side === 'THIRD_PARTY');
    expect(marksFor(third?.id ?? '', null)).toEqual(['fact', 'place:j', `${third?.id}.name`].sort());
  });

  test('a draft only while it waits for signatures', () => {
    const drafted = STATE.agreement && { ...STATE.agreement, effectiveOn: null, signatures: [] };
    const failed = { ...STATE, agreement: drafted, status: 'TERMINATED_FAILED' } as CaseState;
    expect(marksFor(OWN.id, null, failed)).not.toContain('terms');
    expect(marksFor(OWN.id, null, { ...failed, status: 'AGREEMENT_DRAFTED' })).toContain('terms');
  });
});

test('neither what the other side answered or thinks of it, nor that it is spoken to apart', () => {
  const identity = { home: STATE.home, caseId: STATE.id, partyId: OWN.id, throughId: null };
  const view = partyCaseOf(stored(STATE), identity, MONDAY);
  expect(view).toMatchObject({ consented: null, evaluated: false, score: null });
  expect(view?.sessions.map(({ id }) => id)).toEqual(['j', 'ow']);
  const { routes: _routes, ...shown } = view ?? {};
  for (const id of [OTHER.id, 'oth', 'theirs', '瞿永康x']) expect(JSON.stringify(shown)).not.toContain(`"${id}"`);
  const apart = { ...STATE, status: 'MEDIATING', agreement: null, sessions: [SESSIONS[2]] } as CaseState;
  const other = partyCaseOf(stored(apart), identity, MONDAY);
  expect(other?.next?.on).not.toBe('2026-12-03');
  expect(partyCaseOf(stored(apart), { ...identity, partyId: OTHER.id }, MONDAY)?.next?.on).toBe('2026-12-03');
});

test('who is no party of it is shown nothing', () => {
  for (const [partyId, throughId] of [
    ['nobody', null],
    [OTHER.id, 'agent'],
  ] as const) {
    const identity = { home: STATE.home, caseId: STATE.id, partyId, throughId };
    expect(partyCaseOf(stored(STATE), identity, MONDAY)).toBeNull();
    expect(partyCaseOf(stored(STATE), { ...identity, caseId: 'another', partyId: OWN.id }, MONDAY)).toBeNull();
  }
});
