/** A case file between its row and the command: opened when locked, sealed when saved. */
import type { CaseFile } from '../../../app/case/port.js';
import type { CaseKey, HomeSealer } from '../../../app/keys/sealer-port.js';
import { isOpen } from '../../../domain/case/status.js';
import { locationOf } from '../../../domain/case/location.js';
import { nextDate } from '../../../domain/case/next-date.js';
import { openReferral } from '../../../domain/case/referral.js';
import { dayOfMilestone } from '../../../domain/case/state.js';
import type { Calendar } from '../../../domain/kernel/calendar.js';
import { type Day, dayOf } from '../../../domain/kernel/day.js';
import type { CaseBook } from '../../../domain/book/mandates/reconcile.js';
import type { CaseState } from '../../../domain/case/state.js';
import { openedFile, sealedFile } from './sealed-file.js';
import { listFieldsOf } from './sealing.js';

/** The columns that make a file again. */
export interface StoredFile {
  readonly version: number;
  readonly eventCount: number;
  readonly state: CaseState;
  readonly book: CaseBook;
  readonly sealed: Buffer | null;
}

export function fileOf(row: StoredFile, key: CaseKey): CaseFile {
  const whole = openedFile(key, row.state, row.sealed);
  return { ...whole, book: row.book, version: row.version, eventCount: row.eventCount, key };
}

/** Of an archived file only the kind: `KEPT_UNTIL` says the day. */
export function nextColumns(state: CaseState, today: Day, calendar: Calendar) {
  const next = nextDate(state, today, calendar);
  return { nextDue: next?.on ?? null, nextKind: next?.kind ?? null };
}

/** The row of a file: what lists filter and sort by in columns, the state whole, personal data sealed. */
export function rowOf(file: CaseFile, sealer: HomeSealer, at: Date, calendar: Calendar) {
  const { state, secret, book, version, eventCount, key } = file;
  const referral = openReferral(state.referrals);
  const sent = referral?.status === 'SENT' ? referral : null;
  return {
    home: state.home,
    caseId: state.id,
    version,
    disputeId: state.disputeId,
    status: state.status,
    displayNo: state.displayNo,
    number: state.number,
    roomId: state.room.id,
    roomArea: state.room.divisionCode,
    disputeType: state.dispute.type,
    source: state.dispute.source,
    amount: state.dispute.amount ?? 0,
    amountKnown: state.dispute.amount !== null,
    people: state.dispute.people,
    difficult: state.dispute.difficult,
    placeCode: state.dispute.placeCode,
    registrar: state.registrar,
    registeredOn: state.milestones[0]?.day ?? null,
    acceptedOn: dayOfMilestone(state, 'ACCEPTED'),
    endedOn: isOpen(state.status) ? null : (state.ending?.on ?? null),
    outcome: state.ending?.outcome ?? null,
    referralTo: locationOf(state).sentTo,
    referralDue: sent?.dueOn ?? null,
    ...nextColumns(state, dayOf(at), calendar),
    ...sealedFile(key, { state, secret }),
    book,
    eventCount,
    listSealed: sealer.sealList(state.id, listFieldsOf(state, secret)),
    changedAt: at,
  };
}
