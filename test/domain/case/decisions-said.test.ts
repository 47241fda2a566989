// What is said of a way to a decision or an authority: by which article, where, at what cost, within which period, with what note.
import { describe, expect, it } from '@jest/globals';
import { feeOf } from '../../../src/domain/case/routes/costs.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { aDispute, MONDAY, TOWN, UNION } from './fixtures.js';
import { accepted, agreed, failed, type Said, saidOf, STATION, whole } from './route-cases.js';
import { caseThatIs, Story } from './story.js';

const DUE = '2026-03-13';
const inForce = (room = TOWN) => agreed('OTHER_LABOUR', room, 'L5');
const wageNote = [
  '限于持有用人单位工资欠条、不涉及其他争议的；否则应当先申请劳动仲裁',
  'Only with the employer’s written IOU for wages and nothing else; otherwise arbitration comes first',
];
const actNote = [
  '限于对征收、拆迁等行政行为不服的；与他人之间的民事争议请起诉',
  'For acts of an authority, such as the expropriation; a suit is for what is disputed between the parties',
];

describe('of a way to a decision or an authority', () => {
  it.each<[string, () => CaseState, Said, string?]>([
    [
      'between neighbours',
      () => accepted('NEIGHBOUR').state,
      ['SUIT', '民事诉讼法 122 V', 'DEFENDANT', 'COURT_FEE', 'PM-08'],
    ],
    [
      'for wages',
      () => accepted('OTHER_LABOUR', UNION, 'L5').state,
      ['SUIT', '法释〔2020〕26号 15 V', 'LABOUR_COURT', 'LABOUR_COURT_FEE', 'PM-08', wageNote],
    ],
    [
      'of migrant workers',
      () => accepted('MIGRANT_WORKER_WAGES', UNION, 'L2').state,
      ['SUIT', '法释〔2020〕26号 15 V', 'LABOUR_COURT', 'LABOUR_COURT_FEE', 'PM-08', wageNote],
    ],
    [
      'on an agreement',
      () => caseThatIs('PERFORMING').state,
      ['SUIT_ON_AGREEMENT', '人民调解法 32 V', 'CONTRACT', 'COURT_FEE', 'PM-08'],
    ],
    [
      'on an agreement about pay',
      () => inForce(UNION).state,
      [
        ...(['SUIT_ON_AGREEMENT', '法释〔2020〕26号 51 ¶2 V', 'LABOUR_COURT', 'LABOUR_COURT_FEE'] as const),
        ...([undefined, ['限于只涉及劳动报酬的协议', 'Only where the agreement is about pay alone']] as const),
      ],
      DUE,
    ],
    [
      'labour',
      () => accepted('OTHER_LABOUR', UNION, 'L2').state,
      ['LABOUR_ARBITRATION', '劳动争议调解仲裁法 5, 27 V', 'LABOUR_COMMISSION', 'FREE_LABOUR_ARBITRATION', 'LL-01'],
    ],
    [
      'labour, agreed',
      () => inForce().state,
      ['LABOUR_ARBITRATION', '劳动争议调解仲裁法 15 V', 'LABOUR_COMMISSION', 'FREE_LABOUR_ARBITRATION', 'LL-01'],
    ],
    [
      'traffic, failed',
      () => failed('ROAD_TRAFFIC').state,
      ['TRAFFIC_POLICE', '道路交通事故处理程序规定 85 ¶2 V', 'TRAFFIC_POLICE', 'FREE', 'TR-02'],
    ],
    [
      'traffic, registered',
      () => new Story().take('register', { dispute: aDispute({ type: 'ROAD_TRAFFIC' }) }).state,
      ['TRAFFIC_POLICE', '道路交通事故处理程序规定 86 V', 'TRAFFIC_POLICE', 'FREE', 'TR-01'],
    ],
    [
      'an authority’s act',
      () => accepted('OTHER', STATION).state,
      ['RECONSIDERATION', '行政复议法 11, 20, 29 V', 'RECONSIDERING', 'FREE_RECONSIDERATION', 'AR-01'],
    ],
    [
      'an expropriation',
      () => accepted('EXPROPRIATION_DEMOLITION').state,
      [
        ...([
          'ADMINISTRATIVE_SUIT',
          '行政诉讼法 45, 46 V',
          'ADMINISTRATIVE_COURT',
          'ADMINISTRATIVE_COURT_FEE',
        ] as const),
        ...(['AL-01b', actNote] as const),
      ],
    ],
  ])('%s', (_, state, [kind, ...said], today = MONDAY) => {
    expect(saidOf(kind, state(), today)).toEqual(whole(said));
  });
});

/** 诉讼费用交纳办法 13, 14, computed by hand: of 100 000 yuan 50 + 90 000 × 2.5 % = 2 300 yuan. */
it.each([
  ['COURT_FEE', 10_000_000, 230_000],
  ['PAYMENT_ORDER_FEE', 10_000_000, 76_667],
  ['COURT_FEE', null, null],
  ['PAYMENT_ORDER_FEE', null, null],
  ['LABOUR_COURT_FEE', null, 1_000],
  ['ADMINISTRATIVE_COURT_FEE', null, 5_000],
  ['SET_ASIDE_FEE', 10_000_000, 40_000],
  ['FREE_MEDIATION', 10_000_000, null],
  ['ENFORCEMENT_FEE', 10_000_000, null],
  ['TARIFF', 10_000_000, null],
] as const)('%s of %p fen is %p fen', (cost, amount, fee) => {
  expect(feeOf(cost, amount)).toBe(fee);
});
