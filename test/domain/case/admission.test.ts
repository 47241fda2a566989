/** Named policies of admission and conflict: the rows that bar come later as data; none is built in. */
import { describe, expect, it } from '@jest/globals';
import { admissible, unconflicted } from '../../../src/domain/case/admission.js';
import { aRoom, refusal, TOWN } from './fixtures.js';

describe('whether a room takes a type of dispute', () => {
  const chamber = aRoom({ kind: 'CHAMBER_COMMERCIAL' });
  const noFamily = [{ roomKind: 'CHAMBER_COMMERCIAL', disputeType: 'MARRIAGE_FAMILY' }] as const;

  it('is barred by a rule on its kind and this type together', () => {
    expect(refusal(() => admissible(chamber, 'MARRIAGE_FAMILY', noFamily))).toEqual({
      code: 'TYPE_NOT_ADMITTED',
      field: 'roomId',
      facts: { room: 'town', type: 'MARRIAGE_FAMILY' },
    });
    expect(() => admissible(chamber, 'CONTRACT', noFamily)).not.toThrow();
    expect(() => admissible(TOWN, 'MARRIAGE_FAMILY', noFamily)).not.toThrow();
  });

  it('is free where its list names the type', () => {
    expect(() => admissible(aRoom({ accepts: ['ROAD_TRAFFIC', 'DAMAGES'] }), 'DAMAGES')).not.toThrow();
  });
});

describe('whether a mediator has a tie to the case', () => {
  const tie = [{ personId: 'sun', reason: 'NEAR_RELATIVE' }];

  it('is told with the person and the reason', () => {
    expect(refusal(() => unconflicted(['qian', 'sun'], tie))).toEqual({
      code: 'MEDIATOR_CONFLICTED',
      field: 'mediators',
      facts: { person: 'sun', reason: 'NEAR_RELATIVE' },
    });
    expect(() => unconflicted(['qian'], tie)).not.toThrow();
    expect(() => unconflicted(['sun'])).not.toThrow();
  });
});
