/** The conditions of the table of letters, each with its words for docs/letters.md. */
import { HANDED_IN } from '../case/proceeding-status.js';
import { wasSubmitted } from '../case/proceeding.js';
import { openMandate, runningMandate } from '../case/mandate.js';
import { wasSent } from '../case/referral.js';
import { PARTY_POST, SYSTEM_POST } from '../kernel/actor.js';
import type { Happened } from './happened.js';

export interface Condition {
  readonly words: readonly [zh: string, en: string];
  readonly holds: (happened: Happened) => boolean;
}

const statusIn = ({ event }: Happened): string =>
  event.type === 'ProceedingStepRecorded' || event.type === 'ProceedingObjected' ? event.data.status : '';

export const consentWasAsked: Condition = {
  words: ['已征求过意见', 'consent had been asked for'],
  holds: ({ before }) => before?.status === 'CONSENT_PENDING',
};

export const byThemselves: Condition = {
  words: ['当事人自助申请', 'the party applied without staff'],
  holds: ({ event }) => event.post === PARTY_POST.id || event.post === SYSTEM_POST.id,
};

export const falseMediation: Condition = {
  words: ['因涉嫌虚假调解', 'because it may be a sham'],
  holds: ({ event }) => event.type === 'Suspended' && event.data.cause === 'FALSE_MEDIATION',
};

export const sham: Condition = {
  words: ['认定为虚假调解', 'it was found a sham'],
  holds: ({ event }) => event.type === 'AgreementAnnulled' && event.data.kind === 'sham',
};

/** Under a mandate the authority waits for the end of the mediation. */
export const underMandate: Condition = {
  words: ['受委托调解中', 'mediated under a mandate'],
  holds: ({ before }) => runningMandate(before?.mandates) !== null,
};

/** An offer that was only proposed was told to nobody. */
export const offerWasSent: Condition = {
  words: ['邀约已经发出', 'the offer had been sent'],
  holds: ({ event, after }) =>
    event.type === 'ReferralRecalled' &&
    after.referrals.some((one) => one.id === event.data.referralId && wasSent(one)),
};

export const leftByItself: Condition = {
  words: ['当事人自行退出', 'by its own act'],
  holds: ({ event }) => event.type === 'PartyDropped' && event.data.reason === 'WITHDRAWN',
};

export const handedIn: Condition = {
  words: ['材料交到该机关', 'the papers went to the authority'],
  holds: (happened) => (HANDED_IN as readonly string[]).includes(statusIn(happened)),
};

export const decided: Condition = {
  words: ['由该机关办理的步骤', 'a step of the authority'],
  holds: (happened) => !(HANDED_IN as readonly string[]).includes(statusIn(happened)),
};

export const wasHandedIn: Condition = {
  words: ['材料已交到该机关', 'the papers had gone to the authority'],
  holds: ({ event, after }) =>
    event.type === 'ProceedingWithdrawn' &&
    (after.proceedings ?? []).some((one) => one.id === event.data.proceedingId && wasSubmitted(one)),
};

export const hasJudge: Condition = {
  words: ['指定了承办人', 'somebody is named'],
  holds: ({ after }) => openMandate(after.mandates)?.judge !== undefined,
};
