// A filing handed in at the party's wish, and a mandate's report: told with the servers of two-servers.test.ts.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { asked, COURT, of, refused, SECRETS, step } from '../graphql/agreed-cases.js';
import type { Json } from '../graphql/client.js';
import { actsOf, CLERK } from '../graphql/registrations.js';
import { aFailedCase, aReportedMandate } from './cases.js';
import { type Meeting, stands } from './court.js';
import {
  about,
  answering,
  answersSent,
  asFile,
  betweenThem,
  handingOver,
  type Hosted,
  inboxOf,
  whole,
} from './hosted.js';

export function describeFilings(meet: () => Meeting, hosted: () => Hosted): void {
  filings(meet, hosted);
  reports(meet, hosted);
}

function filings(meet: () => Meeting, hosted: () => Hosted): void {
  const { handOver, delivered, sentOf, statusOf } = betweenThem(meet, hosted);
  describe('a filing that the party wishes the room to hand in', () => {
    let suit: Json;
    const filing = () => ({ kind: 'FILING', partyId: suit.parties[0].id });
    const sue = (party: number) =>
      step(meet().api, CLERK, 'offerFiling', suit, {
        authorityId: COURT,
        kind: 'SUIT',
        partyId: suit.parties[party].id,
      });
    const prepared = async (kase: Json) =>
      step(meet().api, CLERK, 'recordProceedingStep', kase, { ...of(kase), to: 'PREPARED' });

    beforeAll(async () => {
      suit = await aFailedCase(meet().api);
      suit = await prepared(await sue(0));
    });

    test('goes nowhere before that wish is recorded', async () => {
      expect(await handingOver(meet(), hosted(), { caseId: suit.id, ...filing() })).toMatchObject({
        ...{ status: 400, code: 'FILING_NOT_WISHED' },
      });
      const [own, other] = actsOf(meet().api, suit);
      expect(await refused(meet().api, CLERK, 'submitProceeding', suit, { ...of(suit), wish: other })).toMatchObject({
        ...{ code: 'WISH_UNFIT', field: 'wish' },
      });
      suit = await step(meet().api, CLERK, 'submitProceeding', suit, { ...of(suit), wish: own });
      expect(suit.proceedings.at(-1)).toMatchObject({ kind: 'SUIT', status: 'HANDED_OVER' });
    });

    test('is sent by the queue, received by the court, sent back for correction, and filed under the court’s number', async () => {
      await handOver(suit.id, filing());
      expect(await delivered()).toEqual(['SENT']);
      const { id: packageId } = await about(meet(), suit.id);
      const { content } = await whole(meet(), packageId);
      expect(JSON.parse(content)).toMatchObject({
        ...{ 'authority.name': '南通市通州区人民法院', 'statement.claims': '恢复原状。' },
        ...{ own: [{ name: '闻人听雨' }], others: [{ name: '缪望舒' }] },
      });
      for (const secret of SECRETS) expect(content).not.toContain(secret);
      expect(await (await asFile(meet(), 'html', packageId)).text()).toContain('民事起诉状');
      // Another party sues there too: the answer moves the first one's suit and not the last.
      const both = await sue(1);
      const corrected = { packageId, answer: 'STEP', to: 'CORRECTION', document: '补正通知书' };
      expect(await answering(meet(), corrected)).toMatchObject({ problem: null });
      expect(await answersSent(meet())).toEqual(['SENT']);
      const standing = async () => (await asked(meet().api, CLERK, suit.id)).proceedings.map((one: Json) => one.status);
      expect(await standing()).toEqual(['CORRECTION', 'OFFERED_TO_PARTY']);
      const version = (await stands(meet(), suit.id)).version;
      suit = await step(
        meet().api,
        CLERK,
        'submitProceeding',
        { ...both, version },
        {
          ...{ proceedingId: suit.proceedings[0].id, wish: actsOf(meet().api, suit)[0] },
        },
      );
      const documentId = v7();
      await handOver(suit.id, { ...filing(), documentId });
      expect(await delivered()).toEqual(['SENT']);
      const anew = (await inboxOf(meet())).nodes[0].id;
      const filed = { packageId: anew, answer: 'ACCEPTED', document: '受理案件通知书' };
      expect(await answering(meet(), filed)).toMatchObject({ problem: { code: 'NUMBER_MISSING', field: 'number' } });
      expect(await answering(meet(), { ...filed, number: '88号' })).toMatchObject({
        problem: { code: 'COURT_NUMBER_MALFORMED' },
      });
      expect(await answering(meet(), { ...filed, number: '(2026)苏0612民初0088号' })).toMatchObject({ problem: null });
      expect(await answersSent(meet())).toEqual(['SENT']);
      const { proceedings } = await asked(meet().api, CLERK, suit.id);
      expect(proceedings).toMatchObject([
        { status: 'FILED', number: '（2026）苏0612民初88号' },
        { status: 'OFFERED_TO_PARTY' },
      ]);
      expect((await sentOf(suit.id)).map(({ answer }: Json) => answer).sort()).toEqual(['ACCEPTED', 'STEP']);
    });

    test('is refused with the reason, and goes there no more', async () => {
      let other = await aFailedCase(meet().api);
      const helped = { authorityId: COURT, kind: 'SUIT', partyId: other.parties[1].id };
      other = await prepared(await step(meet().api, CLERK, 'offerFiling', other, helped));
      const wish = actsOf(meet().api, other)[1];
      other = await step(meet().api, CLERK, 'submitProceeding', other, { ...of(other), wish });
      const mine = { kind: 'FILING', partyId: other.parties[1].id };
      await handOver(other.id, mine);
      expect(await delivered()).toEqual(['SENT']);
      const { id: packageId } = await about(meet(), other.id);
      const refusal = { packageId, answer: 'REFUSED', number: '（2026）苏0612民初89号', document: '不予受理裁定书' };
      expect(await answering(meet(), { ...refusal, reason: '不属于受理范围。' })).toMatchObject({ problem: null });
      expect(await answersSent(meet())).toEqual(['SENT']);
      expect(await statusOf(other.id)).toBe('REFUSED');
      expect(await sentOf(other.id)).toMatchObject([
        { package: 'FILING', answer: 'REFUSED', answerReason: '不属于受理范围。' },
      ]);
      expect(await handingOver(meet(), hosted(), { caseId: other.id, ...mine })).toMatchObject({
        code: 'FILING_NOT_WISHED',
      });
    });
  });
}

function reports(meet: () => Meeting, hosted: () => Hosted): void {
  const { handOver, delivered, sentOf } = betweenThem(meet, hosted);
  test('the report of a mandate is answered by its receipt and by the result, which ends the case here', async () => {
    const reported = await aReportedMandate(meet());
    await handOver(reported.id, { kind: 'MANDATE_REPORT' });
    expect(await delivered()).toEqual(['SENT']);
    const { id: packageId } = await about(meet(), reported.id);
    expect(await answering(meet(), { packageId, answer: 'ACCEPTED', document: '收悉回执' })).toMatchObject({
      problem: null,
    });
    expect(await answersSent(meet())).toEqual(['SENT']);
    expect((await stands(meet(), reported.id)).status).toBe('TRANSFERRED_OUT');
    const ended = { packageId, answer: 'STEP', number: '（2026）苏0612民初771号', document: '民事判决书' };
    expect(await answering(meet(), ended)).toMatchObject({ problem: { code: 'ANSWER_UNFIT', field: 'result' } });
    expect(await answering(meet(), { ...ended, result: 'JUDGMENT' })).toMatchObject({ problem: null });
    expect(await answersSent(meet())).toEqual(['SENT']);
    expect((await stands(meet(), reported.id)).status).toBe('ENDED_OUTSIDE');
    expect(await sentOf(reported.id)).toMatchObject([
      { package: 'MANDATE_REPORT', answer: 'STEP', answerDocument: '民事判决书' },
    ]);
    const [row] = await meet().api.app.db.asOwner<{ kind: string; detail: string }[]>(
      'select to_kind as kind, to_detail as detail from entry where case_id = $1 order by seq desc limit 1',
      [reported.id],
    );
    expect(row).toEqual({ kind: 'ended-outside', detail: 'judgment' });
  });
}
