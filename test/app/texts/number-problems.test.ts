/** Whoever is refused over a number, a day or a period is told so in Chinese and in English. */
import { expect, it } from '@jest/globals';
import { fill } from '../../../src/app/texts/problems/fill.js';
import { NETWORK_TEXTS } from '../../../src/app/texts/problems/network.js';
import { keysetOf } from '../../../src/app/reading/page.js';
import { addWorkingDays, calendarOf } from '../../../src/domain/kernel/calendar.js';
import { asCreditCode } from '../../../src/domain/kernel/credit-code.js';
import { asDay } from '../../../src/domain/kernel/day.js';
import { asDocument } from '../../../src/domain/kernel/identity-document.js';
import { asPhone } from '../../../src/domain/kernel/phone.js';
import { RuleBroken } from '../../../src/domain/kernel/rule-broken.js';

function refusalOf(refused: () => unknown): RuleBroken {
  try {
    refused();
  } catch (error) {
    if (error instanceof RuleBroken) return error;
  }
  throw new Error('It was not refused.');
}

it.each([
  [() => asDocument('1', null, 'idNumber', '2026-11-29')],
  [() => asCreditCode('1', 'creditCode')],
  [() => asPhone('1', 'phone')],
  [() => asDay('2026-02-30', 'day')],
  [() => addWorkingDays('2027-01-01', 3, calendarOf([], [2026]))],
  [() => keysetOf({ first: 0 }, 3)],
  [() => keysetOf({ after: 'x' }, 3)],
])('refusal %# has its text', (refused) => {
  const { code, facts } = refusalOf(refused);
  const text = NETWORK_TEXTS[code as keyof typeof NETWORK_TEXTS];
  expect(fill(text.zh, facts)).toMatch(/^[^{}]*\p{Script=Han}[^{}]*。$/u);
  expect(fill(text.en, facts)).toMatch(/^[^{}\p{Script=Han}]*\.$/u);
});
