// The administrator: a new mediator with a post and an invitation; no case is theirs to see.
import { expect } from '@jest/globals';
import { STREET_ROOM } from './places.js';
import type { Day } from './story.js';

const OPEN_POST = `mutation ($input: OpenPostInput!) {
  openPost(input: $input) { done postId appointmentId problem { code message } }
}`;

export const administratorsDay: Day = async (tell, story) => {
  const administrator = await tell.signsIn('guan.jingxing');
  const { addPerson } = await administrator.asks(
    ['登记一名新人员。', 'Adds a person.'],
    'mutation ($input: AddPersonInput!) { addPerson(input: $input) { personId problem { code } } }',
    { input: { idempotencyKey: 'day-person', home: '320612', name: '逄观澜' } },
  );
  const { personId } = addPerson;
  const post = { personId, from: story.today, employment: 'FULL_TIME', profession: 'PEOPLES_MEDIATOR' };
  const opened = await administrator.asks(
    ['设岗:街道调委会调解员,在办上限二十件。', 'Opens a post: mediator of the street, at most twenty open cases.'],
    OPEN_POST,
    {
      input: {
        ...post,
        idempotencyKey: 'day-post',
        role: 'MEDIATOR',
        roomId: STREET_ROOM,
        grade: 'ORDINARY',
        caseloadCap: 20,
      },
    },
  );
  expect(opened.openPost).toMatchObject({ done: true, problem: null });
  const invited = await administrator.asks(
    [
      '邀请:七天内有效的一次性链接,账号和密码由本人自定(`acceptInvitation`)。',
      'Invites: a one-time link for seven days; login and password are chosen by that person (`acceptInvitation`).',
    ],
    'mutation ($input: InviteInput!) { invite(input: $input) { link { token expiresAt } problem { code } } }',
    { input: { idempotencyKey: 'day-invite', personId } },
  );
  expect(invited.invite.problem).toBeNull();
  const { accounts } = await administrator.asks(
    ['谁有账号,登录着几处,何时用过。', 'Who has an account, how many sessions it has, and when it was used.'],
    `query ($search: String) {
  accounts(search: $search) { nodes { login personName disabled sessions } }
}`,
    { search: '蓝心怡' },
  );
  expect(accounts.nodes).toMatchObject([{ login: 'lan.xinyi', disabled: false }]);
  const { accountLog, cases } = await administrator.asks(
    ['自己做过什么,日志里都有;案件一件也看不到。', 'What was done is in the log; of cases there are none to see.'],
    '{ accountLog(first: 3) { nodes { action actorName personName facts { name value } } } cases { total } }',
  );
  expect([accountLog.nodes.length, cases.total]).toEqual([3, 0]);
  tell.says(
    '管理、监督、审计岗位须另一位管理员确认(只有一位管理员的单位除外,日志注明);离任移交见 [accounts.md](accounts.md)。',
    'A post that administers or watches needs a second administrator, where there is one; for a leaver see accounts.md.',
  );
};
