/** Who may do what with personal data, by role and by where the post sits. */
import { describe, expect, it } from '@jest/globals';
import { locationOf } from '../../../src/domain/case/location.js';
import type { ActingPost, Actor, Role } from '../../../src/domain/kernel/actor.js';
import {
  postAt,
  postsForPrivacy,
  PRIVACY_ACTS,
  type PrivacyAct,
  privacyPost,
  rolesFor,
} from '../../../src/domain/privacy/acts.js';
import { anAreaPost, aPost, refusal, VILLAGE } from '../case/fixtures.js';
import { caseThatIs } from '../case/story.js';

const { state } = caseThatIs('MEDIATING');
const location = locationOf(state);
const actor = (...posts: ActingPost[]): Actor => ({ personId: 'person', posts });

/** One post for each letter: a head and a clerk of the room, its mediator of the case, supervisor and auditor above. */
const POSTS: Record<string, ActingPost> = {
  head: aPost('ROOM_HEAD'),
  clerk: aPost('INTAKE_CLERK'),
  mediator: aPost('MEDIATOR'),
  supervisor: anAreaPost('JUSTICE_SUPERVISOR'),
  auditor: anAreaPost('AUDITOR'),
};

const ALLOWED: Record<PrivacyAct, string> = {
  reveal: 'head clerk mediator',
  accessLog: 'supervisor auditor',
  searchLog: 'supervisor auditor',
  exportLog: 'supervisor auditor',
  recordRightsRequest: 'head clerk',
  issuePartyCode: 'head clerk mediator',
  decideRightsRequest: 'head',
  rightsRequests: 'head clerk supervisor auditor',
  partyCopy: 'head clerk',
  package: 'head clerk mediator',
  packageLog: 'head clerk supervisor auditor',
  sentPackages: 'head clerk supervisor auditor',
  liftRestriction: 'head',
  retention: 'head clerk supervisor auditor',
  amendRetention: 'supervisor',
  setLegalHold: 'head supervisor',
  liftLegalHold: 'supervisor',
  destructionList: 'head supervisor auditor',
  proposeDestruction: 'head',
  confirmDestruction: 'supervisor',
  declineDestruction: 'supervisor',
};
const CELLS = PRIVACY_ACTS.flatMap((act) => Object.keys(POSTS).map((who) => [act, who] as const));
const postOf = (who: string): ActingPost => POSTS[who] as ActingPost;

describe('the table of privacy acts', () => {
  it.each(CELLS)('%s: %s', (act, who) => {
    const post = postOf(who);
    const allowed = ALLOWED[act].split(' ').includes(who);
    if (allowed) expect(privacyPost(act, actor(post), state, null)).toBe(post);
    else expect(refusal(() => privacyPost(act, actor(post), state, null)).code).toMatch(/^NOT_(PERMITTED|YOURS)$/);
  });

  it('names each role once', () => {
    expect(rolesFor('setLegalHold')).toEqual([
      'ROOM_HEAD',
      'GRID_LEAD',
      'UNION_OFFICER',
      'ENTERPRISE_SECRETARY',
      'JUSTICE_SUPERVISOR',
    ]);
    expect(rolesFor('accessLog')).toEqual(['JUSTICE_SUPERVISOR', 'AUDITOR']);
  });
});

describe('a post', () => {
  const elsewhere = (role: Role) => aPost(role, VILLAGE);

  it('of no role that the table names is refused before anything is read', () => {
    const refused = { code: 'NOT_PERMITTED', field: null, facts: { action: 'reveal' } };
    expect(refusal(() => postsForPrivacy('reveal', actor(postOf('auditor'))))).toEqual(refused);
    expect(postsForPrivacy('reveal', actor(postOf('auditor'), postOf('clerk')))).toEqual([postOf('clerk')]);
  });

  it('of another room does nothing here', () => {
    const refused = { code: 'NOT_YOURS', field: null, facts: { action: 'partyCopy' } };
    expect(refusal(() => privacyPost('partyCopy', actor(elsewhere('ROOM_HEAD')), state, null))).toEqual(refused);
    expect(postAt('partyCopy', actor(elsewhere('ROOM_HEAD')), location)).toBeNull();
  });

  it('of another area sees nothing here', () => {
    const other = anAreaPost('AUDITOR', '320371');
    expect(postAt('accessLog', actor(other), location)).toBeNull();
    expect(postAt('accessLog', actor(other, postOf('auditor')), location)).toEqual(postOf('auditor'));
  });

  it('of one grant does not borrow the place of another', () => {
    const headOfArea = { ...anAreaPost('ROOM_HEAD'), roomId: 'elsewhere' };
    expect(postAt('setLegalHold', actor(headOfArea), location)).toBeNull();
    expect(refusal(() => privacyPost('setLegalHold', actor(headOfArea), state, null)).code).toBe('NOT_YOURS');
  });

  it('is the one chosen, when that fits, else the first that fits', () => {
    const both = actor(elsewhere('INTAKE_CLERK'), postOf('clerk'), postOf('head'));
    expect(privacyPost('partyCopy', both, state, null)).toBe(postOf('clerk'));
    expect(privacyPost('partyCopy', both, state, postOf('head').id)).toBe(postOf('head'));
    const code = (chosen: string) => refusal(() => privacyPost('partyCopy', both, state, chosen)).code;
    expect(code(elsewhere('INTAKE_CLERK').id)).toBe('NOT_YOURS');
  });
});
