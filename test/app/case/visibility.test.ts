/** Who may see a case, as what and through which post. That scope and policies agree: persistence/visibility. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { StoredCase } from '../../../src/app/case/views/reading-port.js';
import { caseViewOf } from '../../../src/app/case/views/case-view-of.js';
import { locationOf } from '../../../src/domain/case/location.js';
import { visibilityOf } from '../../../src/domain/case/visibility.js';
import type { CaseSecret } from '../../../src/domain/case/secret.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { type Actor, ROLES } from '../../../src/domain/kernel/actor.js';
import { aPost, anAreaPost, HOME, HUB, MONDAY, ROOMS } from '../../domain/case/fixtures.js';
import { Story } from '../../domain/case/story.js';
import '../../harness/seed.js';

const COURT_ITSELF = 'the-court';
const mediating = () =>
  new Story().take('register').take('requestConsent').take('accept').take('assignMediators').take('openSession');
/** As if the court had taken the case itself. */
function heldByCourt(kase: CaseState): CaseState {
  const authority = { id: COURT_ITSELF, kind: 'COURT', home: HOME, divisionCode: HOME } as const;
  return { ...kase, custody: { authority, since: MONDAY, event: 'e', number: null } };
}

const STATES: CaseState[] = [
  new Story().take('register').state,
  mediating().state,
  mediating().take('proposeReferral').state,
  mediating().take('proposeReferral').take('sendReferral').state,
  mediating().take('proposeReferral').take('sendReferral').take('acceptReferral').state,
  mediating().take('terminate').state,
  heldByCourt(mediating().state),
  heldByCourt(mediating().take('proposeReferral').take('sendReferral').take('acceptReferral').state),
];

const post = fc.oneof(
  fc
    .constantFrom(...ROLES)
    .map((role) => ({ ...anAreaPost(role), id: `court/${role}`, organisationId: COURT_ITSELF, divisionCode: '3299' })),
  fc
    .record({ role: fc.constantFrom(...ROLES), room: fc.constantFrom(...ROOMS) })
    .map(({ role, room }) => aPost(role, room)),
  fc
    .record({ role: fc.constantFrom(...ROLES), area: fc.constantFrom('32', '320612', '320612101', '320613') })
    .map(({ role, area }) => anAreaPost(role, area)),
);
const registrar = (STATES[0] as CaseState).registrar;
const viewer: fc.Arbitrary<Actor> = fc.record({
  personId: fc.constantFrom(registrar, 'somebody'),
  posts: fc.array(post, { maxLength: 3 }),
});
const state = fc.constantFrom(...STATES);

/** Every text and every particular of the case is a word of its own, so that a view that shows one is caught. */
function secretOf(kase: CaseState): CaseSecret {
  const people = kase.parties.flatMap((party) => [party.id, ...party.standIns.map((standIn) => standIn.id)]);
  const keys = [
    'facts',
    'claims',
    'employer',
    'terms',
    'reason:refused',
    ...kase.referrals.map((r) => `reason:${r.id}`),
  ];
  const sessions = kase.sessions.flatMap(({ id }) => [`record:${id}`, `caucus:${id}`, `helpers:${id}`, `place:${id}`]);
  return {
    people: Object.fromEntries(
      people.map((id) => [
        id,
        { name: `甲某${id}`, phone: '13800001111', idNumber: '320612190207277756', address: '幸福路8号' },
      ]),
    ),
    texts: Object.fromEntries([...keys, ...sessions].map((key) => [key, `text of ${key}`])),
  };
}

function stored(kase: CaseState): StoredCase {
  return {
    state: kase,
    secret: secretOf(kase),
    destroyed: false,
    restricted: [],
    version: 1,
    changedAt: '',
    placeName: null,
    mediators: [],
    rooms: new Map(),
    persons: new Map(),
    missingYears: new Map(),
    authorities: new Map(),
    calendar: null,
    similar: [],
    links: [],
    tariffs: [],
  };
}

const shownTo = (actor: Actor, kase: CaseState): string => JSON.stringify(caseViewOf(stored(kase), actor));

describe('visibility', () => {
  test('comes through a post that alone gives the same level, or through registering', () => {
    fc.assert(
      fc.property(viewer, state, (actor, kase) => {
        const seen = visibilityOf(actor, locationOf(kase));
        if (!seen) return;
        const { through, accessLevel } = seen;
        const alone = { personId: through ? 'nobody' : actor.personId, posts: through ? [through] : [] };
        expect(visibilityOf(alone, locationOf(kase))).toMatchObject({ accessLevel, through });
        expect(accessLevel === 'REGISTRAR').toBe(through === null);
      }),
    );
  });

  test('never grows when a post is taken away', () => {
    const rank = (accessLevel: string | undefined) =>
      ['SENDER', 'REGISTRAR', 'AUTHORITY', 'OVERSEER', 'OFFERED', 'CUSTODIAN'].indexOf(accessLevel ?? '');
    fc.assert(
      fc.property(viewer, state, (actor, kase) => {
        const fewer = { ...actor, posts: actor.posts.slice(1) };
        const [more, less] = [visibilityOf(actor, locationOf(kase)), visibilityOf(fewer, locationOf(kase))];
        expect(rank(less?.accessLevel)).toBeLessThanOrEqual(rank(more?.accessLevel));
        expect(less?.phones && !more?.phones).toBeFalsy();
      }),
    );
  });

  test('an administrator, and an auditor whose post sits in the room, never see as custodians', () => {
    const held = STATES[1] as CaseState;
    for (const role of ['ADMINISTRATOR', 'AUDITOR', 'JUSTICE_SUPERVISOR'] as const) {
      const [room] = ROOMS.filter(({ id }) => id === held.room.id);
      const actor = { personId: 'somebody', posts: [aPost(role, room)] };
      expect(visibilityOf(actor, locationOf(held))).toMatchObject({ accessLevel: 'OVERSEER', phones: false });
    }
  });

  test('the hub’s dispatcher is a custodian of what lies on the hub’s desk', () => {
    const location = { roomId: HUB.id, roomArea: HUB.divisionCode, registrar, sentTo: null };
    const actor = { personId: 'somebody', posts: [aPost('HUB_DISPATCHER', HUB)] };
    expect(visibilityOf(actor, location)?.accessLevel).toBe('CUSTODIAN');
  });
});

describe('what a view shows', () => {
  test('is no identity number, and no text of sessions, to anybody outside the room', () => {
    fc.assert(
      fc.property(viewer, state, (actor, kase) => {
        const shown = shownTo(actor, kase);
        expect(shown).not.toContain('320612190207277756');
        if (visibilityOf(actor, locationOf(kase))?.accessLevel === 'CUSTODIAN') return;
        for (const hidden of [
          'text of record',
          'text of caucus',
          'text of helpers',
          'text of place',
          'text of terms',
          '13800001111',
          '8号',
        ]) {
          expect(shown).not.toContain(hidden);
        }
      }),
    );
  });

  test('of the matter is to the registrar what they wrote, and no more once another rewrote it', () => {
    const away = { personId: registrar, posts: [] };
    const written = new Story().take('register');
    expect(shownTo(away, written.state)).toMatch(/text of facts.*甲某|甲某.*text of facts/s);
    const head = { context: { person: 'head' } };
    const facts = written.take('amend', { dispute: undefined, facts: '另写' }, head).state;
    expect(shownTo(away, facts)).not.toContain('text of facts');
    expect(shownTo(away, facts)).toContain('text of claims');
    const people = { li: { name: '李改' } };
    const renamed = written.take('amend', { dispute: undefined, people }, head).state;
    expect(shownTo(away, renamed)).not.toContain('甲某');
  });

  test('is no caucus note to anybody but who held the session', () => {
    const held = mediating();
    const [first] = held.state.parties;
    const apart = held.take('openSession', {
      kind: 'CAUCUS',
      caucusWith: first?.id,
      present: [{ partyId: first?.id, identityChecked: true }],
    }).state;
    const holder = apart.sessions.find((session) => session.kind === 'CAUCUS')?.openedBy ?? '';
    fc.assert(
      fc.property(viewer, (actor) => {
        expect(shownTo(actor, apart)).not.toContain('text of caucus');
      }),
    );
    const [room] = ROOMS.filter(({ id }) => id === apart.room.id);
    expect(shownTo({ personId: holder, posts: [aPost('MEDIATOR', room)] }, apart)).toContain('text of caucus');
  });
});
