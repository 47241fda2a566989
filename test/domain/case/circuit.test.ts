/** Sessions away from the room: at an enterprise, in a village (M2); the kind of place is counted, its name is sealed. */
import { describe, expect, it } from '@jest/globals';
import { refusal } from './fixtures.js';
import { caseThatIs } from './story.js';

describe('a session held elsewhere', () => {
  it('keeps the kind of place in the open, its name sealed', () => {
    const story = caseThatIs('ASSIGNED').take('openSession', { venue: 'ENTERPRISE', place: '通海纺织厂会议室' });
    expect(story.state.sessions).toMatchObject([{ status: 'HELD', venue: 'ENTERPRISE' }]);
    const { id } = story.state.sessions[0] as { id: string };
    expect(story.last.secret?.texts).toMatchObject({ [`place:${id}`]: '通海纺织厂会议室' });
    expect(JSON.stringify(story.state)).not.toContain('通海纺织厂');
  });

  it('planned somewhere is held there', () => {
    const story = caseThatIs('ASSIGNED').take('scheduleSession', { venue: 'VILLAGE', place: '村委会' }).wait(2);
    story.take('openSession', { sessionId: story.state.sessions[0]?.id });
    expect(story.state.sessions).toMatchObject([{ status: 'HELD', venue: 'VILLAGE' }]);
  });

  it('in the room itself says nothing', () => {
    expect(caseThatIs('MEDIATING').state.sessions[0]).not.toHaveProperty('venue');
  });

  it.each(['openSession', 'scheduleSession'] as const)('names the place: %s', (action) => {
    const step = () => caseThatIs('ASSIGNED').attempt(action, { venue: 'VILLAGE', place: ' ' });
    expect(refusal(step)).toMatchObject({ code: 'TEXT_MISSING', field: 'place' });
    expect(() => caseThatIs('ASSIGNED').attempt(action, { venue: 'ONLINE' })).not.toThrow();
  });
});
