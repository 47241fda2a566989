/** Marks planted in every secret of a case: each package holds exactly those that its recipient may have (domain.md §8, 17–19, 36). */
import { describe, expect, it } from '@jest/globals';
import { ALLOWED } from '../../../src/app/packages/contents/allow-list.js';
import { ACTION_ROWS, ACTIONS, type Action } from '../../../src/domain/case/actions.js';
import { CASE_STATUSES } from '../../../src/domain/case/status.js';
import { RuleBroken } from '../../../src/domain/kernel/rule-broken.js';
import { WITNESS } from '../../domain/case/fixtures.js';
import { caseThatIs } from '../../domain/case/story.js';
import { foundIn, OTHER, OWN, PLANTED } from './planted.js';
import { PARTICULARS, STATE, TEXTS, TO, type To } from './who-gets-what.js';

const kindOf = (key: string): string => key.split(':', 1)[0] ?? '';
const ofOneParty = (to: To): boolean => to.endsWith(':PARTY') || to.startsWith('FILING');

function expected(to: To): string[] {
  const texts = PLANTED.keys.filter((key) => {
    const foreign = ofOneParty(to) && key.startsWith('service') && !key.endsWith(OWN.id);
    return TEXTS[kindOf(key)]?.includes(to) && !foreign;
  });
  const people = [OWN, OTHER, WITNESS].flatMap(({ id }) =>
    Object.entries(PARTICULARS)
      .filter(([, { self, others }]) => (ofOneParty(to) && id !== OWN.id ? others : self).includes(to))
      .map(([field]) => `${id}.${field}`),
  );
  const agent = to.startsWith('MANDATE_REPORT') ? [] : ['agent.name'];
  return [...texts, ...people, ...agent].sort();
}

describe.each(TO)('%s', (to) => {
  it('holds exactly the secrets that its recipient may have', async () => {
    expect((await foundIn(to)).values).toEqual(expected(to));
  });

  it('tells no more as a page or a document, in either language', async () => {
    const may = expected(to);
    const { written } = await foundIn(to);
    expect(Object.keys(written)).toHaveLength(4);
    for (const [format, marks] of Object.entries(written))
      expect([format, marks.filter((one) => !may.includes(one))]).toEqual([format, []]);
    expect(Object.values(written).every((marks) => marks.length > 0)).toBe(true);
  });
});

describe('the sum that was agreed', () => {
  it.each(TO.filter((to) => !/CONFIRMATION|REVIEW|PAYMENT/.test(to)))('is not in %s', async (to) => {
    expect((await foundIn(to)).all).not.toMatch(/300000|3000\.00/);
  });

  it('is in the application that is about it', async () => {
    expect((await foundIn('CONFIRMATION:COURT')).all).toMatch(/3000\.00/);
  });
});

describe('a filing', () => {
  it('of a respondent has not the applicants’ claims and facts for its own', async () => {
    const { values } = await foundIn('FILING:PARTY', OTHER);
    expect(values).not.toContain('claims');
    expect(values).not.toContain('facts');
    expect(values).toEqual(expect.arrayContaining(['other.phone', 'own.name', 'own.address']));
    expect(values).not.toContain('own.phone');
    expect(values).not.toContain('own.idNumber');
  });

  it('has no fact that a party has not confirmed in writing', async () => {
    const { undisputedFacts: facts } = PLANTED.state;
    if (!facts) throw new Error('no facts were recorded');
    const short = { ...facts, confirmations: facts.confirmations.slice(1) };
    const state = { ...PLANTED.state, undisputedFacts: short };
    for (const to of ['FILING:PARTY', 'MANDATE_REPORT:COURT'] as const) {
      const { values } = await foundIn(to, OWN, { ...PLANTED, state });
      expect(values.filter((one) => one.startsWith('fact:'))).toEqual([]);
    }
  });
});

describe('whoever adds a secret says who may have it', () => {
  const kinds = new Set<string>(Object.keys(PLANTED.secret.texts).map(kindOf));
  for (const status of CASE_STATUSES)
    for (const action of ACTIONS) for (const key of keysOf(action, status)) kinds.add(kindOf(key));

  it('every kind of text that any action seals is in the table', () => {
    expect([...kinds].filter((kind) => !(kind in TEXTS))).toEqual([]);
    expect(kinds.size).toBeGreaterThan(10);
  });

  it('what people typed into the open state is read by no package', () => {
    const typed = Object.entries(STATE).filter(([, what]) => what === 'TYPED');
    expect(typed.length).toBeGreaterThan(0);
    const marks = Promise.all(TO.map(async (to) => (await foundIn(to)).values));
    return expect(
      marks.then((all) => all.flat().filter((one) => /document|externalNumber/.test(one))),
    ).resolves.toEqual([]);
  });

  it('and every package that there is stands in it', () => {
    const all = Object.entries(ALLOWED).flatMap(([kind, to]) => Object.keys(to).map((one) => `${kind}:${one}`));
    expect(all.sort()).toEqual([...TO].sort());
  });
});

/** Keys of the texts that the action seals, none where it is refused. */
function keysOf(action: Action, status: (typeof CASE_STATUSES)[number]): string[] {
  if (!(ACTION_ROWS[action].from as readonly string[]).includes(status)) return [];
  try {
    return caseThatIs(status)
      .attempt(action)
      .flatMap((event) => Object.keys(('secret' in event && event.secret?.texts) || {}));
  } catch (error) {
    if (error instanceof RuleBroken) return [];
    throw error;
  }
}
