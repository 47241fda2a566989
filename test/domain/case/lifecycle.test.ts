/** The table of life: every status is reached by real steps, every action has a file of its own, phases cover all. */
import { describe, expect, it } from '@jest/globals';
import { ACTIONS, isOpenIn, ACTION_ROWS, mayLead } from '../../../src/domain/case/actions.js';
import { CASE_STATUSES, isOpen, phaseOf } from '../../../src/domain/case/status.js';
import { RuleBroken } from '../../../src/domain/kernel/rule-broken.js';
import { AGREED, ENDED, HELD, ON_DESK } from './openness.js';
import { caseThatIs, Story } from './story.js';

it.each(CASE_STATUSES)('a case comes to be %s by real steps', (status) => {
  expect(caseThatIs(status).state.status).toBe(status);
});

it('the steps are open exactly where the table says, for each action in each status', () => {
  const wrong = ACTIONS.flatMap((action) =>
    CASE_STATUSES.filter((status) => isShut(() => caseThatIs(status).attempt(action)) === isOpenIn(action, status)).map(
      (status) => `${action} in ${status}`,
    ),
  );
  expect(wrong).toEqual([]);
});

it('a case that does not exist yet can only be registered, attested, or entrusted by an authority', () => {
  const open = ACTIONS.filter((action) => !isShut(() => new Story().attempt(action)));
  expect(open.sort()).toEqual(['attestAccepted', 'register', 'registerEntrusted']);
});

function isShut(step: () => unknown): boolean {
  try {
    step();
    return false;
  } catch (error) {
    return error instanceof RuleBroken && error.code === 'STEP_NOT_OPEN';
  }
}

describe('where a step may lead', () => {
  it('keeps the status only where the table says so', () => {
    expect(mayLead('amend', 'ACCEPTED', 'ACCEPTED')).toBe(true);
    expect(mayLead('amend', 'ACCEPTED', 'ASSIGNED')).toBe(false);
    expect(mayLead('accept', 'CONSENT_PENDING', 'CONSENT_PENDING')).toBe(false);
    expect(mayLead('sign', 'AGREEMENT_DRAFTED', 'FULFILLED')).toBe(true);
  });

  it('names only statuses there are', () => {
    const named = Object.values(ACTION_ROWS).flatMap((step) => [...step.from, ...step.to] as string[]);
    const known = new Set<string>([...CASE_STATUSES, 'none', 'same']);
    expect(named.filter((status) => !known.has(status))).toEqual([]);
  });

  it('leads nowhere from VOIDED, and from the archive to no other work than corrections and what an authority is asked for: all else stands in a case that follows', () => {
    const from = (status: string) =>
      ACTIONS.filter((action) => (ACTION_ROWS[action].from as readonly string[]).includes(status));
    expect(from('VOIDED')).toEqual([]);
    expect(from('ARCHIVED')).toEqual([
      'amend',
      'grantCorrection',
      'askUndo',
      'confirmUndo',
      'declineUndo',
      'recordAnnulment',
      ...['prepareConfirmation', 'prepareArbitralReview', 'preparePaymentOrder', 'applyForEnforcement', 'offerFiling'],
      ...['submitProceeding', 'recordProceedingStep', 'withdrawProceeding', 'recordObjection'],
      ...['reopen', 'linkCases', 'unlinkCases', 'complain', 'answerPartyWord'],
    ]);
  });
});

const CLOSED = ENDED.filter((status) => status !== 'TRANSFERRED_OUT');

describe('phases', () => {
  it.each([
    [ON_DESK, 'APPLY'],
    [['ACCEPTED', 'TRANSFERRED_OUT'], 'ROUTE'],
    [['ASSIGNED', 'MEDIATING', 'SUSPENDED', 'AGREEMENT_DRAFTED'], 'HANDLE'],
    [AGREED, 'TRACK'],
    [CLOSED.filter((status) => !(AGREED as readonly string[]).includes(status)), 'EVALUATE'],
  ] as const)('cases that are %j are in the phase %s', (statuses, phase) => {
    for (const status of statuses) expect(phaseOf(status, false)).toBe(phase);
  });

  it('a case with an open offer is on its way', () => {
    expect(phaseOf('MEDIATING', true)).toBe('ROUTE');
  });

  it('a case is open until it ends', () => {
    expect(CASE_STATUSES.filter(isOpen)).toEqual([...ON_DESK, ...HELD, 'TRANSFERRED_OUT']);
    expect(CASE_STATUSES.filter((status) => !isOpen(status)).sort()).toEqual([...CLOSED].sort());
  });
});
