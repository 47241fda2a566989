/** What is revealed of a person: the one thing asked for, or all of it. */
import { expect, it } from '@jest/globals';
import { peopleOf, REVEAL_FIELDS, type RevealField, revealed } from '../../../src/domain/privacy/reveal.js';
import { aRegistration, CHILD, COMPANY } from '../case/fixtures.js';
import { Story } from '../case/story.js';

const LI = { name: '李四', idNumber: '320612190207277756', phone: '13800005678', address: '三余镇', creditCode: 'x' };

it.each<[RevealField, object]>([
  ['ID_NUMBER', { idNumber: LI.idNumber }],
  ['PHONE', { phone: LI.phone }],
  ['ADDRESS', { address: LI.address }],
  ['FULL', LI],
])('%s reveals that and nothing else', (field, shown) => {
  expect(REVEAL_FIELDS).toContain(field);
  expect(revealed(LI, field)).toEqual(shown);
});

it('the people of a party are the party and everybody who stands in for it', () => {
  const { state } = new Story().take('register', aRegistration({ parties: [CHILD, COMPANY] }));
  expect(peopleOf(state, 'company')).toEqual(['company', 'lawyer', 'assistant']);
  expect(peopleOf(state, 'child')).toEqual(['child', 'mother']);
  expect(peopleOf(state, 'lawyer')).toEqual([]);
});
