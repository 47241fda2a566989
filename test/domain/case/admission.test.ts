/** Named policies of admission and conflict. */
import { describe, expect, it } from '@jest/globals';
import { admissionRulesOn } from '../../../src/domain/case/admission-rules.js';
import { admissible, unconflicted } from '../../../src/domain/case/admission.js';
import { aRoom, refusal, TOWN } from './fixtures.js';

describe('whether a room takes a type of dispute', () => {
  const chamber = aRoom({ kind: 'CHAMBER_COMMERCIAL' });
  const inMay = admissionRulesOn('2026-05-01');

  it.each(['MARRIAGE_FAMILY', 'MIGRANT_WORKER_WAGES', 'OTHER_LABOUR', 'E_COMMERCE', 'OTHER_CONSUMER'] as const)(
    'a commercial body takes no %s since the regulation is in force, and says by which weakly proved article',
    (type) => {
      expect(refusal(() => admissible(chamber, type, inMay))).toEqual({
        code: 'TYPE_EXCLUDED',
        field: 'roomId',
        facts: { room: 'town', type, law: '商事调解条例', article: '2', mark: 'W' },
      });
      expect(() => admissible(chamber, type, admissionRulesOn('2026-04-30'))).not.toThrow();
      expect(() => admissible(TOWN, type, inMay)).not.toThrow();
    },
  );

  it('a commercial body takes what is between traders', () => {
    expect(() => admissible(chamber, 'CONTRACT', inMay)).not.toThrow();
    expect(() => admissible(chamber, 'PRODUCTION_BUSINESS', inMay)).not.toThrow();
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
