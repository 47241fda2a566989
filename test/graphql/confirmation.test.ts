// What follows an agreement, over HTTP: confirmed, objected to, enforced; reviewed, a payment order; and help with a suit.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import {
  anAgreedCase,
  asked,
  CITY_COURT,
  COMMISSION,
  confirming,
  COURT,
  noon,
  of,
  OTHER_COURT,
  paper,
  refused,
  screening,
  SECRETS,
  step,
} from './agreed-cases.js';
import { type Json, useApi } from './client.js';
import { actsOf, aRegistration, CLERK, FAR_AWAY, SUPERVISOR } from './registrations.js';

const api = useApi();
/** Of the district’s court, in no room. */
const JUDGE = '褚明哲';

beforeAll(() => {
  api().app.clock.at = noon('2026-06-09');
});

describe('a joint application for judicial confirmation', () => {
  let kase: Json;

  test('goes to a competent court only, and only complete, joint and screened', async () => {
    kase = await anAgreedCase(api());
    const wrong = await refused(
      api(),
      CLERK,
      'prepareConfirmation',
      kase,
      confirming(api(), kase, { authorityId: OTHER_COURT }),
    );
    expect(wrong?.code).toBe('COURT_NOT_COMPETENT');
    expect(wrong?.message).toContain('民事诉讼法 205(2)');
    const cases: [object, string][] = [
      [{ authorityId: CITY_COURT }, 'COURT_NOT_COMPETENT'],
      [{ authorityId: COMMISSION }, 'AUTHORITY_OF_OTHER_KIND'],
      [{ authorityId: stableId('organisation', 'tz-justice-nowhere') }, 'AUTHORITY_UNKNOWN'],
      [{ acts: actsOf(api(), kase).slice(0, 1) }, 'APPLICATION_NOT_JOINT'],
      [{ attachments: ['AGREEMENT'] }, 'ATTACHMENT_MISSING'],
      [{ screening: screening.slice(1) }, 'SCREENING_INCOMPLETE'],
      [{ screening: screening.map((one) => ({ ...one, applies: true })) }, 'EXCLUDED_FROM_CONFIRMATION'],
    ];
    for (const [over, code] of cases)
      expect([
        code,
        (await refused(api(), CLERK, 'prepareConfirmation', kase, confirming(api(), kase, over)))?.code,
      ]).toEqual([code, code]);
    kase = await step(api(), CLERK, 'prepareConfirmation', kase, confirming(api(), kase));
    expect(kase.proceedings).toEqual([{ id: expect.any(String), kind: 'JUDICIAL_CONFIRMATION', status: 'PREPARED' }]);
    expect((await refused(api(), CLERK, 'prepareConfirmation', kase, confirming(api(), kase)))?.code).toBe(
      'PROCEEDING_STANDS',
    );
  });

  test('is handed in, accepted, examined and confirmed, each step with its paper, and moves no book', async () => {
    const entries = `select count(*)::int as n from entry where case_id = $1`;
    const before = await api().app.db.asOwner<Json>(entries, [kase.id]);
    api().app.clock.at = noon('2026-06-10');
    kase = await step(api(), CLERK, 'submitProceeding', kase, of(kase));
    expect(
      (await refused(api(), CLERK, 'recordProceedingStep', kase, { ...of(kase), ...paper('CONFIRMED') }))?.code,
    ).toBe('PROCEEDING_STEP_NOT_OPEN');
    expect(
      (
        await refused(api(), CLERK, 'recordProceedingStep', kase, {
          ...of(kase),
          ...paper('ACCEPTED', { number: '民特12' }),
        })
      )?.code,
    ).toBe('COURT_NUMBER_MALFORMED');
    api().app.clock.at = noon('2026-06-12');
    kase = await step(api(), CLERK, 'recordProceedingStep', kase, { ...of(kase), ...paper('ACCEPTED') });
    kase = await step(api(), CLERK, 'recordProceedingStep', kase, {
      ...of(kase),
      ...paper('UNDER_REVIEW', { number: null }),
    });
    const { proceedings } = await asked(api(), JUDGE, kase.id);
    expect(proceedings[0].next).toEqual(['SUPPLEMENT', 'CONFIRMED', 'DISMISSED', 'DEEMED_WITHDRAWN', 'UNDER_REVIEW']);
    api().app.clock.at = noon('2026-06-16');
    kase = await step(api(), JUDGE, 'recordProceedingStep', kase, {
      ...of(kase),
      ...paper('CONFIRMED', { receivedOn: '2026-06-16' }),
    });
    const shown = await asked(api(), CLERK, kase.id);
    expect(shown.status).toBe('PERFORMING');
    expect(shown.proceedings[0]).toMatchObject({
      ...{ status: 'CONFIRMED', next: [], number: '（2026）苏0612民特12号' },
      authority: { kind: 'COURT', name: '南通市通州区人民法院' },
    });
    const clocks = Object.fromEntries(shown.clocks.map((one: Json) => [one.code, one]));
    expect(clocks['JC-01']).toMatchObject({ state: 'ENDED', endedOn: '2026-06-10', dueOn: '2026-07-09' });
    expect(clocks['JC-02']).toMatchObject({ state: 'ENDED', dueOn: '2026-06-15', endedOn: '2026-06-12' });
    expect(clocks['JC-03']).toMatchObject({ startedOn: '2026-06-12', dueOn: '2026-06-29', endedOn: '2026-06-16' });
    expect(clocks['JC-04']).toMatchObject({
      state: 'RUNNING',
      startedOn: '2026-06-16',
      dueOn: '2026-07-01',
      mark: 'V',
    });
    expect(clocks['JC-06']).toMatchObject({ startedOn: '2026-06-20' });
    const [last] = shown.timeline.nodes;
    expect(last).toMatchObject({ type: 'ProceedingStepRecorded', action: 'recordProceedingStep', day: '2026-06-16' });
    expect(last.facts).toContainEqual({ name: 'number', value: '（2026）苏0612民特12号' });
    expect(await api().app.db.asOwner(entries, [kase.id])).toEqual(before);
  });

  test('meets an objection, which is recorded whenever it comes, and is upheld', async () => {
    api().app.clock.at = noon('2026-07-06');
    const late = { ...of(kase), by: 'PARTY', act: actsOf(api(), kase)[0] };
    kase = await step(api(), CLERK, 'recordObjection', kase, late);
    kase = await step(api(), CLERK, 'recordProceedingStep', kase, { ...of(kase), ...paper('UPHELD') });
    const interested = { by: 'INTERESTED_PERSON', knownOn: '2026-06-30', document: '异议书' };
    kase = await step(api(), CLERK, 'recordObjection', kase, { ...of(kase), ...interested });
    const clock = (await asked(api(), CLERK, kase.id)).clocks.find(({ code }: Json) => code === 'JC-05');
    expect(clock).toMatchObject({ startedOn: '2026-06-30', dueOn: '2026-12-30', endedOn: '2026-07-06' });
    kase = await step(api(), CLERK, 'recordProceedingStep', kase, { ...of(kase), ...paper('UPHELD') });
  });

  test('is enforced: applied for, settled at the station, performed', async () => {
    const sole = { authorityId: COURT, form: 'WRITTEN', attachments: ['TITLE_DOCUMENT', 'IDENTITY'] };
    kase = await step(api(), CLERK, 'applyForEnforcement', kase, { ...sole, act: actsOf(api(), kase)[0] });
    kase = await step(api(), CLERK, 'submitProceeding', kase, of(kase));
    const number = { number: '（2026）苏0612执30号', document: '执行和解笔录' };
    for (const to of ['ACCEPTED', 'ENFORCEMENT_NEGOTIATION', 'SETTLED', 'PERFORMED'])
      kase = await step(api(), CLERK, 'recordProceedingStep', kase, { ...of(kase), ...paper(to, number) });
    expect(kase.proceedings.map(({ status }: Json) => status)).toEqual(['UPHELD', 'PERFORMED']);
  });

  test('is shown to supervision without typed titles, to nobody outside, and tells no caucus', async () => {
    const watched = await asked(api(), SUPERVISOR, kase.id);
    expect(watched.proceedings[0].steps.map(({ document }: Json) => document)).toEqual(
      watched.proceedings[0].steps.map(() => null),
    );
    expect(await asked(api(), FAR_AWAY, kase.id)).toBeNull();
    for (const person of [CLERK, SUPERVISOR, JUDGE]) {
      const told = JSON.stringify(await asked(api(), person, kase.id));
      for (const secret of SECRETS) expect(told).not.toContain(secret);
    }
  });
});

describe('an application after its days', () => {
  test('is refused with the article and what stays open; with the reason of the delay the court decides', async () => {
    api().app.clock.at = noon('2026-07-07');
    let kase = await anAgreedCase(api());
    kase = await step(api(), CLERK, 'prepareConfirmation', kase, confirming(api(), kase));
    api().app.clock.at = noon('2026-08-07');
    const late = await refused(api(), CLERK, 'submitProceeding', kase, of(kase));
    expect(late?.code).toBe('APPLICATION_LATE');
    for (const words of ['2026-08-06', '人民调解法 33', '起诉不受影响']) expect(late?.message).toContain(words);
    const posted = await step(api(), CLERK, 'submitProceeding', kase, { ...of(kase), postedOn: '2026-08-06' });
    expect(posted.proceedings[0].status).toBe('SUBMITTED');
    kase = await step(api(), CLERK, 'withdrawProceeding', posted, {
      ...of(posted),
      acts: actsOf(api(), posted).slice(0, 1),
    });
    const again = confirming(api(), kase, { lateBecause: '台风停运' });
    expect((await refused(api(), CLERK, 'prepareConfirmation', kase, confirming(api(), kase)))?.code).toBe(
      'APPLICATION_LATE',
    );
    kase = await step(api(), CLERK, 'prepareConfirmation', kase, again);
    const helped = { authorityId: COURT, kind: 'SUIT', partyId: kase.parties[0].id };
    kase = await step(api(), CLERK, 'offerFiling', kase, helped);
    kase = await step(api(), CLERK, 'recordProceedingStep', kase, { ...of(kase), to: 'PREPARED' });
    kase = await step(api(), CLERK, 'submitProceeding', kase, of(kase));
    kase = await step(api(), CLERK, 'recordProceedingStep', kase, {
      ...{ ...of(kase), to: 'FILED', number: '（2026）苏0612民初88号', document: '受理案件通知书' },
    });
    expect(kase.proceedings.at(-1)).toMatchObject({ kind: 'SUIT', status: 'FILED' });
  });
});

describe('a labour agreement', () => {
  const labour = { type: 'MIGRANT_WORKER_WAGES', labourCause: 'L5' };
  let kase: Json;

  test('is reviewed or confirmed, never both', async () => {
    api().app.clock.at = noon('2026-06-09');
    const dispute = { ...(aRegistration()['dispute'] as object), ...labour };
    kase = await anAgreedCase(api(), { dispute });
    const refusal = await refused(api(), CLERK, 'prepareConfirmation', kase, confirming(api(), kase));
    expect(refusal?.code).toBe('NOT_ONLY_PAYMENT');
    const review = { attachments: ['AGREEMENT', 'IDENTITY', 'SERVICE_ADDRESS'], authorityId: COMMISSION };
    const { screening: _screening, places: _places, ...joint } = confirming(api(), kase, review) as Json;
    kase = await step(api(), CLERK, 'prepareArbitralReview', kase, joint);
    const both = await refused(
      api(),
      CLERK,
      'prepareConfirmation',
      kase,
      confirming(api(), kase, { paymentOnly: true }),
    );
    expect(both?.code).toBe('PROCEEDING_STANDS');
    kase = await step(api(), CLERK, 'submitProceeding', kase, of(kase));
    const number = { number: '通劳人仲审字〔2026〕第012号', document: '受理通知书' };
    kase = await step(api(), CLERK, 'recordProceedingStep', kase, { ...of(kase), ...paper('ACCEPTED', number) });
    const clocks = (await asked(api(), CLERK, kase.id)).clocks;
    expect(clocks.find(({ code }: Json) => code === 'LR-02')).toMatchObject({ dueOn: '2026-06-16', state: 'RUNNING' });
    expect(clocks.find(({ code }: Json) => code === 'LR-01')).toMatchObject({ endedOn: '2026-06-09' });
    kase = await step(api(), CLERK, 'withdrawProceeding', kase, { ...of(kase), acts: actsOf(api(), kase) });
    kase = await step(api(), CLERK, 'prepareConfirmation', kase, confirming(api(), kase, { paymentOnly: true }));
    kase = await step(api(), CLERK, 'withdrawProceeding', kase, { ...of(kase), acts: actsOf(api(), kase) });
  });

  test('of which something is overdue leads to a payment order, whose lapse leaves the suit', async () => {
    const order = { authorityId: COURT, form: 'ORAL', attachments: ['AGREEMENT', 'IDENTITY'] };
    const act = () => actsOf(api(), kase)[0];
    expect((await refused(api(), CLERK, 'preparePaymentOrder', kase, { ...order, act: act() }))?.code).toBe(
      'PAYMENT_NOT_OVERDUE',
    );
    api().app.clock.at = noon('2026-06-23');
    kase = await step(api(), CLERK, 'preparePaymentOrder', kase, { ...order, act: act() });
    kase = await step(api(), CLERK, 'submitProceeding', kase, of(kase));
    const number = { number: '（2026）苏0612民督5号', document: '支付令' };
    for (const to of ['ACCEPTED', 'ISSUED', 'SERVED'])
      kase = await step(api(), CLERK, 'recordProceedingStep', kase, { ...of(kase), ...paper(to, number) });
    kase = await step(api(), CLERK, 'recordObjection', kase, { ...of(kase), by: 'PARTY', act: actsOf(api(), kase)[1] });
    kase = await step(api(), CLERK, 'recordProceedingStep', kase, { ...of(kase), ...paper('LAPSED', number) });
    const clocks = Object.fromEntries((await asked(api(), CLERK, kase.id)).clocks.map((one: Json) => [one.code, one]));
    expect([clocks['CP-08'].dueOn, clocks['CP-09'].dueOn, clocks['CP-10'].dueOn]).toEqual([
      '2026-06-29',
      '2026-07-08',
      '2026-07-08',
    ]);
    expect(kase.proceedings.at(-1)).toMatchObject({ kind: 'PAYMENT_ORDER', status: 'LAPSED' });
  });
});
