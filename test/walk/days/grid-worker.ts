// The grid worker: from the doorstep to the desk that should take it.
import { expect } from '@jest/globals';
import { GRID, STREET_ROOM } from './places.js';
import { after, caseOf, changing, type Day, KEPT, onCase } from './story.js';

const DISPUTE = {
  type: 'NEIGHBOUR',
  source: 'GRID_REPORT',
  amount: 360_000,
  people: 3,
  difficult: false,
  placeCode: GRID,
};

const PARTIES = [
  {
    side: 'APPLICANT',
    kind: 'PERSON',
    name: '璩听澜',
    idNumber: '320612190207277756',
    phone: '13800001111',
  },
  { side: 'RESPONDENT', kind: 'PERSON', name: '郗怀远', phone: '13800002222' },
];

export const gridWorkersDay: Day = async (tell, story) => {
  const worker = await tell.signsIn('sha.xiaoyu');
  const input = {
    idempotencyKey: 'day-register',
    applicationForm: 'ORAL',
    dispute: DISPUTE,
    parties: PARTIES,
    facts: '楼上渗水(演示)',
    claims: '修复漏水(演示)',
  };
  const wrong = [{ ...PARTIES[0], idNumber: '320612190207277757' }, PARTIES[1]];
  const refused = await worker.asks(
    [
      '上门登记,手机即可;身份证号错了一位,当场指出是哪一栏。',
      'Registers at the doorstep, by phone; one wrong digit is named with its field.',
    ],
    changing('register', KEPT),
    { input: { ...input, parties: wrong } },
  );
  expect(refused.register.problem).toMatchObject({ code: 'ID_NUMBER_MALFORMED', field: 'parties[0].idNumber' });
  const registered = await worker.asks(
    ['改正后再登记。', 'Puts it right and registers.'],
    changing('register', `${KEPT} room { name }`),
    { input: { ...input, idempotencyKey: 'day-register-2' } },
  );
  const made = caseOf(registered, 'register');
  const routed = await worker.asks(
    ['转交街道调委会的受理点。', 'Hands it to the desk of the street’s committee.'],
    changing('routeToDesk', 'version status room { name }'),
    { input: { ...onCase(made, 'day-route'), roomId: STREET_ROOM, reason: '请街道调委会受理' } },
  );
  story.neighbours = after(made, routed, 'routeToDesk');
  const { case: seen } = await worker.asks(
    [
      '之后仍看得到自己登记的案件走到哪一步,也看得到自己写的内容,但不见电话和证件号码。',
      'Still sees how the case stands and what he wrote himself, but no telephone and no number.',
    ],
    'query ($id: UUID!) { case(id: $id) { status accessLevel room { name } parties { side name phone } facts } }',
    { id: story.neighbours.id },
  );
  expect(seen).toMatchObject({ accessLevel: 'REGISTRAR', facts: '楼上渗水(演示)' });
  expect(seen.parties.map(({ phone }: { phone: string | null }) => phone)).toEqual([null, null]);
};
