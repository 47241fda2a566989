// Whatever people type of a case is sealed: cases told to their end, and none of it stands in the clear in any table.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../../src/app/pipeline/command.js';
import { recordArbitrationStep } from '../../src/app/case/commands/arbitration.js';
import { draft, recordPerformance, sign } from '../../src/app/case/commands/outcome.js';
import { timeline } from '../../src/app/case/queries/case.js';
import { SYSTEM } from '../../src/domain/kernel/actor.js';
import { useApp } from '../fixtures/app.js';
import { aKey } from '../fixtures/acts.js';
import { INPUTS, PARTIES, TEXTS } from '../matrix/inputs.js';
import { MATRIX } from '../matrix/people.js';
import { CaseSetup, STANDING, FULL_CASES } from '../matrix/case-setup.js';
import { readingOf } from '../persistence/case/reading-app.js';

const app = useApp(MATRIX);
/** References of papers, typed by hand. */
const PAPERS = ['闻人听雨签字页', '缪望舒亲笔收条', '闻人听雨的协商申请书'] as const;
const TYPED = [
  ...Object.values(TEXTS),
  ...PARTIES.map(({ name }) => name).filter((name) => name !== '三余水利站'),
  ...['13800001111', '13800002222', '13800003333', '320612190207277756', '海晏村九组', '宿迁鹤', ...PAPERS],
];
let signed: string;

beforeAll(async () => {
  const setup = new CaseSetup(app());
  for (const steps of [FULL_CASES.open, FULL_CASES.ended]) {
    await setup.advanced(await setup.registered('GRID_WORKER', 'REGISTRAR'), steps);
  }
  const kase = await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), [
    ...STANDING.STAFFED,
    ['openSession', 'MEDIATOR', 'ASSIGNED'],
  ]);
  signed = kase.caseId;
  await signedOnPaper(setup);
}, 60_000);

/** Drafted, signed and performed, each with its paper. */
async function signedOnPaper(setup: CaseSetup): Promise<void> {
  const mediator = await setup.actor('MEDIATOR', 'ASSIGNED');
  const head = await setup.actor('ROOM_HEAD', 'OWN');
  const next = async () => {
    const { version, state, today } = await setup.moment(signed);
    return { seen: { idempotencyKey: aKey(), caseId: signed, expectedVersion: version }, state, today };
  };
  const { runtime } = app();
  const drafting = INPUTS['draft']?.(await setup.moment(signed)) as object;
  await run(draft, runtime, mediator, { ...drafting, ...(await next()).seen } as never);
  for (const { id: partyId } of (await next()).state.parties) {
    const { seen, today } = await next();
    const act = { partyId, manner: 'ON_PAPER', on: today, document: PAPERS[0] } as const;
    await run(sign, runtime, mediator, { ...seen, signer: 'PARTY', act });
  }
  await run(sign, runtime, mediator, { ...(await next()).seen, signer: 'MEDIATOR', act: null });
  await run(sign, runtime, head, { ...(await next()).seen, signer: 'SEAL', act: null });
  const { seen, state } = await next();
  const itemId = state.agreement?.items[0]?.id ?? '';
  await run(recordPerformance, runtime, mediator, { ...seen, itemId, evidence: 'RECEIPT', document: PAPERS[1] });
  const asked = { kind: 'CONSULTATION_ASKED', document: PAPERS[2] } as const;
  await run(recordArbitrationStep, runtime, mediator, { ...(await next()).seen, ...asked });
}

describe('what is typed of a case', () => {
  test('stands in no column of any table in the clear', async () => {
    const { db } = app();
    const tables = await db.asOwner<{ name: string }[]>(
      `select quote_ident(table_name) as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const text = (await db.asOwner<{ row: string }[]>(`select t::text as row from ${name} t`))
        .map(({ row }) => row)
        .join();
      for (const typed of TYPED) {
        if (text.includes(typed) || text.includes(Buffer.from(typed).toString('hex'))) found.push(`${name}: ${typed}`);
      }
    }
    expect(found).toEqual([]);
  });

  test('is there again for the program: the history folds to the file, papers and all', async () => {
    await app().runtime.inTransaction(async ({ cases }) => {
      const file = await cases.lock(SYSTEM, signed);
      if (!file) throw new Error('the case is gone');
      const history = await cases.history(file);
      const papers = history.flatMap(({ data }) => JSON.stringify(data).match(/"document":"([^"]+)"/g) ?? []);
      expect(papers).toEqual(
        [PAPERS[0], PAPERS[0], PAPERS[0], PAPERS[1], PAPERS[2]].map((one) => `"document":"${one}"`),
      );
      expect(file.state.arbitration?.map(({ document }) => document)).toEqual([PAPERS[2]]);
    });
  });

  test('comes back in a query with its event', async () => {
    const head = await app().actor('调委会主任·本室');
    const page = await timeline(readingOf(app()), head, { id: signed, page: { first: 20 } });
    expect(page?.rows.filter(({ type }) => type === 'AgreementSigned')).toHaveLength(5);
  });
});
