/** Which of the numbers that others gave may stand in the clear. */
import { ofACommission, ofACourt } from './authority-number.js';
import { externalNumber } from './external-number.js';

/** A mediation committee's own series: `（2026）通石桥人调字第1号`. */
const OF_A_COMMITTEE = /^（\d{4}）\p{Script=Han}{1,30}[人劳]调字第?\d+号$/u;
/** By what we call a case ourselves before it has a number. */
const ON_DISPLAY = /^JF\d{8}-\d{4,6}-\d+$/u;

/**
 * True of a number in the form of a court, an arbitration commission or a mediation committee: it names a file of that
 * body and stands on notices and judgments that are published. Any other, of the police above all, may lead to one person
 * in a register of somebody else and is sealed (个保法 art 4, 51; D).
 */
export function isPublicNumber(text: string): boolean {
  const number = externalNumber(text);
  return ofACourt(number) || ofACommission(number) || OF_A_COMMITTEE.test(number) || ON_DISPLAY.test(number);
}
