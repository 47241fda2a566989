/** Nobody stands on two sides, or twice on one unless that is meant; and what of somebody's particulars was put right. */
import { describe, expect, it } from '@jest/globals';
import type { Particulars, Party } from '../../../src/domain/case/party.js';
import { distinctPeople, personCorrections } from '../../../src/domain/case/people.js';
import { CHILD, COMPANY, LI, refusal, WANG } from './fixtures.js';

const person = (idNumber?: string): Particulars => ({ name: '某人', ...(idNumber ? { idNumber } : {}) });
const refused = (parties: readonly Party[], people: Record<string, Particulars>, twice = false) =>
  refusal(() => distinctPeople(parties, people, twice));
const both = (...parties: string[]) => ({ field: 'parties', facts: { parties } });

describe('one person', () => {
  const SON: Party = { ...LI, id: 'son' as Party['id'] };

  it('is not party on two sides, whatever is confirmed', () => {
    const people = { li: person('1'), wang: person('1') };
    expect(refused([LI, WANG], people)).toEqual({ code: 'SAME_PERSON_OPPOSED', ...both('li', 'wang') });
    expect(refused([LI, WANG], people, true).code).toBe('SAME_PERSON_OPPOSED');
  });

  it('does not speak for the other side', () => {
    const people = {
      li: person('1'),
      wang: person('2'),
      company: { name: '公司', creditCode: 'C' },
      assistant: person('1'),
    };
    expect(refused([LI, WANG, COMPANY], people)).toEqual({ code: 'SAME_PERSON_OPPOSED', ...both('li', 'company') });
  });

  it('is two parties of one side only when that is meant', () => {
    const people = { li: person('1'), son: person('1'), wang: person('2') };
    expect(refused([LI, SON, WANG], people)).toEqual({ code: 'SAME_PERSON_TWICE', ...both('li', 'son') });
    expect(() => distinctPeople([LI, SON, WANG], people, true)).not.toThrow();
  });

  it('may be a party and speak for another of the same side, or speak for several', () => {
    const sister: Party = { ...CHILD, id: 'sister' as Party['id'] };
    expect(() => distinctPeople([LI, CHILD, WANG], { li: person('1'), mother: person('1') }, false)).not.toThrow();
    expect(() => distinctPeople([CHILD, sister, WANG], { mother: person('1') }, false)).not.toThrow();
  });

  it('is found by credit code, too, and nobody by a number that is not given', () => {
    const code = { name: '公司', creditCode: 'C' };
    expect(refused([LI, WANG], { li: code, wang: code }).code).toBe('SAME_PERSON_OPPOSED');
    expect(() => distinctPeople([LI, WANG], { li: person(), wang: person() }, false)).not.toThrow();
    expect(() => distinctPeople([LI, WANG], { li: person('1'), wang: person('2') }, false)).not.toThrow();
  });
});

describe('particulars put right', () => {
  it('are the fields that differ, with what stood before', () => {
    const known = { li: { name: '李四', phone: '1', address: '三余镇' } };
    const people = { li: { name: '李四', phone: '2', idNumber: '3' }, wang: { name: '王五' } };
    expect(personCorrections(known, people)).toEqual([
      { partyId: 'li', field: 'idNumber', before: null, after: '3' },
      { partyId: 'li', field: 'phone', before: '1', after: '2' },
      { partyId: 'li', field: 'address', before: '三余镇', after: null },
      { partyId: 'wang', field: 'name', before: null, after: '王五' },
    ]);
  });
});
