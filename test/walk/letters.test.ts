// The README's walk of one case's letters: a mail catcher receives them in turn, and the case says where each one went.
import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { openLog } from '../../src/adapters/http/logging.js';
import { roleOf } from '../../src/adapters/persistence/database/roles.js';
import { migrateQueue } from '../../src/adapters/queue/backend.js';
import { openQueues } from '../../src/adapters/queue/queues.js';
import { noteEvents } from '../../src/app/outbox/note-events.js';
import { startWorking } from '../../src/wiring/working.js';
import { type Json, useApi } from '../graphql/client.js';
import { anAcceptedCase, CLERK } from '../graphql/registrations.js';
import { openPostOffice, type PostOffice } from '../letters/post-office.js';

const TIME = 60_000;
const [, WALK = ''] = fs.readFileSync('README.md', 'utf8').split('## 一件案件的信');
const [SECTION = ''] = WALK.split('\n## ');
const [, ASKED = ''] = SECTION.split('```graphql');
const [QUERY = ''] = ASKED.split('```');

const api = useApi(undefined, undefined, [noteEvents]);
let office: PostOffice;
let stop: () => Promise<unknown>;

beforeAll(async () => {
  office = await openPostOffice();
  const { db, orm, sealer, clock, runtime } = api().app;
  await migrateQueue(db.ownerUrl, roleOf(db.appUrl));
  const mail = { url: office.url, from: '枫桥 <notice@fengqiao.example>' };
  const identity = { sealer, now: () => clock.at, newId: v7 };
  const letters = { mail, publicUrl: 'http://127.0.0.1:4000' };
  const config = { letters };
  const parts = { config, orm, identity, runtime, ready: { wrong: async () => [] }, log: openLog('silent') } as never;
  const queues = openQueues({ kind: 'postgres', url: db.appUrl }, () => undefined, {
    tries: 3,
    pauseMs: 40,
    lockMs: 3_000,
  });
  stop = await startWorking(parts, queues);
}, TIME);
afterAll(async () => {
  await stop();
  await office.close();
}, TIME);

const ADDRESSES = ['wenren@example.org', 'miao@example.org'] as const;
const PARTIES = [
  { side: 'APPLICANT', kind: 'PERSON', name: '闻人听雨', email: ADDRESSES[0] },
  { side: 'RESPONDENT', kind: 'PERSON', name: '缪望舒', email: ADDRESSES[1] },
];
const subjectsTo = (address: string): string[] =>
  office.arrived
    .filter(({ to }) => JSON.stringify(to).includes(address))
    .map(({ subject }) => String(subject).replace(/（.*/, ''));

async function arrived(number: number): Promise<void> {
  for (let tries = 0; tries < 600 && office.arrived.length < number; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(office.arrived.map(({ subject }) => subject)).toHaveLength(number);
}

/** Each is marked a moment after it has arrived. */
async function waysAre(id: string, expected: string[]): Promise<void> {
  let ways: string[] = [];
  for (let tries = 0; tries < 200 && String(ways) !== String(expected); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { data } = await api().as(CLERK).send(QUERY, { id });
    ways = data.case.letters.map(({ readerKind, channel, state }: Json) => `${readerKind} ${channel} ${state}`);
  }
  expect(ways).toEqual(expected);
}

test(
  'the letters of one case in the mail catcher, and where each went',
  async () => {
    const kase = await anAcceptedCase(api(), { parties: PARTIES });
    await arrived(5);
    const [applicant, respondent] = ADDRESSES.map((address) => subjectsTo(address).sort());
    const told = [...new Set([...(applicant ?? []), ...(respondent ?? [])])];
    expect(applicant).toEqual(['已收到您的调解申请', '纠纷已受理', '请您决定是否同意调解']);
    expect(respondent).toEqual(['纠纷已受理', '请您决定是否同意调解']);
    for (const subject of told) expect(SECTION).toContain(subject);
    await waysAre(kase.id, Array(5).fill('PARTY MAIL SENT'));
  },
  TIME,
);
