/** Every legal way that is open in a case, situation by situation. */
import { describe, expect, it } from '@jest/globals';
import { ROUTE_KINDS, type RouteKind } from '../../../src/domain/case/routes/route.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import type { Day } from '../../../src/domain/kernel/day.js';
import { aDispute, ENTERPRISE, MEDICAL_COMMITTEE, MONDAY, UNION } from './fixtures.js';
import { accepted, agreed, asked, failed, kinds, STATION } from './route-cases.js';
import { caseThatIs, Story } from './story.js';

const DESK: RouteKind[] = ['MEDIATE', 'ARBITRATION', 'SUIT'];
const HELD: RouteKind[] = ['MEDIATE', 'OTHER_MEDIATOR', 'ARBITRATION', 'SUIT'];
const LOST: RouteKind[] = ['MEDIATE_ANEW', 'ARBITRATION', 'SUIT'];
const IN_FORCE: RouteKind[] = ['JUDICIAL_CONFIRMATION', 'NOTARISATION', 'ARBITRATION', 'SUIT_ON_AGREEMENT'];
const BROKEN: RouteKind[] = [
  'MEDIATE_ANEW',
  'URGE',
  'JUDICIAL_CONFIRMATION',
  'PAYMENT_ORDER',
  'ARBITRATION',
  'SUIT_ON_AGREEMENT',
];

const BROKEN_WAGES: RouteKind[] = [
  'MEDIATE_ANEW',
  'URGE',
  'JUDICIAL_CONFIRMATION',
  'ARBITRAL_REVIEW',
  'PAYMENT_ORDER',
  'LABOUR_ARBITRATION',
  'SUIT_ON_AGREEMENT',
  'LABOUR_INSPECTION',
];

describe('the ways that are open', () => {
  it.each<[string, () => CaseState, RouteKind[], Day?]>([
    ['registered', () => caseThatIs('REGISTERED').state, DESK],
    ['consent asked', () => caseThatIs('CONSENT_PENDING').state, DESK],
    ['accepted', () => caseThatIs('ACCEPTED').state, HELD],
    ['in mediation', () => caseThatIs('MEDIATING').state, HELD],
    ['in mediation, its period long over', () => caseThatIs('MEDIATING').state, HELD, '2029-01-01'],
    ['suspended', () => caseThatIs('SUSPENDED').state, HELD],
    ['drafted, not signed', () => caseThatIs('AGREEMENT_DRAFTED').state, HELD],
    ['not accepted', () => caseThatIs('NOT_ACCEPTED').state, LOST],
    ['withdrawn', () => caseThatIs('WITHDRAWN').state, LOST],
    ['failed', () => caseThatIs('TERMINATED_FAILED').state, LOST],
    ['agreed', () => caseThatIs('PERFORMING').state, IN_FORCE],
    ['agreed, the thirtieth day', () => caseThatIs('PERFORMING').state, BROKEN, '2026-04-01'],
    ['defaulted', () => caseThatIs('DEFAULTED').state, BROKEN, '2026-03-13'],
    [
      'fulfilled, past confirmation',
      () => caseThatIs('FULFILLED').state,
      ['NOTARISATION', 'ARBITRATION', 'SUIT_ON_AGREEMENT'],
      '2026-04-02',
    ],
    ['annulled', () => caseThatIs('ANNULLED').state, LOST],
    ['taken by a court', () => caseThatIs('TRANSFERRED_OUT').state, ['GO_ON_IN_COURT']],
    ['judged', () => caseThatIs('ENDED_OUTSIDE').state, ['ENFORCEMENT', 'APPEAL']],
    [
      'withdrawn at court',
      () => caseThatIs('TRANSFERRED_OUT').take('recordExternalResult', { result: 'withdrawn' }).state,
      LOST,
    ],
    [
      'confirmation asked for',
      () => asked('JUDICIAL_CONFIRMATION', 'SUBMITTED', caseThatIs('PERFORMING')),
      ['NOTARISATION', 'ARBITRATION', 'SUIT_ON_AGREEMENT'],
    ],
    ['confirmed', () => asked('JUDICIAL_CONFIRMATION', 'CONFIRMED', caseThatIs('PERFORMING')), ['OBJECTION']],
    [
      'confirmed and not kept',
      () => asked('JUDICIAL_CONFIRMATION', 'CONFIRMED', caseThatIs('DEFAULTED')),
      ['URGE', 'ENFORCEMENT', 'OBJECTION'],
      '2026-03-13',
    ],
    [
      'confirmation dismissed',
      () => asked('JUDICIAL_CONFIRMATION', 'DISMISSED', caseThatIs('PERFORMING')),
      ['MEDIATE_ANEW', ...IN_FORCE],
    ],
    [
      'labour, in mediation',
      () => accepted('OTHER_LABOUR', UNION, 'L2').state,
      ['MEDIATE', 'OTHER_MEDIATOR', 'CONSULT', 'LABOUR_ARBITRATION'],
    ],
    [
      'wages, in mediation',
      () => accepted('MIGRANT_WORKER_WAGES', UNION, 'L5').state,
      ['MEDIATE', 'OTHER_MEDIATOR', 'CONSULT', 'LABOUR_ARBITRATION', 'SUIT', 'LABOUR_INSPECTION'],
    ],
    [
      'labour, failed',
      () => failed('OTHER_LABOUR', ENTERPRISE, 'L2').state,
      ['MEDIATE_ANEW', 'CONSULT', 'LABOUR_ARBITRATION'],
    ],
    [
      'labour, agreed',
      () => agreed('OTHER_LABOUR', UNION, 'L5').state,
      ['JUDICIAL_CONFIRMATION', 'ARBITRAL_REVIEW', 'LABOUR_ARBITRATION'],
    ],
    [
      'labour, an employment confirmed by agreement',
      () => agreed('OTHER_LABOUR', UNION, 'L1').state,
      ['LABOUR_ARBITRATION'],
    ],
    [
      'labour, review asked for',
      () => asked('ARBITRAL_REVIEW', 'SUBMITTED', agreed('OTHER_LABOUR', UNION, 'L5')),
      ['LABOUR_ARBITRATION'],
    ],
    [
      'labour, the sixteenth day',
      () => agreed('OTHER_LABOUR', UNION, 'L5').state,
      BROKEN_WAGES.filter((kind) => kind !== 'ARBITRAL_REVIEW'),
      '2026-03-18',
    ],
    [
      'wages agreed and not paid',
      () => agreed('MIGRANT_WORKER_WAGES', UNION, 'L5').wait(11).take('recordDefault').state,
      BROKEN_WAGES,
      '2026-03-13',
    ],
    [
      'medical, registered',
      () => new Story().take('register', { dispute: aDispute({ type: 'MEDICAL' }) }, { room: MEDICAL_COMMITTEE }).state,
      ['MEDIATE', 'ARBITRATION', 'SUIT', 'HEALTH_AUTHORITY'],
    ],
    ['medical, accepted', () => accepted('MEDICAL', MEDICAL_COMMITTEE).state, HELD],
    ['traffic, failed', () => failed('ROAD_TRAFFIC').state, [...LOST, 'TRAFFIC_POLICE'], '2026-03-05'],
    ['traffic, four days after', () => failed('ROAD_TRAFFIC').state, LOST, '2026-03-06'],
    ['land', () => accepted('FOREST_LAND').state, ['MEDIATE', 'OTHER_MEDIATOR', 'LAND_ARBITRATION', 'SUIT']],
    ['consumer', () => accepted('OTHER_CONSUMER').state, [...HELD, 'CONSUMER_COMPLAINT']],
    ['family', () => accepted('MARRIAGE_FAMILY').state, ['MEDIATE', 'OTHER_MEDIATOR', 'SUIT']],
    [
      'expropriation',
      () => accepted('EXPROPRIATION_DEMOLITION').state,
      [...HELD, 'RECONSIDERATION', 'ADMINISTRATIVE_SUIT', 'PETITION'],
    ],
    [
      'an authority’s act',
      () => accepted('OTHER', STATION).state,
      ['MEDIATE', 'OTHER_MEDIATOR', 'RECONSIDERATION', 'ADMINISTRATIVE_SUIT', 'PETITION'],
    ],
  ])('%s', (_name, state, expected, today = MONDAY) => {
    expect(kinds(state(), today)).toEqual(ROUTE_KINDS.filter((kind) => expected.includes(kind)));
  });
});
