// The changes that bring a case to where a cell of the table is open, and the standing cases.
import * as arbitration from '../../src/app/case/commands/arbitration.js';
import * as papers from '../../src/app/case/commands/authority-paper.js';
import * as custody from '../../src/app/case/commands/custody.js';
import * as mandate from '../../src/app/mandate/commands.js';
import * as correction from '../../src/app/case/commands/correction.js';
import * as intake from '../../src/app/case/commands/intake.js';
import * as mediation from '../../src/app/case/commands/mediation.js';
import * as proceedings from '../../src/app/case/commands/proceedings.js';
import * as period from '../../src/app/case/commands/period.js';
import * as outcome from '../../src/app/case/commands/outcome.js';
import * as facts from '../../src/app/case/commands/facts.js';
import * as group from '../../src/app/case/commands/group.js';
import * as parties from '../../src/app/case/commands/parties.js';
import { answerPartyWord } from '../../src/app/case/commands/party-word.js';
import { makeComplaint } from '../../src/app/self-service/acts.js';
import * as referral from '../../src/app/referral/commands.js';
import { type Place, type Role } from './people.js';

const { offerFactsOf: _facts, ...mandates } = mandate;
export const COMMANDS = {
  ...intake,
  ...mediation,
  ...period,
  ...outcome,
  ...correction,
  ...parties,
  ...proceedings,
  ...facts,
  ...group,
  ...custody,
  ...mandates,
  offerHere: mandate.offerMandate,
  acceptHere: mandate.acceptMandate,
  ...arbitration,
  ...papers,
  ...referral,
  answerPartyWord,
  complain: makeComplaint,
  rename: correction.amend,
  caucus: mediation.openSession,
  proposeNextDoor: referral.proposeReferral,
};
export type Step = Exclude<keyof typeof COMMANDS, 'lapsePeriod' | 'lapseReferral' | 'lapseMandate' | 'dateReferral'>;

/** A change in the life of a case before the cell, and who makes it. */
export type SetupStep = readonly [Step, Role, Place];

export const HEAD = ['ROOM_HEAD', 'OWN'] as const;
export const MEDIATOR = ['MEDIATOR', 'ASSIGNED'] as const;
export const PENDING: SetupStep[] = [['requestConsent', ...HEAD]];
export const ACCEPTED: SetupStep[] = [...PENDING, ['accept', ...HEAD]];
export const STAFFED: SetupStep[] = [...ACCEPTED, ['assignMediators', ...HEAD]];
export const MEDIATING: SetupStep[] = [...STAFFED, ['openSession', ...MEDIATOR]];
export const RECORDED: SetupStep[] = [...MEDIATING, ['recordFacts', ...MEDIATOR]];
/** More people than parties, and the list of those who are none. */
export const MANY: SetupStep[] = [...STAFFED, ['amend', ...HEAD]];
export const LISTED: SetupStep[] = [
  ...MANY,
  ['recordGroupMembers', ...HEAD],
  ['openSession', ...MEDIATOR],
  ['draft', ...MEDIATOR],
];
export const AGREED: SetupStep[] = [...MEDIATING, ['recordOralAgreement', ...MEDIATOR]];
export const PLANNED: SetupStep[] = [...STAFFED, ['scheduleSession', ...MEDIATOR]];
export const FAILED: SetupStep[] = [...STAFFED, ['terminate', ...HEAD]];
export const REFUSED: SetupStep[] = [['refuse', ...HEAD]];
export const PREPARED: SetupStep[] = [...AGREED, ['prepareConfirmation', ...HEAD]];
export const SUBMITTED: SetupStep[] = [...PREPARED, ['submitProceeding', ...HEAD]];
export const DECIDED: SetupStep = ['recordProceedingStep', ...HEAD];
/** Accepted, under review, confirmed. */
export const CONFIRMED: SetupStep[] = [...SUBMITTED, DECIDED, DECIDED, DECIDED];
export const PROPOSED: SetupStep[] = [...STAFFED, ['proposeReferral', ...HEAD]];
export const SENT: SetupStep[] = [...PROPOSED, ['sendReferral', ...HEAD]];
export const OUTSIDE: SetupStep[] = [...STAFFED, ['recordExternalAcceptance', 'HUB_DISPATCHER', 'AREA']];
export const JUDGE = ['JUDGE', 'COURT'] as const;
export const ENTRUSTED: SetupStep[] = [...OUTSIDE, ['offerMandate', ...JUDGE]];
export const REPORTABLE: SetupStep[] = [
  ...OUTSIDE,
  ['offerHere', ...JUDGE],
  ['acceptHere', ...HEAD],
  ['terminate', ...HEAD],
];
export const UNDO_ASKED: SetupStep[] = [['askUndo', ...HEAD]];

/** By the first party itself, whoever is named here. */
const COMPLAINED: SetupStep[] = [['complain', ...HEAD]];

/** How a case comes to where the change is open; what is not named here is open at the desk. */
export const BEFORE: Record<string, SetupStep[]> = {
  ...{ accept: PENDING, assignMediators: ACCEPTED, replaceMediator: STAFFED, scheduleSession: STAFFED },
  ...{ rescheduleSession: PLANNED, cancelSession: PLANNED, openSession: STAFFED, draft: MEDIATING },
  ...{ sign: [...MEDIATING, ['draft', ...MEDIATOR]], recordOralAgreement: MEDIATING, recordPerformance: AGREED },
  ...{ recordDefault: AGREED, followUp: FAILED, evaluate: FAILED, terminate: STAFFED, withdraw: STAFFED },
  ...{ addParty: STAFFED, dropParty: STAFFED, substituteParty: STAFFED },
  answerPartyWord: COMPLAINED,
  ...{ archive: FAILED, reopen: FAILED, confirmUndo: UNDO_ASKED, declineUndo: UNDO_ASKED, recordAnnulment: AGREED },
  ...{ proposeReferral: STAFFED, sendReferral: PROPOSED, acceptReferral: SENT, declineReferral: SENT },
  ...{ recallReferral: PROPOSED, suspend: MEDIATING, resume: [...MEDIATING, ['suspend', ...MEDIATOR]] },
  recordAuthorityPaper: STAFFED,
  ...{ recordArbitrationStep: STAFFED, recordFacts: MEDIATING, confirmFacts: RECORDED, confirmServiceAddress: STAFFED },
  ...{ recordGroupMembers: MANY, recordGroupConsents: LISTED },
  ...{ extendPeriod: STAFFED, giveRouteNotice: FAILED, recordExternalAcceptance: STAFFED },
  ...{ offerMandate: OUTSIDE, acceptMandate: ENTRUSTED, declineMandate: ENTRUSTED, recallMandate: ENTRUSTED },
  ...{ changeJudge: ENTRUSTED, reportMandate: REPORTABLE },
  ...{ recordExternalTransfer: OUTSIDE, recordReturn: OUTSIDE, recordExternalResult: OUTSIDE },
  ...{ prepareConfirmation: AGREED, offerFiling: FAILED, submitProceeding: PREPARED, recordProceedingStep: SUBMITTED },
  ...{ withdrawProceeding: PREPARED, recordObjection: CONFIRMED, applyForEnforcement: CONFIRMED },
};

/** One of the standing cases on which nothing may succeed; `SENT` is offered to the target. */
export const STANDING = { STAFFED, SENT, PROPOSED, DESK: [] as SetupStep[], AGREED, SUBMITTED };

/** Ended, and put into the archive. */
export const ENDED = { FAILED, ARCHIVED: [...FAILED, ['archive', ...HEAD]] as SetupStep[] };

/** Three cases in which every field of a case has a value. */
export const FULL_CASES = {
  open: [
    ...MEDIATING,
    ...COMPLAINED,
    ['caucus', ...MEDIATOR],
    ['recordFacts', ...MEDIATOR],
    ['recordArbitrationStep', ...MEDIATOR],
    ['recordAuthorityPaper', ...MEDIATOR],
    ['confirmServiceAddress', ...MEDIATOR],
    ['draft', ...MEDIATOR],
    ['amend', ...HEAD],
    ['recordGroupMembers', ...MEDIATOR],
    ['proposeNextDoor', ...HEAD],
    ['sendReferral', ...HEAD],
    ['declineReferral', 'ROOM_HEAD', 'DISTRICT'],
    ['proposeReferral', ...HEAD],
    ['sendReferral', ...HEAD],
    ['askUndo', ...HEAD],
  ] as SetupStep[],
  ended: [
    ...FAILED,
    ['rename', ...HEAD],
    ['followUp', ...MEDIATOR],
    ['offerFiling', ...HEAD],
    DECIDED,
    ['submitProceeding', ...HEAD],
    DECIDED,
  ] as SetupStep[],
  entrusted: REPORTABLE,
};
