/** Who is told of the agreement, of what becomes of it, and of corrections of the file. */
import type { CaseEventType } from '../../case/events.js';
import { sham, underMandate } from '../conditions.js';
import { news, nobody, notice, type Told } from './row.js';

const OWN_ACT = nobody('当事人自己办理,已当面知道', 'the parties did it themselves and know');
const FILE_ONLY = nobody('只涉及案卷', 'it concerns the file alone');
const REGISTER = nobody('来自旧台账,不是新发生的事', 'a line of an old register is no news');

export const AGREEMENT = {
  AgreementDrafted: [notice('PARTIES', 'AGREEMENT_READY')],
  AgreementSigned: OWN_ACT,
  OralAgreementRecorded: OWN_ACT,
  AgreementEffective: [notice('PARTIES', 'AGREEMENT_EFFECTIVE'), news('IN_CHARGE', 'MANDATE_ENDED', underMandate)],
  PerformanceBegun: FILE_ONLY,
  ItemPerformed: OWN_ACT,
  AgreementFulfilled: [notice('PARTIES', 'AGREEMENT_FULFILLED')],
  DefaultRecorded: [notice('PARTIES', 'DEFAULT_RECORDED'), news('HEAD', 'DEFAULT_SEEN')],
  FollowedUp: [notice('NOT_YET_HEARD', 'FOLLOWED_UP')],
  Evaluated: OWN_ACT,
  Archived: FILE_ONLY,
  AgreementAnnulled: [notice('PARTIES', 'ANNULLED'), news('BUREAU', 'SHAM_FOUND', sham)],
  CorrectionGranted: nobody('对其申请的答复已告知本人', 'the answer to the request tells who asked'),
  Amended: FILE_ONLY,
  UndoAsked: [news('BUREAU', 'UNDO_ASKED')],
  UndoDeclined: [news('UNDO_ASKER', 'UNDO_ANSWERED')],
  /** Whoever was told what is undone must not go on believing it. */
  StepsUndone: [notice('TOLD_BEFORE', 'STEPS_UNDONE'), news('UNDO_ASKER', 'UNDO_ANSWERED')],
  Reopened: nobody('新案件另行告知', 'the new case tells by itself'),
  CaseLinked: FILE_ONLY,
  CaseUnlinked: FILE_ONLY,
  AttestedAccepted: REGISTER,
  AttestedReferred: REGISTER,
  AttestedEnded: REGISTER,
} as const satisfies Partial<Record<CaseEventType, Told>>;
