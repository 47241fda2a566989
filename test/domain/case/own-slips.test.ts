/** A slip is put right by whoever made it: the registrar until acceptance, the mediator for own entries, the head otherwise. */
import { describe, expect, it } from '@jest/globals';
import { actingPost } from '../../../src/domain/case/permit.js';
import { openActions } from '../../../src/domain/case/open-actions.js';
import type { ActingPost } from '../../../src/domain/kernel/actor.js';
import { aPost, refusal, VILLAGE } from './fixtures.js';
import { caseThatIs, type Story } from './story.js';

const CLERK = aPost('INTAKE_CLERK');
const REGISTRAR = `${CLERK.id}/person`;
const MEDIATOR = aPost('MEDIATOR');
const AUTHOR = `${MEDIATOR.id}/person`;
/** The mediator drafts and signs, so the agreement is an own entry. */
const as = (post: ActingPost, person: string) => ({ context: { post, person } });
const performing = () => {
  const story = caseThatIs('MEDIATING').take('draft', {}, as(MEDIATOR, AUTHOR));
  while (story.state.status === 'AGREEMENT_DRAFTED') story.take('sign', {}, as(MEDIATOR, AUTHOR));
  return story;
};
const bare = (over: object) => ({ dispute: undefined, ...over });
const refusedTo = (story: Story, post: ActingPost, person: string, over: object) =>
  refusal(() => story.attempt('amend', bare(over), as(post, person)));
const opens = ({ state }: Story, post: ActingPost, personId: string) =>
  openActions(state, { personId, posts: [post] }).find(({ action }) => action === 'amend')?.shutBy?.code ?? null;

describe('the registrar', () => {
  it.each(['REGISTERED', 'CONSENT_PENDING'] as const)('corrects the registration while it is %s', (status) => {
    const story = caseThatIs(status);
    expect(opens(story, CLERK, REGISTRAR)).toBeNull();
    story.take('amend', bare({ facts: '院墙占了半条通道。' }), as(CLERK, REGISTRAR));
    expect(story.last).toMatchObject({ by: REGISTRAR, data: { fields: ['facts'] } });
  });

  it('does so from another desk, too', () => {
    const elsewhere = aPost('INTAKE_CLERK', VILLAGE);
    expect(opens(caseThatIs('REGISTERED'), elsewhere, REGISTRAR)).toBeNull();
  });

  it('no more once it is accepted', () => {
    const story = caseThatIs('ACCEPTED');
    expect(opens(story, CLERK, REGISTRAR)).toBe('NOT_YOUR_ENTRY');
    expect(refusedTo(story, CLERK, REGISTRAR, { facts: '改' }).code).toBe('NOT_YOUR_ENTRY');
  });

  it('is not another clerk of the room', () => {
    expect(opens(caseThatIs('REGISTERED'), CLERK, 'somebody')).toBe('NOT_YOUR_ENTRY');
  });
});

describe('the mediator', () => {
  it('corrects what they drafted, and nothing else', () => {
    const story = performing();
    expect(opens(story, MEDIATOR, AUTHOR)).toBeNull();
    const [item] = story.state.agreement?.items ?? [];
    const items = [{ itemId: item?.id, dueOn: '2026-04-01' }];
    expect(refusedTo(story, MEDIATOR, AUTHOR, { items, facts: '改' })).toMatchObject({
      code: 'NOT_YOUR_ENTRY',
      facts: { fields: ['facts'] },
    });
    story.take('amend', bare({ items }), as(MEDIATOR, AUTHOR));
    expect(story.state.agreement?.items[0]?.dueOn).toBe('2026-04-01');
  });

  it('does not correct what another drafted', () => {
    const story = performing();
    const items = [{ itemId: story.state.agreement?.items[0]?.id, dueOn: '2026-04-01' }];
    expect(refusedTo(story, MEDIATOR, 'another', { items }).code).toBe('NOT_YOUR_ENTRY');
  });

  it('corrects nothing without an entry of their own', () => {
    expect(opens(caseThatIs('ASSIGNED'), MEDIATOR, AUTHOR)).toBe('NOT_YOUR_ENTRY');
  });
});

describe('the record of a session', () => {
  const held = (over: object = {}) => caseThatIs('ASSIGNED').take('openSession', over, as(MEDIATOR, AUTHOR));
  const records = ({ state }: Story) => [{ sessionId: state.sessions.at(-1)?.id, record: '双方各让一步。' }];

  it('is put right by who held it; the first words stay in the history', () => {
    const story = held();
    const before = story.last.secret?.texts;
    story.take('amend', bare({ records: records(story) }), as(MEDIATOR, AUTHOR));
    expect(story.last.data).toMatchObject({ fields: ['record'] });
    expect(Object.values(story.last.secret?.texts ?? {})).toContain('双方各让一步。');
    expect(Object.values(before ?? {})).toContain('双方各自陈述。');
  });

  it('is put right by the head, a caucus note by nobody but its writer', () => {
    const head = aPost('ROOM_HEAD');
    const joint = held();
    joint.take('amend', bare({ records: records(joint) }), as(head, 'head'));
    const present = [{ partyId: 'li', identityChecked: true }];
    const apart = held({ kind: 'CAUCUS', caucusWith: 'li', present });
    expect(refusedTo(apart, head, 'head', { records: records(apart) }).code).toBe('NOT_YOUR_ENTRY');
    apart.take('amend', bare({ records: records(apart) }), as(MEDIATOR, AUTHOR));
    expect(Object.keys(apart.last.secret?.texts ?? {})).toContain(`caucus:${apart.state.sessions.at(-1)?.id}`);
  });

  it('of a session that was not held is none', () => {
    const story = held();
    const none = [{ sessionId: 'none', record: '有' }];
    expect(refusedTo(story, MEDIATOR, AUTHOR, { records: none }).code).toBe('SESSION_UNKNOWN');
    const empty = [{ ...records(story)[0], record: ' ' }];
    expect(refusedTo(story, MEDIATOR, AUTHOR, { records: empty }).code).toBe('TEXT_MISSING');
  });
});

describe('the head', () => {
  it('corrects everything, at the desk and after', () => {
    for (const status of ['REGISTERED', 'PERFORMING', 'EVALUATED'] as const)
      expect(caseThatIs(status).take('amend').state.status).toBe(status);
  });

  it('is asked for the post only when two fit', () => {
    const story = performing();
    const actor = { personId: AUTHOR, posts: [aPost('ROOM_HEAD'), MEDIATOR] };
    expect(refusal(() => actingPost('amend', actor, story.state, null)).code).toBe('POST_AMBIGUOUS');
    expect(actingPost('amend', actor, story.state, MEDIATOR.id)).toEqual(MEDIATOR);
  });
});
