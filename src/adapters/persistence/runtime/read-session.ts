/** Reading on MikroORM: one read-only transaction at one snapshot, the viewer's scope set in it. */
import type { MapReading } from '../../../app/map/port.js';
import type { CaseReading } from '../../../app/case/views/reading-port.js';
import type { BesideMandates } from '../../../app/book/mandates/port.js';
import type { BesideFigures } from '../../../app/book/port.js';
import type { BesideMandateQueues } from '../../../app/mandate/reading-port.js';
import type { BesideInbox } from '../../../app/handover/inbox.js';
import type { BesidePackages } from '../../../app/packages/port.js';
import type { BesideCases } from '../../../app/privacy/port.js';
import type { ReadSession } from '../../../app/reading/query.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { Orm } from '../database/orm.js';
import { accessLogOn } from '../privacy/access-log.js';
import { inboxReadingOn } from '../handover/inbox.js';
import { packageReadingOn } from '../packages/reading.js';
import { privacyReadingOn } from '../privacy/reading.js';
import { figuresReader } from '../book/figures.js';
import { mandatesReader } from '../book/mandate-figures.js';
import { visibleTo } from '../book/visible.js';
import { asViewer } from '../visibility/transactions.js';
import { listCases } from '../case/case-list.js';
import { overdueByPlace } from '../case/overdue-by-place.js';
import { countWork } from '../case/work-counts.js';
import { historyOf, timelineOf } from '../case/history.js';
import { listNumbers } from '../case/numbers.js';
import { listProceedings } from '../case/proceeding-list.js';
import { groupMembersOf } from '../case/group-members.js';
import { caseById, caseByNumber } from '../case/one-case.js';
import { listMandates } from '../mandate/mandate-list.js';
import { listReferrals } from '../referral/referral-list.js';
import { runPlannedAnew, type Snapshot } from '../reading/snapshot.js';

type Reading = CaseReading &
  MapReading &
  BesideCases &
  BesideFigures &
  BesideMandates &
  BesideMandateQueues &
  BesidePackages &
  BesideInbox;

interface ReadingParts {
  readonly orm: Orm;
  readonly sealer: Sealer;
  readonly now: () => Date;
  readonly newId: () => string;
}

export function readSessionOf({ orm, sealer, now, newId }: ReadingParts): ReadSession<Reading> {
  return {
    ...accessLogOn({ orm, sealer, now, newId }),
    inSnapshot: (actor, read, pipelined = false) =>
      asViewer(orm, actor, (execute) => read(readingOn({ execute, sealer })), { planned: 'ONCE', pipelined }),
  };
}

function readingOn(snapshot: Snapshot): Reading {
  return {
    list: (...asked) => listCases(snapshot, ...asked),
    counts: (...asked) => countWork(snapshot, ...asked),
    overdueByPlace: (...asked) => overdueByPlace(snapshot, ...asked),
    referrals: (...asked) => listReferrals(snapshot, ...asked),
    proceedings: (...asked) => listProceedings(snapshot, ...asked),
    byId: (...asked) => caseById(snapshot, ...asked),
    byNumber: (...asked) => caseByNumber(snapshot, ...asked),
    timeline: (...asked) => timelineOf(snapshot, ...asked),
    history: (...asked) => historyOf(snapshot, ...asked),
    groupMembers: (...asked) => groupMembersOf(snapshot, ...asked),
    numbers: (...asked) => listNumbers(snapshot, ...asked),
    privacy: privacyReadingOn(snapshot),
    packages: packageReadingOn(snapshot),
    inbox: inboxReadingOn(snapshot),
    figureCases: figuresReader((query) => runPlannedAnew(snapshot, query), visibleTo).cases,
    mandateQueue: (...asked) => listMandates(snapshot, ...asked),
    mandateCases: mandatesReader((query) => runPlannedAnew(snapshot, query), visibleTo).cases,
  };
}
