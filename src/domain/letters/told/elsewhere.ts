/** Who is told when other rooms, courts or commissions take part: referrals, custody, mandates, linked proceedings. */
import type { CaseEventType } from '../../case/events.js';
import { decided, handedIn, hasJudge, offerWasSent, underMandate, wasHandedIn } from '../conditions.js';
import { news, nobody, notice, type Told } from './row.js';

const BY_AUTHORITY = nobody('该机关依法自行送达', 'the authority serves its papers itself');

const PROCEEDING = [
  notice('APPLYING', 'PROCEEDING_STEP', decided),
  news('DECIDING_CLERKS', 'APPLICATION_CAME', handedIn),
  news('HEAD', 'PROCEEDING_MOVED', decided),
  news('MEDIATORS', 'PROCEEDING_MOVED', decided),
] as const;

export const ELSEWHERE = {
  ReferralProposed: [news('HEAD', 'REFERRAL_PROPOSED')],
  ReferralSent: [notice('PARTIES', 'REFERRAL_SENT'), news('OFFERED_HEAD', 'OFFER_CAME')],
  ReferralDated: nobody('只补算期限', 'only a day was filled in'),
  ReferralAccepted: [notice('PARTIES', 'CASE_MOVED'), news('OFFERING_HEAD', 'OFFER_ANSWERED')],
  ReferralDeclined: [notice('PARTIES', 'REFERRAL_ENDED'), news('OFFERING_HEAD', 'OFFER_ANSWERED')],
  ReferralLapsed: [
    notice('PARTIES', 'REFERRAL_ENDED'),
    news('OFFERING_HEAD', 'OFFER_ANSWERED'),
    news('OFFERED_HEAD', 'OFFER_OVER'),
  ],
  ReferralRecalled: [
    notice('PARTIES', 'REFERRAL_ENDED', offerWasSent),
    news('OFFERED_HEAD', 'OFFER_OVER', offerWasSent),
  ],
  ArbitrationStepRecorded: BY_AUTHORITY,
  AuthorityPaperRecorded: BY_AUTHORITY,
  FiledElsewhere: [
    notice('PARTIES', 'HELD_OUTSIDE'),
    news('HEAD', 'FILED_BY_PARTY'),
    news('MEDIATORS', 'FILED_BY_PARTY'),
  ],
  ExternallyAccepted: [
    notice('PARTIES', 'HELD_OUTSIDE'),
    news('MEDIATORS', 'TAKEN_OUTSIDE'),
    news('HEAD', 'TAKEN_OUTSIDE'),
  ],
  ExternallyTransferred: [
    notice('PARTIES', 'HELD_OUTSIDE'),
    news('MEDIATORS', 'TAKEN_OUTSIDE'),
    news('HEAD', 'TAKEN_OUTSIDE'),
  ],
  ReturnedFromOutside: [notice('PARTIES', 'CASE_MOVED'), news('HEAD', 'CAME_BACK')],
  EndedOutside: BY_AUTHORITY,
  Entrusted: nobody('委托邀约另行告知', 'the offer of the mandate tells of it'),
  MandateOffered: [news('MANDATED_HEAD', 'MANDATE_CAME')],
  MandateTaken: [notice('PARTIES', 'MANDATE_TAKEN'), news('IN_CHARGE', 'MANDATE_ANSWERED')],
  MandateDeclined: [news('IN_CHARGE', 'MANDATE_ANSWERED')],
  MandateLapsed: [news('IN_CHARGE', 'MANDATE_LAPSED'), news('MANDATED_HEAD', 'MANDATE_LAPSED')],
  MandateRecalled: [
    notice('PARTIES', 'HELD_OUTSIDE', underMandate),
    news('MANDATED_HEAD', 'MANDATE_RECALLED'),
    news('MEDIATORS', 'MANDATE_RECALLED', underMandate),
  ],
  JudgeChanged: [news('IN_CHARGE', 'JUDGE_NAMED', hasJudge), news('MEDIATORS', 'JUDGE_CHANGED')],
  MandateReported: [news('IN_CHARGE', 'MANDATE_REPORTED')],
  ProceedingPrepared: nobody('申请由当事人当面准备', 'prepared together with the parties'),
  ProceedingStepRecorded: PROCEEDING,
  ProceedingWithdrawn: [news('DECIDING_CLERKS', 'APPLICATION_WITHDRAWN', wasHandedIn)],
  ProceedingObjected: [notice('APPLYING', 'PROCEEDING_STEP'), news('DECIDING_CLERKS', 'OBJECTION_CAME')],
} as const satisfies Partial<Record<CaseEventType, Told>>;
