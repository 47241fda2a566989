// The clerk who takes a case up, and the head who assigns it.
import { expect } from '@jest/globals';
import { STREET_ROOM } from './places.js';
import { after, changing, type Day, ids, onCase, onPaper } from './story.js';

export const desksDay: Day = async (tell, story) => {
  const clerk = await tell.signsIn('lan.xinyi');
  await clerk.counts(
    [
      '今天要办多少:今天到期、七天内、逾期、三十天没有动静、全部在办。',
      'How much waits: today, this week, overdue, nothing for thirty days, open.',
    ],
    'query ($roomId: UUID!) { workCounts(roomId: $roomId) { today week overdue cold open } }',
    { roomId: STREET_ROOM },
  );
  const { desk } = await clerk.asks(
    [
      '受理台上最新的一件:谁和谁,下一步是什么,到哪天。',
      'The newest on the desk: who with whom, what is next, by when.',
    ],
    `query ($roomId: UUID!) {
  desk(roomId: $roomId, first: 1, sort: NEWEST) {
    nodes { id version displayNo status nextKind nextDue parties { applicant respondent } openActions { action } } }
}`,
    { roomId: STREET_ROOM },
  );
  expect(desk.nodes[0]).toMatchObject({ id: story.neighbours.id, nextKind: 'CONSENT' });
  const asked = ids(story.neighbours).map((partyId) => ({ partyId, channel: 'PHONE' }));
  const consented = await clerk.asks(['电话征求双方意见。', 'Asks both by telephone.'], changing('requestConsent'), {
    input: { ...onCase(story.neighbours, 'day-consent'), asked },
  });
  story.neighbours = after(story.neighbours, consented, 'requestConsent');
  const acceptance = {
    ...onCase(story.neighbours, 'day-accept'),
    consents: onPaper(story.neighbours, story.today),
    rightsNotice: { manner: 'WRITTEN', on: story.today },
  };
  const accepted = await clerk.asks(
    [
      '双方书面同意,告知权利义务,受理:此时给出案号。',
      'Both consent on paper, their rights are told; accepts, and the case gets its number.',
    ],
    changing('accept', 'version status number'),
    { input: acceptance },
  );
  story.neighbours = after(story.neighbours, accepted, 'accept');
  const again = await clerk.also(changing('accept', 'version status number'), { input: acceptance });
  expect(again).toEqual(accepted);
  const head = await tell.signsIn('lu.chenguang');
  const { room } = await head.asks(
    ['负责人:谁可以办。', 'The head: who could take it.'],
    'query ($id: UUID!) { room(id: $id) { posts { id personName role grade } } }',
    { id: STREET_ROOM },
  );
  const presider = room.posts.find(({ role }: { role: string }) => role === 'MEDIATOR').id;
  const assigned = await head.asks(
    ['指派调解员,回避已核对。', 'Assigns the mediator; conflicts were checked.'],
    changing('assignMediators', `version status mediators { name presider }`),
    { input: { ...onCase(story.neighbours, 'day-assign'), presider, chosenBy: 'ROOM', recusalChecked: true } },
  );
  story.neighbours = after(story.neighbours, assigned, 'assignMediators');
  await head.counts(
    ['转来的、等本室答复的。', 'Offers that wait for an answer of one’s rooms.'],
    '{ incomingReferrals(open: true) { total } }',
  );
};
