// Each cell of the table of the app, over HTTP: accounts, posts, calendar, statements, what is asked without a case.
import { beforeAll, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { OPERATIONS } from '../../src/app/permission/operations.js';
import { aKey } from '../fixtures/acts.js';
import { roomId as roomIdOf } from '../fixtures/app.js';
import { type Json, PASSWORD, useApi } from '../graphql/client.js';
import { codeOf, everyCellHolds } from './holds.js';
import { aPartner, aReceivedPackage, aWebhook, PARTNER_INPUTS } from './partners.js';
import { MAKE, ALLOWANCE, NO_ALLOWANCE, LINK, deadLetter } from './subject-rows.js';
import { HOLDER, MATRIX, nameOf, postOf, type Role, SECOND } from './people.js';
import { QUESTIONS } from './questions.js';
import { type Ready, CaseSetup, STANDING } from './case-setup.js';
import { OF_PARTIES, OPEN } from './open.js';
import { type Cell, cellsOf, operationsOf, rowsOf } from './tables.js';

const ROWS = rowsOf('without-case');
const api = useApi(MATRIX);

/** Somebody of the holder's room whom the act is about: fresh, so that each act that is done finds them as they were. */
interface Subject {
  readonly personId: string;
  readonly accountId: string;
  readonly postId: string;
  readonly deputyId: string;
  readonly appointmentId: string;
  readonly login: string;
  /** One without an account. */
  readonly newcomer: string;
}

let serial = 0;
async function aSubject(operation: string, role: Role): Promise<Subject> {
  const [personId, accountId, postId, deputyId, appointmentId, newcomer] = Array.from({ length: 6 }, () => v7()) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const login = `subject-${++serial}`;
  const { db } = api().app;
  const head = postOf(HEADS.includes(role) ? role : 'ROOM_HEAD', 'OWN');
  const disabled = operation === 'enableAccount' ? '2026-01-01' : null;
  const made = [personId, accountId, postId, deputyId, appointmentId, newcomer];
  await db.asOwner(MAKE, [...made, login, HOLDER, head, disabled]);
  if (operation === 'endClerkAllowance') await db.asOwner(ALLOWANCE, [appointmentId, HOLDER, head, personId]);
  if (operation === 'acceptMandates') await db.asOwner(NO_ALLOWANCE, [HOLDER]);
  if (/Partner$/.test(operation)) await aPartner(db, operation, { postId: appointmentId, login, personId });
  if (/edPackage$|^answerPackage$/.test(operation))
    await aReceivedPackage(api().app, { postId: appointmentId, login, personId });
  if (operation === 'retryDeadLetter') api().deadLetters.push(deadLetter(appointmentId));
  if (/Webhook(Secret)?$/.test(operation)) await aWebhook(db, operation, { id: appointmentId, login, personId });
  if (operation === 'removeProviderLink') await db.asOwner(LINK, [accountId, login, personId]);
  return { personId, accountId, postId, deputyId, appointmentId, login, newcomer };
}

/** What is refused leaves them as they were, so they stand for all refusals of the act. */
const refusing = new Map<string, Promise<Subject>>();

function subjectOf(operation: string, { role, mark }: Cell): Promise<Subject> {
  if (mark === '办') return aSubject(operation, role);
  const name = `${operation} ${HEADS.includes(role) ? role : ''}`;
  const known = refusing.get(name) ?? aSubject(operation, role);
  refusing.set(name, known);
  return known;
}

const HEADS: readonly Role[] = ['ROOM_HEAD', 'GRID_LEAD', 'UNION_OFFICER', 'ENTERPRISE_SECRETARY'];
const ON_ACCOUNT = [
  'resetPassword',
  'disableAccount',
  'enableAccount',
  'unlockSignIn',
  'revokeSessions',
  'removeProviderLink',
];
/** Of these, and of what follows, which are done once for a key. */
const KEYED = [
  ...['addPerson', 'invite', 'createAccount', 'resetPassword', 'prepareProviderLink'],
  ...['openPost', 'confirmAppointment', 'declineAppointment', 'nameDeputy', 'allowClerks'],
  ...['registerPartner', 'rotateHandoverKey', 'makeCalendarLink', 'revokeCalendarLink', 'retryDeadLetter'],
  ...['registerWebhook', 'rotateWebhookSecret', 'replayWebhook', 'answerPackage'],
];
const POST = { role: 'MEDIATOR', profession: 'OTHER', employment: 'FULL_TIME', from: '2026-06-09' };

type InputOf = (subject: Subject, role: Role) => object;

const INPUTS: Record<string, InputOf> = {
  ...Object.fromEntries(
    ON_ACCOUNT.map((operation): [string, InputOf] => [operation, ({ accountId }) => ({ accountId })]),
  ),
  editCalendarDay: () => ({
    ...{ idempotencyKey: aKey(), source: '国务院办公厅通知', day: '2026-06-19', kind: 'OFF', name: '端午节' },
  }),
  loadCalendarYear: () => ({
    ...{ idempotencyKey: aKey(), source: '国务院办公厅通知', year: 2030, days: [{ day: '2030-01-01', kind: 'OFF' }] },
  }),
  editRoster: () => ({ idempotencyKey: aKey(), roomId: SECOND, from: '2026-01-01' }),
  acceptMandates: () => ({ idempotencyKey: aKey(), mandates: [] }),
  changeSetting: () => ({
    ...{ idempotencyKey: aKey(), name: 'PRE_FILING_ASSIGNMENT', from: `${2027 + ++serial}-02-01`, area: '320612' },
    ...{ allowed: false, law: '通知', mark: 'K' },
  }),
  publishTariff: () => ({
    ...{
      idempotencyKey: aKey(),
      roomId: roomIdOf('tz-chamber'),
      from: `${2027 + ++serial}-01-01`,
      published: '大厅',
      base: 0,
    },
  }),
  setLetterPreferences: () => ({
    ...{ idempotencyKey: aKey(), expectedVersion: 0, language: 'ZH', news: 'DAILY', reminders: true },
    email: 'somebody@example.org',
  }),
  recordService: () => ({ idempotencyKey: aKey(), roomId: HOLDER, kind: 'ADVICE', on: '2026-06-01', helped: 3 }),
  changePassword: () => ({ old: PASSWORD, password: '石桥街道的调解室在河的东边' }),
  addPerson: ({ login }) => ({ home: '320612', name: `新来者${login}` }),
  invite: ({ newcomer }) => ({ personId: newcomer }),
  createAccount: ({ newcomer, login }) => ({ personId: newcomer, login: `${login}.new` }),
  prepareProviderLink: ({ accountId, login }) => ({ accountId, login }),
  openPost: ({ personId }) => ({ ...POST, personId, roomId: SECOND }),
  endPost: ({ postId }) => ({ postId, on: '2026-06-30' }),
  confirmAppointment: ({ appointmentId }) => ({ appointmentId }),
  declineAppointment: ({ appointmentId }) => ({ appointmentId }),
  nameDeputy: ({ personId }, role) => ({
    ...{
      personId,
      postId: postOf(HEADS.includes(role) ? role : 'ROOM_HEAD', 'OWN'),
      from: `${2030 + serial}-01-01`,
      to: `${2030 + serial}-02-01`,
    },
  }),
  endDeputy: ({ deputyId }) => ({ postId: deputyId, on: '2026-06-20' }),
  allowClerks: () => ({
    postId: postOf('ROOM_HEAD', 'OWN'),
    from: `${2030 + serial}-01-01`,
    to: `${2030 + serial}-02-01`,
  }),
  ...PARTNER_INPUTS,
  retryDeadLetter: ({ appointmentId }) => ({ queue: 'notes', deadLetterId: appointmentId }),
  endClerkAllowance: ({ appointmentId }) => ({ allowanceId: appointmentId, on: '2026-06-20' }),
  handOver: () => ({
    idempotencyKey: aKey(),
    out: postOf('EXPERT', 'ASSIGNED'),
    recusalChecked: true,
    overCapReason: '逐格检验',
  }),
};

/** Acts whose own rules refuse what a test brings, after the table has let them pass. */
const THEN_REFUSED: Record<string, string> = { prepareProviderLink: 'PROVIDER_MISSING' };

/** Where the answer is not one problem or none. */
const TOLD: Record<string, string> = {
  handOver: 'problem { code } cases { problem { code } }',
  acceptMandates: 'results { problem { code } }',
};

async function sent(
  person: string,
  operation: string,
  input: object | null,
  headers?: Record<string, string>,
): Promise<string> {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input!`;
  const told = TOLD[operation] ?? 'problem { code }';
  const document = input
    ? `mutation ($input: ${type}) { answer: ${operation}(input: $input) { ${told} } }`
    : `mutation { answer: ${operation} { ${told} } }`;
  const { data, errors } = await api().as(person).send(document, { input }, headers);
  if (errors[0]) return String(errors[0].extensions['code']);
  const { problem, cases = [] } = data.answer;
  return (problem ?? cases[0]?.problem)?.code ?? '';
}

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { tickets { accessToken } } }';

/** A second session of the person, so that ending it ends nothing else. */
async function besides(login: string): Promise<{ authorization: string; id: string }> {
  const { data } = await api().stranger.send(SIGN_IN, { input: { login, password: PASSWORD } });
  const authorization = `Bearer ${data.signIn.tickets.accessToken}`;
  const mine = await api().as(login).send('{ mySessions { id openedAt } }', {}, { authorization });
  const [first] = mine.data.mySessions.toSorted((a: Json, b: Json) => (a.id < b.id ? 1 : -1));
  return { authorization, id: first.id };
}

let setup: CaseSetup;
let held: Ready;
beforeAll(async () => {
  setup = new CaseSetup(api().app);
  held = await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), STANDING.STAFFED);
});

/** A case of the leaver; a fresh one where it will be handed over. */
async function aCaseOf(fresh: boolean): Promise<object> {
  const now = fresh ? await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), STANDING.STAFFED) : held;
  return { caseId: now.caseId, expectedVersion: now.version, in: postOf('MEDIATOR', 'OWN') };
}

async function said(operation: string, cell: Cell): Promise<string> {
  const { role, place, mark } = cell;
  const person = nameOf(role, place);
  const subject = await subjectOf(operation, cell);
  const asked = QUESTIONS[operation]?.({ ...subject, receivedId: subject.appointmentId });
  if (asked) {
    const { data, errors } = await api().as(person).send(`{ answer: ${asked} }`);
    if (errors[0]) return String(errors[0].extensions['code']);
    return data.answer === null || (operation === 'handoverPreview' && data.answer.length === 0) ? '空' : '可';
  }
  if (operation === 'signOut') return sent(person, operation, null, await besides(person));
  if (operation === 'revokeSession') return sent(person, operation, { sessionId: (await besides(person)).id });
  const cases = operation === 'handOver' ? [await aCaseOf(mark === '办')] : [];
  const code = await sent(person, operation, {
    ...(KEYED.includes(operation) ? { idempotencyKey: aKey() } : {}),
    ...INPUTS[operation]?.(subject, role),
    ...(cases.length > 0 ? { cases } : {}),
  });
  return mark !== '权' && code === THEN_REFUSED[operation] ? codeOf(mark) : code;
}

everyCellHolds('the app, for every role in each place of its post', ROWS, said, codeOf, 60_000);

test('every operation of the API is in one of the tables, once, or open to everybody, or the parties’', () => {
  const tables = ['changes', 'queries', 'subscriptions', 'keeping', 'without-case'].flatMap((name) =>
    operationsOf(rowsOf(name)),
  );
  expect([...tables, ...OPEN, ...OF_PARTIES].sort()).toEqual(Object.keys(OPERATIONS).sort());
  expect(
    Object.keys(OPERATIONS)
      .filter((name) => OPERATIONS[name] === 'ANYONE')
      .sort(),
  ).toEqual(OPEN);
});

test('every table has for each of its operations a cell in which it succeeds', () => {
  for (const name of ['changes', 'queries', 'subscriptions', 'keeping', 'without-case']) {
    const rows = rowsOf(name);
    const never = operationsOf(rows).filter(
      (operation) => !cellsOf(rows, operation).some(({ mark }) => /[办可全]/.test(mark)),
    );
    expect([name, never]).toEqual([name, []]);
  }
});
