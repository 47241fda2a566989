/** Marks planted in every secret of a case: no letter of any event carries one, but the reader's own name and the place they are to come to. */
import { describe, expect, it } from '@jest/globals';
import type { Names } from '../../../src/app/letters/port.js';
import { factsTold } from '../../../src/app/letters/follow.js';
import { LETTER_LABELS } from '../../../src/app/letters/texts/labels.js';
import { compose } from '../../../src/app/letters/texts/compose.js';
import { asHtml, asMessage, asText } from '../../../src/app/letters/texts/written.js';
import type { CaseSecret } from '../../../src/domain/case/secret.js';
import { heardFor } from '../../../src/domain/letters/addresses.js';
import { happenedIn } from '../../../src/domain/letters/happened.js';
import { LETTER_KINDS, type LetterKind, NEWS, NOTICES } from '../../../src/domain/letters/kinds.js';
import { type Asked, lettersOf } from '../../../src/domain/letters/told/table.js';
import type { Story } from '../../domain/case/story.js';
import { ELSEWHERE_ROWS } from '../../domain/letters/elsewhere-rows.js';
import { MEDIATION_ROWS } from '../../domain/letters/mediation-rows.js';
import { FIELDS_OF_PEOPLE, TYPED_TEXTS } from './secrets.js';

const mark = (what: string): string => `⟦${what}⟧`;
const marksIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/⟦([^⟦⟧]*)⟧/g)].map(([, what]) => what ?? '')),
];

/** A mark in every particular of everybody, and in every text that the case has or could have. */
function planted({ history, state }: Story): CaseSecret {
  const people = history.flatMap((event) => Object.keys(event.secret?.people ?? {}));
  const texts = history.flatMap((event) => Object.keys(event.secret?.texts ?? {}));
  const places = state.sessions.map(({ id }) => `place:${id}`);
  const marked = (id: string) => Object.fromEntries(FIELDS_OF_PEOPLE.map((field) => [field, mark(`${id}.${field}`)]));
  return {
    people: Object.fromEntries(people.map((id) => [id, marked(id) as never])),
    texts: Object.fromEntries([...texts, ...TYPED_TEXTS, ...places].map((key) => [key, mark(key)])),
  };
}

const NAMES = new Map<string, Names>(
  ['town', 'union', 'district', 'medical', 'court', 'the-court', 'town/MEDIATOR/person'].map((id) => [
    id,
    [`${id}名`, id],
  ]),
);

/** Everything that is written of it, in both languages and every form. */
function writtenOf({ letter, to, facts }: Asked, secret: CaseSecret): string {
  const [reader] = to.kind === 'PARTY' ? heardFor(to.party) : [];
  const name = reader ? (secret.people[reader]?.name ?? null) : null;
  const told = { ...factsTold(facts, NAMES, secret.texts), name };
  const links = { open: 'https://x/o', unsubscribe: 'https://x/u' };
  return (['zh', 'en'] as const)
    .map((language) => compose(letter, told, language, links))
    .flatMap((composed) => [asText(composed), asHtml(composed), asMessage(composed)])
    .join('\n');
}

const SESSION: readonly LetterKind[] = [
  ...(['SESSION_FIXED', 'SESSION_CHANGED', 'SESSION_CANCELLED'] as const),
  ...(['OWN_SESSION_FIXED', 'OWN_SESSION_CHANGED', 'OWN_SESSION_CANCELLED'] as const),
];

const CASES = [...MEDIATION_ROWS, ...ELSEWHERE_ROWS].map(([type, of, story]) => {
  const told = story();
  const event = told.history.findLast((one) => one.type === type);
  const happened = event && happenedIn(told.history, event);
  return { type, of, story: told, asked: happened ? lettersOf(happened) : [] };
});

describe.each(CASES)('$type $of', ({ story, asked }) => {
  it('tells no secret but the reader’s own name and the place of a session', () => {
    const secret = planted(story);
    for (const one of asked) {
      const [hears] = one.to.kind === 'PARTY' ? heardFor(one.to.party) : [];
      const place = typeof one.facts['place'] === 'object' ? Object.values(one.facts['place'])[0] : undefined;
      const may = [
        ...(hears ? [`${hears}.name`] : []),
        ...(SESSION.includes(one.letter) && place ? [String(place)] : []),
      ];
      const found = marksIn(writtenOf(one, secret));
      expect([one.letter, found.filter((what) => !may.includes(what))]).toEqual([one.letter, []]);
    }
  });

  it('is said in whole sentences: nothing is left to fill in', () => {
    for (const one of asked) {
      const text = writtenOf(one, planted(story));
      expect(text.replace(/style="[^"]*"/g, '')).not.toMatch(/[{}[\]]|undefined|null|\(\s*\)|（\s*）|,\s*\.|，。/);
    }
  });
});

describe('texts', () => {
  it('there are in both languages for every kind, and every kind of an event is met above', () => {
    expect(Object.keys(LETTER_LABELS).sort()).toEqual([...LETTER_KINDS].sort());
    const met = new Set(CASES.flatMap(({ asked }) => asked.map(({ letter }) => letter)));
    expect([...NOTICES, ...NEWS].filter((kind) => !met.has(kind))).toEqual([]);
  });
});
