// Everything that names, describes or quotes the parties of a app, to look for where nothing of it may be.
import type { TestApp } from '../fixtures/app.js';
import { openedCases } from '../fixtures/demo-app.js';

/** As text, and as the digits in which binary columns are printed. */
export interface Needle {
  readonly text: string;
  readonly hex: string;
}

/** What the demonstration's head says for any caseload; notes of public figures say it too. It is nobody's. */
const OF_NOBODY = '演示数据';

export async function needlesOf(
  app: TestApp,
  more: readonly string[] = [],
): Promise<{ needles: Needle[]; names: string[] }> {
  const cases = await openedCases(app);
  const secrets = cases.flatMap(({ secret, history }) => [secret, ...history.map((event) => event.secret ?? {})]);
  const people = secrets.flatMap(({ people: of }) => Object.values(of ?? {}));
  const texts = secrets.flatMap(({ texts: of }) => Object.values(of ?? {}));
  const names = [...new Set(people.flatMap(({ name, formerNames = [] }) => [name, ...formerNames]))];
  const particulars = people.flatMap(({ idNumber, phone, address }) => [idNumber ?? '', phone ?? '', address ?? '']);
  const all = [...names, ...particulars, ...texts, ...more].filter((text) => text !== '' && text !== OF_NOBODY);
  return { names, needles: [...new Set(all)].map((text) => ({ text, hex: Buffer.from(text).toString('hex') })) };
}

/** Those that stand in the text. */
export function foundIn(text: string, needles: readonly Needle[]): string[] {
  return needles
    .filter((needle) => text.includes(needle.text) || text.includes(needle.hex))
    .map((needle) => needle.text);
}
