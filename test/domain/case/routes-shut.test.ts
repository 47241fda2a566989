// Which fact shuts which way: each of these cases differs in one fact from one in which the way is open.
import { describe, expect, it } from '@jest/globals';
import { availableRoutes } from '../../../src/domain/case/routes/available.js';
import type { RouteKind } from '../../../src/domain/case/routes/route.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { CALENDAR, COMMISSION, MONDAY, THE_COURT, TOWN, UNION } from './fixtures.js';
import { accepted, agreed, asked, CHAMBER, failed, kinds, one, STATION } from './route-cases.js';
import { caseThatIs } from './story.js';

const DUE = '2026-03-13';
const IN_MAY = '2026-05-01';
type Steps = NonNullable<CaseState['arbitration']>;

const held = (state: CaseState, authority = THE_COURT): CaseState => ({
  ...state,
  custody: { authority, since: MONDAY, event: 'held', number: null },
});
const decided = (state: CaseState, outcome = 'judgment') =>
  ({ ...state, status: 'ENDED_OUTSIDE', ending: { ...state.ending, outcome } }) as CaseState;
const arbitrated = (state: CaseState, ...steps: object[]): CaseState => ({
  ...state,
  arbitration: steps.map((step) => ({
    event: 'e',
    on: MONDAY,
    document: '文书',
    number: '',
    ...step,
  })) as unknown as Steps,
});
const onPart = (state: CaseState) => ({ ...state, agreement: { ...state.agreement, scope: 'PART' } }) as CaseState;
const labourAgreed = () => agreed('OTHER_LABOUR', UNION, 'L5');
const labour = () => accepted('OTHER_LABOUR', UNION, 'L5').state;
const withTrack = (state: CaseState, track: CaseState['track']): CaseState => ({ ...state, track });
const admin = (state: CaseState) => withTrack(state, 'ADMIN');
const performing = () => caseThatIs('PERFORMING');

type Fact = readonly [what: string, state: () => CaseState];
type Way = readonly [kind: RouteKind, today: string, open: Fact, ...shut: Fact[]];

const WAYS: Way[] = [
  [
    ...(['MEDIATE_ANEW', DUE] as const),
    ['not kept', () => labourAgreed().state],
    ['reviewed', () => asked('ARBITRAL_REVIEW', 'SERVED', labourAgreed())],
    ['confirmed', () => asked('JUDICIAL_CONFIRMATION', 'CONFIRMED', labourAgreed())],
  ],
  [
    ...(['COMMERCIAL_MEDIATION', IN_MAY] as const),
    ['traders', () => failed('CONTRACT').state],
    ['of labour', () => withTrack(failed('CONTRACT').state, 'LABOUR')],
    ['agreed', () => agreed('CONTRACT').state],
    ['held by a court', () => held(failed('CONTRACT').state)],
    ['decided', () => decided(failed('CONTRACT').state)],
    ['commercial already', () => failed('CONTRACT', CHAMBER).state],
  ],
  [
    ...(['JUDICIAL_CONFIRMATION', MONDAY] as const),
    ['agreed', () => labourAgreed().state],
    ['of an authority’s act', () => admin(performing().state)],
    ['review asked for', () => asked('ARBITRAL_REVIEW', 'SUBMITTED', labourAgreed())],
    ['reviewed', () => asked('ARBITRAL_REVIEW', 'SERVED', labourAgreed())],
  ],
  [
    ...(['ARBITRAL_REVIEW', MONDAY] as const),
    ['agreed', () => labourAgreed().state],
    ['confirmation asked for', () => asked('JUDICIAL_CONFIRMATION', 'SUBMITTED', labourAgreed())],
    ['confirmed', () => asked('JUDICIAL_CONFIRMATION', 'CONFIRMED', labourAgreed())],
    ['reviewed', () => asked('ARBITRAL_REVIEW', 'SERVED', labourAgreed())],
  ],
  [
    ...(['PAYMENT_ORDER', DUE] as const),
    ['owed', () => labourAgreed().state],
    ['of an authority’s act', () => admin(labourAgreed().state)],
    ['no pay', () => agreed('OTHER_LABOUR', UNION, 'L2').state],
  ],
  [
    ...(['ENFORCEMENT', MONDAY] as const),
    ['a judgment', () => decided(failed('NEIGHBOUR').state)],
    ['of an authority’s act', () => admin(decided(failed('NEIGHBOUR').state))],
  ],
  [
    ...(['SUIT', MONDAY] as const),
    ['agreed in part', () => onPart(performing().state)],
    ['agreed', () => performing().state],
    ['labour, agreed in part', () => onPart(labourAgreed().state)],
    ['of an authority’s act', () => admin(labour())],
  ],
  [
    ...(['SUIT_ON_AGREEMENT', DUE] as const),
    ['not kept', () => labourAgreed().state],
    ['of an authority’s act', () => admin(labourAgreed().state)],
    ['held by a court', () => held(labourAgreed().state)],
    ['no pay', () => agreed('OTHER_LABOUR', UNION, 'L2').state],
  ],
  [
    ...(['LABOUR_ARBITRATION', MONDAY] as const),
    ['agreed', () => labourAgreed().state],
    ['held by a court', () => held(labourAgreed().state)],
    ['held by a commission', () => held(labourAgreed().state, COMMISSION)],
    ['confirmed', () => asked('JUDICIAL_CONFIRMATION', 'CONFIRMED', labourAgreed())],
    ['reviewed', () => asked('ARBITRAL_REVIEW', 'SERVED', labourAgreed())],
    ['decided', () => decided(labourAgreed().state)],
  ],
  [
    ...(['SUIT_WITHOUT_AWARD', MONDAY] as const),
    ['not accepted', () => arbitrated(labour(), { kind: 'NOT_ACCEPTED' })],
    ['civil', () => arbitrated(accepted('NEIGHBOUR').state, { kind: 'NOT_ACCEPTED' })],
    ['agreed', () => arbitrated(labourAgreed().state, { kind: 'NOT_ACCEPTED' })],
    ['held by a court', () => held(arbitrated(labour(), { kind: 'NOT_ACCEPTED' }))],
    ['awarded', () => arbitrated(labour(), { kind: 'NOT_ACCEPTED' }, { kind: 'AWARDED', finals: [true] })],
  ],
  [
    ...(['SUIT_ON_AWARD', MONDAY] as const),
    ['awarded', () => arbitrated(labour(), { kind: 'AWARDED', finals: [false] })],
    ['civil', () => arbitrated(accepted('NEIGHBOUR').state, { kind: 'AWARDED', finals: [false] })],
    ['judged', () => decided(labour())],
  ],
  [
    ...(['SET_ASIDE', MONDAY] as const),
    [
      'sued by the employer alone',
      () => arbitrated(labour(), { kind: 'AWARDED', finals: [true] }, { kind: 'SUED', side: 'RESPONDENT' }),
    ],
    ['civil', () => arbitrated(accepted('NEIGHBOUR').state, { kind: 'AWARDED', finals: [true] })],
    ['applied for', () => arbitrated(labour(), { kind: 'AWARDED', finals: [true] }, { kind: 'SET_ASIDE_APPLIED' })],
    ['of an award that is not final', () => arbitrated(labour(), { kind: 'AWARDED', finals: [false] })],
  ],
  [
    ...(['TRAFFIC_POLICE', MONDAY] as const),
    ['failed', () => failed('ROAD_TRAFFIC').state],
    ['decided', () => decided(failed('ROAD_TRAFFIC').state)],
    ['in mediation', () => accepted('ROAD_TRAFFIC').state],
  ],
  [
    ...(['RECONSIDERATION', MONDAY] as const),
    ['an authority’s act', () => failed('OTHER', STATION).state],
    ['held by a court', () => held(failed('OTHER', STATION).state)],
    ['decided', () => decided(failed('OTHER', STATION).state)],
  ],
];

describe.each(WAYS)('%s', (kind, today, [opens, open], ...shut) => {
  it(`is open where it is ${opens}`, () => {
    expect(kinds(open(), today)).toContain(kind);
  });

  it.each(shut)('is shut where it is %s', (_, state) => {
    expect(kinds(state(), today)).not.toContain(kind);
  });
});

describe('an award', () => {
  const awarded = (finals: boolean[], ...more: object[]) =>
    one('SUIT_ON_AWARD', arbitrated(labour(), { kind: 'AWARDED', finals }, ...more));
  const parts = [
    '终局的各项限劳动者起诉；其他各项双方均可',
    'Of its final items the worker alone; of the others either side',
  ];

  it.each<[string, boolean[], object[], string, string, (readonly string[])?]>([
    ['final', [true, true], [], 'LS-02', '劳动争议调解仲裁法 48 V', ['限劳动者', 'The worker alone']],
    ['final in part', [true, false], [], 'LS-02', '劳动争议调解仲裁法 48 V', parts],
    ['not final', [false], [], 'LS-01', '劳动争议调解仲裁法 50 V'],
    ['set aside', [true], [{ kind: 'SET_ASIDE' }], 'LS-04', '劳动争议调解仲裁法 49 ¶3 V'],
    ['not enforced', [true], [{ kind: 'ENFORCEMENT_REFUSED' }], 'LS-05', '法释〔2020〕26号 24 ¶2 V'],
  ])('that is %s: who sues, until when', (_, finals, more, clock, article, note) => {
    const { cite, ...way } = awarded(finals, ...more);
    expect([way.clock, `${cite.law} ${cite.article} ${cite.mark}`, way.note]).toEqual([clock, article, note]);
  });

  it('of which no item was recorded is sued against within fifteen days', () => {
    const way = one('SUIT_ON_AWARD', decided(labour(), 'award'));
    expect([way.clock, way.cite.article]).toEqual(['LS-01', '48, 50']);
    const late = one('SUIT_WITHOUT_AWARD', arbitrated(labour(), { kind: 'NOT_ACCEPTED' }));
    expect(late.cite).toEqual({ law: '劳动争议调解仲裁法', article: '29', mark: 'V' });
  });
});

describe('a tariff', () => {
  const tariffs = [{ from: MONDAY, published: '官网', base: 100_00, steps: [{ over: 0, perTenThousand: 100 }] }];

  it('is that of the body which has the case, never of the one that is proposed', () => {
    const routes = availableRoutes(accepted('CONTRACT', TOWN).state, CALENDAR, IN_MAY, tariffs);
    expect(routes.find(({ kind }) => kind === 'COMMERCIAL_MEDIATION')).toMatchObject({ cost: 'TARIFF', fee: null });
  });

  it('is missing where the body published none', () => {
    const [way] = availableRoutes(accepted('CONTRACT', CHAMBER).state, CALENDAR, MONDAY);
    expect(way).toMatchObject({ kind: 'MEDIATE', cost: 'NO_TARIFF', fee: null });
  });
});
