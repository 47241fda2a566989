// Linked proceedings: the field that a refusal names, the facts it tells, and what is recorded of a step.
import { describe, expect, it, test } from '@jest/globals';
import type { Action } from '../../../src/domain/case/actions.js';
import { addDays } from '../../../src/domain/kernel/day.js';
import { anAct, LI, MONDAY, refusal, WANG } from './fixtures.js';
import { caseThatIs, type Story } from './story.js';

const BEFORE = addDays(MONDAY, -1);
const TOMORROW = addDays(MONDAY, 1);
const prepared = () => caseThatIs('PERFORMING').take('prepareConfirmation');
const submitted = () => prepared().take('submitProceeding');
const accepted = () => submitted().take('recordProceedingStep', { to: 'ACCEPTED' });
const confirmed = () => accepted().take('recordProceedingStep').take('recordProceedingStep');
const enforcing = () => confirmed().take('applyForEnforcement');
const offered = () => caseThatIs('TERMINATED_FAILED').take('offerFiling', { partyId: LI.id });
const filing = () => offered().take('recordProceedingStep', { to: 'PREPARED' });
const extending = { to: 'ACCEPTED', number: null, document: '审批表' };
const extended = () => accepted().take('recordProceedingStep', { ...extending, extendedBy: 1 });
const spoken = { act: null, by: 'INTERESTED_PERSON', document: '异议书' };
const late = anAct(LI, TOMORROW);

const received = () => confirmed().wait(5);
const unnamed = { ...extending, to: 'SUBMITTED', extendedBy: 5 };
const tooLong = { ...extending, extendedBy: 11 };
const again = { ...extending, extendedBy: 1 };
const knownLater = { ...spoken, on: addDays(MONDAY, 3), knownOn: addDays(MONDAY, 4) };
const standing = {
  ...{ proceeding: 'JUDICIAL_CONFIRMATION', standing: 'SUBMITTED', next: ['ACCEPTED', 'NOT_ACCEPTED'] },
};

test.each<[Action, object, string, string, object, () => Story]>([
  ['submitProceeding', { on: BEFORE }, 'DAY_BEFORE_LAST_STEP', 'on', { last: MONDAY }, prepared],
  ['submitProceeding', { postedOn: TOMORROW }, 'DAY_IN_FUTURE', 'postedOn', {}, prepared],
  ['submitProceeding', { wish: anAct(LI) }, 'WISH_UNFIT', 'wish', {}, enforcing],
  ['submitProceeding', { wish: late }, 'DAY_IN_FUTURE', 'wish', {}, filing],
  ['recordProceedingStep', { receivedOn: TOMORROW }, 'DAY_IN_FUTURE', 'receivedOn', {}, submitted],
  ['recordProceedingStep', { document: null }, 'TEXT_MISSING', 'document', {}, submitted],
  ['recordProceedingStep', { to: 'UPHELD' }, 'PROCEEDING_STEP_NOT_OPEN', 'to', standing, submitted],
  ['recordProceedingStep', unnamed, 'EXTENSION_NOT_NAMED', 'extendedBy', {}, submitted],
  ['recordProceedingStep', again, 'EXTENDED_ALREADY', 'extendedBy', {}, extended],
  ['recordProceedingStep', tooLong, 'EXTENSION_TOO_LONG', 'extendedBy', { most: 10 }, accepted],
  ['withdrawProceeding', { acts: [] }, 'ACT_MISSING', 'acts', {}, submitted],
  ['withdrawProceeding', { acts: [late] }, 'DAY_IN_FUTURE', 'acts', {}, submitted],
  ['recordObjection', { act: null }, 'ACT_MISSING', 'act', {}, confirmed],
  ['recordObjection', { act: late }, 'DAY_IN_FUTURE', 'act', {}, confirmed],
  ['recordObjection', { ...spoken, document: ' ' }, 'TEXT_MISSING', 'document', {}, confirmed],
  ['recordObjection', { ...spoken, knownOn: TOMORROW }, 'DAY_IN_FUTURE', 'knownOn', {}, confirmed],
  ['recordObjection', knownLater, 'DAY_BEFORE_LAST_STEP', 'on', {}, received],
])('%s with %j is refused: %s at %s', (action, over, code, field, facts, story) => {
  expect(refusal(() => story().attempt(action, over))).toMatchObject({ code, field, facts });
});

describe('of two proceedings', () => {
  it('the one whose step is not open is refused with how it stands and what may follow', () => {
    const story = offered().take('offerFiling', { partyId: WANG.id });
    const [first, second] = (story.state.proceedings ?? []).map(({ id }) => id);
    story.take('recordProceedingStep', { proceedingId: first, to: 'PREPARED' });
    expect(refusal(() => story.attempt('submitProceeding', { proceedingId: second }))).toEqual({
      ...{ code: 'PROCEEDING_STEP_NOT_OPEN', field: 'proceedingId' },
      facts: { proceeding: 'SUIT', standing: 'OFFERED_TO_PARTY', next: ['PREPARED', 'WITHDRAWN'] },
    });
    expect(story.attempt('submitProceeding', { proceedingId: first })).toHaveLength(1);
  });

  it('those of another authority are named by the field', () => {
    const { post, ...context } = submitted().contextFor('recordProceedingStep');
    const elsewhere = { context: { ...context, post: { ...post, roomId: null, organisationId: 'another' } } };
    expect(refusal(() => submitted().attempt('recordProceedingStep', {}, elsewhere)).field).toBe('proceedingId');
  });
});

describe('what is recorded', () => {
  it('of a filing handed in late: the reason, sealed under its proceeding', () => {
    const [event] = prepared().attempt('submitProceeding', { lateBecause: ' 台风停运 ' });
    const id = prepared().state.proceedings?.[0]?.id ?? '';
    expect(event.secret?.texts).toEqual({ [`reason:submitted:${id}`]: '台风停运' });
    expect(prepared().attempt('submitProceeding', { lateBecause: ' ' })[0]).not.toHaveProperty('secret');
  });

  it('of a step without an extension: no extension; one of a unit is the least', () => {
    expect(accepted().last.data).not.toHaveProperty('extendedBy');
    expect(extended().last.data).toMatchObject({ extendedBy: 1 });
    expect(filing().last.data).toMatchObject({ number: null, document: null });
  });

  it.each<[object, object, string[]]>([
    [{}, { by: 'PARTY', act: anAct(LI), document: null }, ['knownOn']],
    [{ document: ' 异议书 ' }, { by: 'PARTY', document: '异议书' }, []],
    [{ ...spoken, act: anAct(LI) }, { by: 'INTERESTED_PERSON', act: null, document: '异议书' }, ['knownOn']],
    [{ ...spoken, knownOn: MONDAY }, { by: 'INTERESTED_PERSON', knownOn: MONDAY }, []],
  ])('of an objection with %j: %j', (over, data, absent) => {
    const [event] = confirmed().attempt('recordObjection', over);
    expect(event.data).toMatchObject({ status: 'OBJECTED', ...data });
    for (const field of absent) expect(event.data).not.toHaveProperty(field);
  });
});
