// The mediator: the caseload with its dates, a session, an agreement.
import { expect } from '@jest/globals';
import { after, changing, type Day, ids, onCase, onPaper } from './story.js';

export const mediatorsDay: Day = async (tell, story) => {
  const mediator = await tell.signsIn('gu.zhicheng');
  await mediator.counts(
    ['我承办的有多少在等。', 'How much of my own waits.'],
    '{ workCounts(mine: true) { today week overdue cold open } }',
  );
  const { myCaseload } = await mediator.asks(
    ['最新指派的一件:现在可以办什么。', 'The newest of my cases: what can be done now.'],
    `{ myCaseload(first: 1, sort: NEWEST) {
    nodes { id version number status nextKind nextDue overdue ageDays parties { applicant respondent } openActions { action } } } }`,
  );
  expect(myCaseload.nodes[0]).toMatchObject({ id: story.neighbours.id, nextKind: 'FIRST_SESSION' });
  const startsAt = `${story.today}T05:30:00Z`;
  const present = ids(story.neighbours).map((partyId) => ({ partyId, identityChecked: true }));
  const session = {
    ...onCase(story.neighbours, 'day-session'),
    kind: 'JOINT',
    startsAt,
    present,
    helpers: [{ name: '褚明哲', profession: 'JUDGE' }],
    helpersConsented: true,
    record: '双方到场,网格法官释明相邻关系(演示)。',
  };
  const met = await mediator.asks(
    ['面对面调解,经双方同意请网格法官到场协助。', 'Mediates face to face; a judge of the grid helps, both consenting.'],
    changing('openSession', `version status sessions { kind startsAt helpers helperNames }`),
    { input: session },
  );
  story.neighbours = after(story.neighbours, met, 'openSession');
  const terms = {
    scope: 'WHOLE',
    agreedAmount: 180_000,
    terms: '修复并赔偿一千八百元(演示)。',
    contentChecked: true,
  };
  const items = [{ text: '赔偿款一次付清', dueOn: story.today, amount: 18_000 }];
  const wrong = await mediator.asks(
    [
      '拟协议:事项少写一个零,与总额对不上,当场指出。',
      'Drafts: an item lacks a nought and the sums differ; that is said at once.',
    ],
    changing('draft'),
    { input: { ...onCase(story.neighbours, 'day-draft'), ...terms, items } },
  );
  expect(wrong.draft.problem.code).toBe('AMOUNTS_DIFFER');
  const drafted = await mediator.asks(
    ['改正。', 'Puts it right.'],
    changing('draft', `version status agreement { agreedAmount items { id text dueOn amount } }`),
    { input: { ...onCase(story.neighbours, 'day-draft-2'), ...terms, items: [{ ...items[0], amount: 180_000 }] } },
  );
  story.neighbours = after(story.neighbours, drafted, 'draft');
  const [first, second] = onPaper(story.neighbours, story.today);
  const signed = await mediator.asks(
    ['一方签署;另一方、调解员依次同样办理。', 'One party signs; the other and the mediator follow in the same way.'],
    changing('sign'),
    { input: { ...onCase(story.neighbours, 'day-sign-1'), signer: 'PARTY', act: first } },
  );
  story.neighbours = after(story.neighbours, signed, 'sign');
  const rest = [{ signer: 'PARTY', act: second }, { signer: 'MEDIATOR' }];
  for (const [i, one] of rest.entries()) {
    const input = { ...onCase(story.neighbours, `day-sign-${i + 2}`), ...one };
    story.neighbours = after(story.neighbours, await mediator.also(changing('sign'), { input }), 'sign');
  }
  const clerk = await tell.signsIn('lan.xinyi');
  const sealed = await clerk.asks(
    [
      '受理员盖章,最后一次签署使协议生效。',
      'The clerk adds the seal; the last signature puts the agreement into effect.',
    ],
    changing('sign', `version status agreement { effectiveOn signatures { signer on } }`),
    { input: { ...onCase(story.neighbours, 'day-seal'), signer: 'SEAL' } },
  );
  story.neighbours = after(story.neighbours, sealed, 'sign');
};
