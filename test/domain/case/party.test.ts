/** The pairing column of the return, and what stays sealed. */
import { describe, expect, it } from '@jest/globals';
import { type Pairing, type Party, pairingOf } from '../../../src/domain/case/party.js';
import { evolveSecret, NO_SECRET } from '../../../src/domain/case/secret.js';
import { aParty, COMPANY, LI, WANG, WITNESS } from './fixtures.js';

describe('the pairing of the parties', () => {
  const firm = aParty('firm', 'APPLICANT', { kind: 'ORGANISATION' });
  const office = aParty('office', 'THIRD_PARTY', { kind: 'ORGANISATION' });
  it.each<[string, Party[], Pairing]>([
    ['two citizens', [LI, WANG], 'CITIZEN_CITIZEN'],
    ['a citizen and a company', [LI, COMPANY], 'CITIZEN_ORGANISATION'],
    ['two companies', [firm, COMPANY], 'ORGANISATION_ORGANISATION'],
    ['two citizens and a third office', [LI, WANG, office], 'CITIZEN_CITIZEN'],
    ['two companies and a witness', [firm, COMPANY, WITNESS], 'ORGANISATION_ORGANISATION'],
    ['nobody on either side', [WITNESS], ''],
  ])('of %s', (_, parties, pairing) => {
    expect(pairingOf(parties)).toBe(pairing);
  });
});

describe('the sealed part', () => {
  it('takes the later words in place of the earlier, and drops none', () => {
    const first = evolveSecret(NO_SECRET, { people: { li: { name: '李' } }, texts: { facts: '旧', claims: '拆墙' } });
    const second = evolveSecret(first, { people: { wang: { name: '王' } }, texts: { facts: '新' } });
    expect(second).toEqual({
      people: { li: { name: '李' }, wang: { name: '王' } },
      texts: { facts: '新', claims: '拆墙' },
    });
    expect(evolveSecret(second, undefined)).toBe(second);
  });
});
