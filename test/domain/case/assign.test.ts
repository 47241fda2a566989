/** C05: who mediates, and who takes whose chair. */
import { describe, expect, it } from '@jest/globals';
import { aPost, candidatesIn, refusal, TOWN, UNION } from './fixtures.js';
import { ENDED, ON_DESK, shutIn } from './openness.js';
import { caseThatIs } from './story.js';

const FIRST = 'town/MEDIATOR';
const SECOND = 'town/MEDIATOR-2';

describe('assigning mediators', () => {
  it('puts one in the chair', () => {
    const story = caseThatIs('ACCEPTED').take('assignMediators');
    expect(story.state.status).toBe('ASSIGNED');
    expect(story.state.mediators).toEqual([{ postId: FIRST, personId: `${FIRST}/person`, presider: true }]);
  });

  it('lets several mediate, one of whom presides', () => {
    const { state } = caseThatIs('ACCEPTED').take('assignMediators', { presider: SECOND, others: [FIRST] });
    expect(state.mediators.map((m) => [m.postId, m.presider])).toEqual([
      [SECOND, true],
      [FIRST, false],
    ]);
  });

  it('says whether the room or the parties chose', () => {
    expect(caseThatIs('ACCEPTED').take('assignMediators', { chosenBy: 'PARTIES' }).last.data).toMatchObject({
      chosenBy: 'PARTIES',
    });
  });

  it('lets an expert mediate', () => {
    const candidates = candidatesIn(TOWN, { role: 'EXPERT' });
    expect(caseThatIs('ACCEPTED').take('assignMediators', {}, { candidates }).state.status).toBe('ASSIGNED');
  });

  it('goes over a full caseload only with a reason, which is kept', () => {
    const candidates = candidatesIn(TOWN, { openCases: 20 });
    const full = (overCapReason?: string) => () =>
      caseThatIs('ACCEPTED').take('assignMediators', { overCapReason }, { candidates });
    const refused = { code: 'CASELOAD_FULL', field: 'overCapReason', facts: { post: FIRST, open: 20, cap: 20 } };
    expect(refusal(full())).toEqual(refused);
    expect(refusal(full('  '))).toEqual(refused);
    expect(full('只有他懂方言')().last.secret?.texts).toEqual({ 'reason:overCap': '只有他懂方言' });
  });

  it('knows no cap where none is set', () => {
    const candidates = candidatesIn(TOWN, { openCases: 900, cap: null });
    expect(caseThatIs('ACCEPTED').take('assignMediators', {}, { candidates }).state.status).toBe('ASSIGNED');
  });

  const clerks = candidatesIn(TOWN, { role: 'INTAKE_CLERK' });
  const onePerson = candidatesIn(TOWN, { personId: 'same' });
  it.each([
    ['the same post twice', { others: [FIRST] }, {}, 'MEDIATOR_TWICE', 'others'],
    ['one person in two posts', { others: [SECOND] }, { candidates: onePerson }, 'MEDIATOR_TWICE', 'others'],
    ['an unknown presider', { presider: 'nobody' }, {}, 'MEDIATOR_UNKNOWN', 'presider'],
    ['an unknown second mediator', { others: ['nobody'] }, {}, 'MEDIATOR_UNKNOWN', 'others'],
    ['somebody who does not mediate', {}, { candidates: clerks }, 'MEDIATOR_NOT_OF_ROOM', 'presider'],
    [
      'a mediator of another room',
      { presider: 'union/MEDIATOR' },
      { candidates: candidatesIn(UNION) },
      'MEDIATOR_NOT_OF_ROOM',
      'presider',
    ],
    ['recusal not asked', { recusalChecked: false }, {}, 'RECUSAL_UNCHECKED', 'recusalChecked'],
  ])('is refused with %s', (_, over, facts, code, field) => {
    expect(refusal(() => caseThatIs('ACCEPTED').attempt('assignMediators', over, facts))).toMatchObject({
      code,
      field,
    });
  });
});

shutIn('assignMediators', [...ON_DESK, 'ASSIGNED', 'MEDIATING', 'SUSPENDED', 'AGREEMENT_DRAFTED', ...ENDED]);

describe('replacing a mediator', () => {
  it('gives the chair of the one who leaves to the one who comes', () => {
    const { state } = caseThatIs('MEDIATING').take('replaceMediator');
    expect(state.status).toBe('MEDIATING');
    expect(state.mediators).toEqual([{ postId: SECOND, personId: `${SECOND}/person`, presider: true }]);
  });

  it('lets the mediator’s signature on a draft become void, and no other', () => {
    const story = caseThatIs('AGREEMENT_DRAFTED').take('sign').take('sign').take('sign').take('replaceMediator');
    expect(story.state.agreement?.signatures.map((s) => s.signer)).toEqual(['PARTY', 'PARTY']);
    expect(story.signedByAll().state.status).toBe('PERFORMING');
  });

  const both = () => caseThatIs('ACCEPTED').take('assignMediators', { others: [SECOND] });
  const third = aPost('MEDIATOR', TOWN, '-3').id;
  const candidate = { ...candidatesIn(TOWN)[0], postId: third };
  it.each([
    ['somebody who is not on the case', { out: third, in: third }, 'MEDIATOR_NOT_ON_CASE', 'out'],
    ['somebody who is on it already', { out: FIRST, in: SECOND }, 'MEDIATOR_TWICE', 'in'],
    ['somebody unknown', { out: FIRST, in: 'nobody' }, 'MEDIATOR_UNKNOWN', 'in'],
    ['recusal not asked', { out: FIRST, in: third, recusalChecked: false }, 'RECUSAL_UNCHECKED', 'recusalChecked'],
    ['a second post of one who stays', { out: SECOND, in: third }, 'MEDIATOR_TWICE', 'in'],
  ])('is refused with %s', (_, over, code, field) => {
    const step = () => both().attempt('replaceMediator', over, { candidates: [candidate as never] });
    expect(refusal(step)).toMatchObject({ code, field });
  });
});

shutIn('replaceMediator', [...ON_DESK, 'ACCEPTED', ...ENDED]);
