/** Canonical JSON: keys are sorted, so that the order in which a client wrote them makes no difference. */
import { configure } from 'safe-stable-stringify';

/** As JSON.stringify, a circle and a bigint are mistakes of the program and throw; the library would write them otherwise. */
const stringify = configure({ circularValue: TypeError, strict: false });

/** Dates become their ISO text and undefined fields vanish, as in JSON.stringify; arrays keep their order. */
export function canonicalJson(value: unknown): string {
  return stringify(value) ?? 'null';
}
