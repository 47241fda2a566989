// Everything that names, describes or quotes the parties of a app, to look for where nothing of it may be.
import type { TestApp } from '../fixtures/app.js';
import { openedCases } from '../fixtures/demo-app.js';
import { finderOf } from '../fixtures/finder.js';

export interface Needles {
  readonly texts: readonly string[];
  /** Those that stand in the text: as text, or as the digits in which binary columns are printed. */
  foundIn(text: string): string[];
}

/** What the demonstration's head says for any caseload; notes of public figures say it too. It is nobody's. */
const OF_NOBODY = '演示数据';

export async function needlesOf(
  app: TestApp,
  more: readonly string[] = [],
): Promise<{ needles: Needles; names: string[] }> {
  const cases = await openedCases(app);
  const secrets = cases.flatMap(({ secret, history }) => [secret, ...history.map((event) => event.secret ?? {})]);
  const people = secrets.flatMap(({ people: of }) => Object.values(of ?? {}));
  const texts = secrets.flatMap(({ texts: of }) => Object.values(of ?? {}));
  const names = [...new Set(people.flatMap(({ name, formerNames = [] }) => [name, ...formerNames]))];
  const particulars = people.flatMap(({ idNumber, phone, address }) => [idNumber ?? '', phone ?? '', address ?? '']);
  const all = [...names, ...particulars, ...texts, ...more].filter((text) => text !== '' && text !== OF_NOBODY);
  return { names, needles: needlesFor([...new Set(all)]) };
}

function needlesFor(texts: readonly string[]): Needles {
  const byDigits = new Map(texts.map((text) => [Buffer.from(text).toString('hex'), text]));
  const [findText, findDigits] = [finderOf(texts), finderOf([...byDigits.keys()])];
  return {
    texts,
    foundIn: (text) => {
      const [found, digits] = [new Set<string>(), new Set<string>()];
      findText(text, found);
      findDigits(text, digits);
      for (const one of digits) found.add(byDigits.get(one) as string);
      return [...found];
    },
  };
}
