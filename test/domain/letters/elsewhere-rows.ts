/** What other rooms, courts and commissions do with a case, and who is told of it. */
import { aRegistration, DISTRICT } from '../case/fixtures.js';
import { Story } from '../case/story.js';
import * as life from './lives.js';
import { HEADS, MEDIATOR, type Row } from './row.js';

const offered = () => life.accepted().take('proposeReferral').take('sendReferral');
const mandated = () => life.entrusted().take('acceptMandate');
const handedIn = () => life.agreed().take('prepareConfirmation').take('submitProceeding');

const decidedOn = () => [1, 2, 3].reduce((story) => story.take('recordProceedingStep'), handedIn());
const onLine = () => {
  const registration = aRegistration();
  const offer = {
    kind: 'ENTRUSTED_POST_FILING',
    procedure: 'ORDINARY',
    materials: ['起诉状副本'],
    judge: '钱法官',
    online: true,
  };
  return new Story().take('registerEntrusted', { registration, offer });
};

export const ELSEWHERE_ROWS: readonly Row[] = [
  ['ReferralProposed', '', () => life.accepted().take('proposeReferral'), [`REFERRAL_PROPOSED: town ${HEADS}`]],
  ['ReferralSent', '', offered, ['REFERRAL_SENT: li, wang', `OFFER_CAME: union ${HEADS} HUB_DISPATCHER`]],
  [
    'ReferralAccepted',
    '',
    () => life.accepted().referredTo(DISTRICT),
    ['CASE_MOVED: li, wang', `OFFER_ANSWERED: town ${HEADS} HUB_DISPATCHER`],
  ],
  [
    'ReferralDeclined',
    '',
    () => offered().take('declineReferral'),
    ['REFERRAL_ENDED: li, wang', `OFFER_ANSWERED: town ${HEADS} HUB_DISPATCHER`],
  ],
  [
    'ReferralLapsed',
    '',
    () => offered().wait(10).take('lapseReferral'),
    [
      'REFERRAL_ENDED: li, wang',
      `OFFER_ANSWERED: town ${HEADS} HUB_DISPATCHER`,
      `OFFER_OVER: union ${HEADS} HUB_DISPATCHER`,
    ],
  ],
  [
    'ReferralRecalled',
    'after it was sent',
    () => offered().take('recallReferral'),
    ['REFERRAL_ENDED: li, wang', `OFFER_OVER: union ${HEADS} HUB_DISPATCHER`],
  ],
  [
    'ReferralRecalled',
    'that was only proposed',
    () => life.accepted().take('proposeReferral').take('recallReferral'),
    [],
  ],
  [
    'FiledElsewhere',
    '',
    () => life.withPeriod().take('openSession').take('recordExternalAcceptance', { document: '受理通知书' }),
    ['HELD_OUTSIDE: li, wang', `FILED_BY_PARTY: medical ${HEADS}, medical/MEDIATOR/person`],
  ],
  [
    'ExternallyAccepted',
    '',
    () => life.mediating().take('recordExternalAcceptance'),
    ['HELD_OUTSIDE: li, wang', `TAKEN_OUTSIDE: ${MEDIATOR}, town ${HEADS}`],
  ],
  [
    'ReturnedFromOutside',
    '',
    () => life.mediating().take('recordExternalAcceptance').take('recordReturn'),
    ['CASE_MOVED: li, wang', `CAME_BACK: town ${HEADS}`],
  ],
  ['EndedOutside', '', () => life.mediating().take('recordExternalAcceptance').take('recordExternalResult'), []],
  ['Entrusted', '', life.entrusted, []],
  ['MandateOffered', '', life.entrusted, [`MANDATE_CAME: town ${HEADS}`]],
  ['MandateTaken', '', mandated, ['MANDATE_TAKEN: li, wang', 'MANDATE_ANSWERED: the-court COURT_CLERK ARB_CLERK']],
  [
    'MandateDeclined',
    '',
    () => life.entrusted().take('declineMandate'),
    ['MANDATE_ANSWERED: the-court COURT_CLERK ARB_CLERK'],
  ],
  [
    'MandateLapsed',
    '',
    () => onLine().wait(4).take('lapseMandate'),
    [`MANDATE_LAPSED: the-court COURT_CLERK ARB_CLERK, town ${HEADS}`],
  ],
  [
    'MandateRecalled',
    'before it was taken',
    () => life.entrusted().take('recallMandate'),
    [`MANDATE_RECALLED: town ${HEADS}`],
  ],
  [
    'MandateRecalled',
    'while it was mediated',
    () => mandated().take('recallMandate'),
    ['HELD_OUTSIDE: li, wang', `MANDATE_RECALLED: town ${HEADS}, ${MEDIATOR}`],
  ],
  ['JudgeChanged', '', () => mandated().take('changeJudge'), [`JUDGE_CHANGED: ${MEDIATOR}`]],
  [
    'JudgeChanged',
    'to somebody with a post',
    () => mandated().take('changeJudge', { judgePostId: 'the-court/JUDGE-2' }),
    ['JUDGE_NAMED: the-court/JUDGE-2', `JUDGE_CHANGED: ${MEDIATOR}`],
  ],
  [
    'MandateReported',
    '',
    () => mandated().take('openSession').take('terminate').take('reportMandate'),
    ['MANDATE_REPORTED: the-court COURT_CLERK ARB_CLERK'],
  ],
  ['ProceedingPrepared', '', () => life.agreed().take('prepareConfirmation'), []],
  ['ProceedingStepRecorded', 'when the papers go out', handedIn, ['APPLICATION_CAME: court COURT_CLERK ARB_CLERK']],
  [
    'ProceedingStepRecorded',
    'by the authority',
    () => handedIn().take('recordProceedingStep'),
    ['PROCEEDING_STEP: li, wang', `PROCEEDING_MOVED: town ${HEADS}, ${MEDIATOR}`],
  ],
  [
    'ProceedingObjected',
    '',
    () => decidedOn().take('recordObjection'),
    ['PROCEEDING_STEP: li, wang', 'OBJECTION_CAME: court COURT_CLERK ARB_CLERK'],
  ],
  [
    'ProceedingWithdrawn',
    '',
    () => handedIn().take('withdrawProceeding'),
    ['APPLICATION_WITHDRAWN: court COURT_CLERK ARB_CLERK'],
  ],
];
