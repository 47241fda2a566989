/** Every shut action says what opens it, or is over for good; following what it says opens it. */
import { describe, expect, it } from '@jest/globals';
import { type Action, ACTION_ROWS, ACTIONS } from '../../../src/domain/case/actions.js';
import { isForeseen } from '../../../src/domain/case/guard-openers.js';
import { openingActions } from '../../../src/domain/case/opening-actions.js';
import { openActions } from '../../../src/domain/case/open-actions.js';
import { ensureOpen } from '../../../src/domain/case/permit.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { CASE_STATUSES } from '../../../src/domain/case/status.js';
import { RuleBroken } from '../../../src/domain/kernel/rule-broken.js';
import { aPost } from './fixtures.js';
import { caseThatIs, type Story } from './story.js';

const OF_PEOPLE = ACTIONS.filter(
  (action) =>
    !ACTION_ROWS[action].from.every((status) => status === 'none') &&
    !ACTION_ROWS[action].grants.every(({ place }) => place === 'CLOCK'),
);

function isOpen(action: Action, state: CaseState): boolean {
  try {
    ensureOpen(action, state);
    return true;
  } catch (error) {
    if (error instanceof RuleBroken) return false;
    throw error;
  }
}

function refusalOf(action: Action, state: CaseState): RuleBroken | null {
  try {
    ACTION_ROWS[action].guard(state);
    return null;
  } catch (error) {
    return error as RuleBroken;
  }
}

/** What no longer can be done, in the order of the table; all the rest is open or has its way. */
function over(story: Story): Action[] {
  return OF_PEOPLE.filter((a) => !isOpen(a, story.state) && openingActions(a, story.state).length === 0);
}

/** What turns on an agreement can be lost on the way: it may leave nothing to perform, and it ends the case. */
const OF_AN_AGREEMENT: readonly Action[] = ['recordPerformance', 'recordDefault', 'recordAnnulment'];

/** Takes what is said first until the action is open, or over with the case. */
function follow(action: Action, story: Story): boolean {
  for (let steps = 0; !isOpen(action, story.state) && steps < 15; steps += 1) {
    const [first] = openingActions(action, story.state);
    if (!first) return OF_AN_AGREEMENT.includes(action) && story.state.ending?.outcome === 'settled';
    story.take(first);
  }
  return isOpen(action, story.state);
}

describe.each(CASE_STATUSES)('of a case that is %s', (status) => {
  it.each(OF_PEOPLE)('%s is open, is over, or is opened by actions that are open now', (action) => {
    const { state } = caseThatIs(status);
    const by = openingActions(action, state);
    if (isOpen(action, state)) expect(by).toEqual([]);
    for (const one of by) expect([one, isOpen(one, state)]).toEqual([one, true]);
    expect(by).not.toContain(action);
  });

  it.each(OF_PEOPLE)('%s is open after what is said was done, as often as it is said', (action) => {
    const story = caseThatIs(status);
    if (openingActions(action, story.state).length === 0) return;
    expect(follow(action, story)).toBe(true);
  });
});

it.each(CASE_STATUSES)('every refusal of a guard is foreseen: %s', (status) => {
  const { state } = caseThatIs(status);
  const refusals = OF_PEOPLE.map((action) => refusalOf(action, state)).filter((broken) => broken !== null);
  expect(refusals.filter((broken) => !isForeseen(broken)).map(({ code }) => code)).toEqual([]);
});

describe('what opens an action', () => {
  it.each<[Action, (typeof CASE_STATUSES)[number], Action[]]>([
    ['accept', 'REGISTERED', ['requestConsent']],
    ['draft', 'REGISTERED', ['requestConsent']],
    ['draft', 'ACCEPTED', ['assignMediators']],
    ['sign', 'MEDIATING', ['draft']],
    ['cancelSession', 'MEDIATING', ['scheduleSession']],
    ['sendReferral', 'MEDIATING', ['proposeReferral']],
    ['acceptReferral', 'MEDIATING', ['proposeReferral']],
    ['confirmUndo', 'ACCEPTED', ['askUndo']],
    ['archive', 'MEDIATING', ['recordOralAgreement', 'terminate', 'withdraw']],
    ['prepareConfirmation', 'MEDIATING', ['recordOralAgreement']],
    ['submitProceeding', 'PERFORMING', ['prepareConfirmation', 'offerFiling']],
    ['applyForEnforcement', 'PERFORMING', ['prepareConfirmation']],
    ['submitProceeding', 'TERMINATED_FAILED', ['offerFiling']],
    ['recordObjection', 'TERMINATED_FAILED', []],
  ])('%s of a case that is %s: %j', (action, status, by) => {
    expect(openingActions(action, caseThatIs(status).state)).toEqual(by);
  });

  it('is the answer to an offer while one is open', () => {
    const { state } = caseThatIs('MEDIATING').take('proposeReferral').take('sendReferral');
    expect(openingActions('proposeReferral', state)).toEqual(['acceptReferral', 'declineReferral', 'recallReferral']);
  });

  it.each<[(typeof CASE_STATUSES)[number], Action[]]>([
    [
      'MEDIATING',
      [
        ...(['routeToDesk', 'requestConsent', 'accept', 'refuse', 'assignMediators', 'giveRouteNotice'] as const),
        ...(['recordGroupMembers', 'recordGroupConsents'] as const),
        ...(['prepareArbitralReview', 'preparePaymentOrder', 'applyForEnforcement', 'offerFiling'] as const),
        ...(['submitProceeding', 'recordProceedingStep', 'withdrawProceeding', 'recordObjection'] as const),
        ...(['reportMandate', 'recordAuthorityPaper', 'answerPartyWord'] as const),
      ],
    ],
    ['VOIDED', OF_PEOPLE],
  ])('is nothing any more for what is over: %s', (status, actions) => {
    expect(over(caseThatIs(status))).toEqual(actions);
  });

  it('is told where the case shuts the action, not where the person may not take it', () => {
    const posts = [aPost('INTAKE_CLERK')];
    const told = openActions(caseThatIs('REGISTERED').state, { personId: 'clerk', posts });
    const of = (action: Action) => told.find((one) => one.action === action)?.opensBy;
    expect([of('accept'), of('requestConsent'), of('archive')]).toEqual([['requestConsent'], null, null]);
  });
});
