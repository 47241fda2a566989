// A party without an account comes in: with a code to the telephone on file. Nothing tells who is known.
import { afterEach, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { askPartyCode } from '../../src/app/self-service/ask-code.js';
import type { Identity } from '../../src/wiring/open-identity.js';
import { openSelfService } from '../../src/wiring/open-self-service.js';
import { type Json, useApi, WITH_ACCOUNTS } from '../graphql/client.js';
import { CLERK } from '../graphql/registrations.js';
import { aPendingCase, APPLICANT, ask, CHILD, codesSent, enter, issue, myCase, PHONES, visit } from './visits.js';

const said: string[] = [];
const api = useApi(WITH_ACCOUNTS, (sql) => void said.push(sql.replace(/\s+/g, ' ')));
afterEach(() => {
  api().app.clock.at = new Date(api().app.clock.at.getTime() + 25 * 3_600_000);
});
const later = (minutes: number) => {
  api().app.clock.at = new Date(api().app.clock.at.getTime() + minutes * 60_000);
};

describe('a code to the telephone on file', () => {
  test('opens the case of who has it, and of nobody else', async () => {
    const kase = await aPendingCase(api());
    const applicant = await visit(api(), kase.displayNo, PHONES.applicant);
    expect(await myCase(applicant)).toMatchObject({ myName: '闻人听雨', side: 'APPLICANT', speaksAs: null });
    const agent = await visit(api(), ` ${kase.displayNo} `, `+86 ${PHONES.agent}`);
    expect(await myCase(agent)).toMatchObject({ myName: '卫律师', side: 'APPLICANT', speaksAs: 'AGENT' });
    const guardian = await visit(api(), kase.displayNo, PHONES.guardian);
    expect(await myCase(guardian)).toMatchObject({ myName: '缪望舒', side: 'RESPONDENT', speaksAs: 'GUARDIAN' });
  });

  test('is good once, for ten minutes, for five tries, and for the client that asked', async () => {
    const kase = await aPendingCase(api());
    const wrong = async (ticket: string, code: string) => (await enter(api(), ticket, code)).problem?.code ?? 'in';
    const fresh = async () => {
      const { ticket } = await ask(api(), kase.displayNo, PHONES.applicant);
      const { code } = (await codesSent(api())).at(-1) as { code: string };
      return { ticket, code };
    };
    const one = await fresh();
    expect([/^\d{6}$/.test(one.code), await wrong('x'.repeat(43), one.code)]).toEqual([true, 'PARTY_CODE_WRONG']);
    expect(await wrong(one.ticket, one.code)).toBe('in');
    expect(await wrong(one.ticket, one.code)).toBe('PARTY_CODE_WRONG');
    const two = await fresh();
    const other = two.code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1) expect(await wrong(two.ticket, other)).toBe('PARTY_CODE_WRONG');
    expect(await wrong(two.ticket, two.code)).toBe('PARTY_CODE_WRONG');
    later(61);
    const three = await fresh();
    later(10);
    expect(await wrong(three.ticket, three.code)).toBe('PARTY_CODE_WRONG');
    const four = await fresh();
    later(9);
    const wide = [...four.code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(' ');
    expect(await wrong(four.ticket, wide)).toBe('in');
  });

  test('goes by mail to an address on file, whatever telephone there is, and by a message to a telephone alone', async () => {
    const email = 'Wen.Ren@example.org';
    const { phone: _, ...unreachable } = APPLICANT;
    const kase = await aPendingCase(api(), [{ ...unreachable, email, standIns: [] }, CHILD]);
    const typed = ' WEN.REN@Example.ORG ';
    const inside = await visit(api(), kase.displayNo, typed);
    expect(await myCase(inside)).toMatchObject({ myName: '闻人听雨', side: 'APPLICANT', speaksAs: null });
    const both = await aPendingCase(api(), [{ ...APPLICANT, email: 'both@example.org' }, CHILD]);
    await visit(api(), both.displayNo, PHONES.applicant);
    expect((await codesSent(api())).slice(-2).map(({ address }) => address)).toEqual([email, PHONES.applicant]);
    const rows = JSON.stringify(await api().app.db.asOwner('select * from party_code'));
    expect(rows.toLowerCase()).not.toContain('wen.ren');
  });

  test('is not sent to an address that two parties share, and asked for a few times an hour however it is written', async () => {
    const email = 'shared@example.org';
    const kase = await aPendingCase(api(), [
      { ...APPLICANT, email },
      { ...CHILD, minor: false, standIns: [], email },
    ]);
    const before = (await codesSent(api())).length;
    const answers = [];
    for (const contact of [email, 'SHARED@example.org', ' shared@EXAMPLE.org', email])
      answers.push((await ask(api(), kase.displayNo, contact)).problem?.code ?? 'asked');
    expect(answers).toEqual(['asked', 'asked', 'asked', 'PARTY_CODES_TOO_MANY']);
    expect(await codesSent(api())).toHaveLength(before);
    expect((await ask(api(), kase.displayNo, 'nobody@nowhere')).problem.code).toBe('CONTACT_MALFORMED');
  });

  test('is used by one of two that come at once', async () => {
    const kase = await aPendingCase(api());
    const { ticket } = await ask(api(), kase.displayNo, PHONES.applicant);
    const { code } = (await codesSent(api())).at(-1) as { code: string };
    const both = await Promise.all([enter(api(), ticket, code), enter(api(), ticket, code)]);
    expect(both.map(({ problem }) => problem?.code ?? 'in').sort()).toEqual(['PARTY_CODE_WRONG', 'in']);
  });

  test('is not sent to a number that two parties share, and none is kept in clear', async () => {
    const shared = { ...CHILD, minor: false, standIns: [], phone: PHONES.applicant };
    const kase = await aPendingCase(api(), [APPLICANT, shared]);
    const before = (await codesSent(api())).length;
    expect((await ask(api(), kase.displayNo, PHONES.applicant)).problem).toBeNull();
    expect(await codesSent(api())).toHaveLength(before);
    const rows = JSON.stringify(await api().app.db.asOwner('select * from party_code'));
    expect(rows).not.toContain(PHONES.applicant);
  });

  test('is asked for a few times an hour, counted by what was typed', async () => {
    const few = async (contact: string) => {
      const answers: string[] = [];
      for (let n = 0; n < 4; n += 1) answers.push((await ask(api(), 'JF-nothing', contact)).problem?.code ?? 'asked');
      return answers;
    };
    const kase = await aPendingCase(api());
    expect(await few(PHONES.nobody)).toEqual(['asked', 'asked', 'asked', 'PARTY_CODES_TOO_MANY']);
    const known: string[] = [];
    for (let n = 0; n < 4; n += 1)
      known.push((await ask(api(), kase.displayNo, PHONES.applicant)).problem?.code ?? 'asked');
    expect(known).toEqual(['asked', 'asked', 'asked', 'PARTY_CODES_TOO_MANY']);
    expect((await ask(api(), kase.displayNo, 'not a number')).problem.code).toBe('CONTACT_MALFORMED');
  });
});

test('codes asked for days ago are forgotten; what rooms gave is kept', async () => {
  const count = async () =>
    await api().app.db.asOwner('select purpose, count(*)::int as n from party_code group by 1 order by 1');
  const kase = await aPendingCase(api());
  await issue(api(), CLERK, { caseId: kase.id, partyId: kase.parties[0].id });
  const before = (await count()).find(({ purpose }) => purpose === 'ROOM');
  later(3 * 24 * 60);
  await ask(api(), kase.displayNo, PHONES.applicant);
  expect(await count()).toEqual([{ purpose: 'ENTER', n: 1 }, before]);
});

describe('what is known is not told', () => {
  /** Statements of the request, and what it logged: without ids, times and amounts of milliseconds. */
  const trace = async (work: () => Promise<Json>) => {
    await api().settled();
    const [statements, lines] = [said.length, api().lines.length];
    const answer = await work();
    const asked = untilAnswered(said.slice(statements));
    await api().settled();
    const logged = api()
      .lines.slice(lines)
      .map((line) => Object.keys(JSON.parse(line)).concat(JSON.parse(line).msg));
    return { answer, asked, logged };
  };
  /** What is looked up after the answer is out follows the one row that is written before it. */
  const untilAnswered = (statements: readonly string[]): readonly string[] => {
    const written = statements.findIndex((sql) => sql.includes('insert into party_code'));
    return written < 0 ? statements : statements.slice(0, written + 1);
  };
  const shapeOf = (answer: Json) =>
    Object.entries(answer).map(([name, value]) => [name, typeof value === 'string' ? value.length : value]);

  test('neither by the answer, nor by the statements before it, nor by the log', async () => {
    const kase = await aPendingCase(api(), [{ ...APPLICANT, email: 'known@example.org' }, CHILD]);
    const tries = [
      () => ask(api(), kase.displayNo, PHONES.applicant),
      () => ask(api(), kase.displayNo, PHONES.nobody),
      () => ask(api(), 'JF20260101-320612-99999', '13700001234'),
      () => ask(api(), kase.displayNo, 'known@example.org'),
      () => ask(api(), kase.displayNo, 'unknown@example.org'),
    ];
    const traces = [];
    for (const work of tries) traces.push(await trace(work));
    const [known] = traces;
    expect(known?.asked.filter((sql) => sql.includes('insert into party_code'))).toHaveLength(1);
    expect(known?.asked.join()).not.toMatch(/case_file|insert into letter/);
    for (const { answer, asked, logged } of traces) {
      expect(shapeOf(answer)).toEqual(shapeOf(known?.answer));
      expect(asked).toEqual(known?.asked);
      expect(logged).toEqual(known?.logged);
    }
    expect(api().lines.join('\n')).not.toMatch(/known@|13800001111|13900009999|JF2026\d{4}-320612-\d{5}/);
  });

  test('nor by the time it takes: whom it means is looked up when the answer is out', async () => {
    const kase = await aPendingCase(api());
    const { orm, sealer, clock } = api().app;
    const identity = { sealer, now: () => clock.at, newId: v7 } as unknown as Identity;
    const opened = openSelfService({ orm, identity, channels: ['SMS'], gated: (runtime) => runtime });
    const before = said.length;
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    await askPartyCode({ number: kase.displayNo, contact: PHONES.applicant }, opened, answered);
    await opened.sessions.find(Buffer.alloc(32), clock.at);
    expect(said.slice(before).join()).not.toMatch(/case_file|letter/);
    answer();
    await opened.settled();
    expect(said.slice(before).join()).toMatch(/case_file.*insert into letter/);
  });

  test('nor when a wrong code is entered', async () => {
    const kase = await aPendingCase(api());
    const known = await ask(api(), kase.displayNo, PHONES.applicant);
    const unknown = await ask(api(), 'JF20260101-320612-99999', PHONES.nobody);
    const traces = [];
    for (const ticket of [known.ticket, unknown.ticket, 'never-given'])
      traces.push(await trace(() => enter(api(), ticket, 'abcdef')));
    const [first] = traces;
    for (const { answer, asked, logged } of traces) {
      expect(answer.problem.code).toBe('PARTY_CODE_WRONG');
      expect([answer, asked, logged]).toEqual([first?.answer, first?.asked, first?.logged]);
    }
  });

  test('a code that was never sent opens nothing, were it guessed', async () => {
    const { ticket } = await ask(api(), 'JF20260101-320612-99999', PHONES.nobody);
    const hash = `update party_code set code_hash = sha256(convert_to($1 || '.123456', 'UTF8')) where expires_at = (select max(expires_at) from party_code)`;
    await api().app.db.asOwner(hash, [ticket]);
    expect((await enter(api(), ticket, '123456')).problem.code).toBe('PARTY_CODE_WRONG');
  });
});

test('a session ends after half an hour, and when it is left', async () => {
  const kase = await aPendingCase(api());
  const over = async (caller: Awaited<ReturnType<typeof visit>>) =>
    (await caller.send('{ myCase { number } }')).errors.map(({ extensions }) => extensions['code']);
  const short = await visit(api(), kase.displayNo, PHONES.applicant);
  later(29);
  expect(await over(short)).toEqual([]);
  later(1);
  expect(await over(short)).toEqual(['UNAUTHENTICATED']);
  const left = await visit(api(), kase.displayNo, PHONES.applicant);
  expect((await left.send('mutation { leaveAsParty { left } }')).data.leaveAsParty.left).toBe(true);
  expect(await over(left)).toEqual(['UNAUTHENTICATED']);
});
