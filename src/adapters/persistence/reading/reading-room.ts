/** The reading room on MikroORM: one read-only transaction at one snapshot, the viewer's scope set in it. */
import type { CaseReading, ReadingRoom } from '../../../app/ports/reading.js';
import type { Sealer } from '../../../app/ports/sealer.js';
import type { Orm } from '../orm.js';
import { lookBookOn } from '../privacy/look-book.js';
import { privacyReadingOn } from '../privacy/reading.js';
import { asViewer } from '../row-security/frames.js';
import { listCases } from './case-list.js';
import { historyOf, timelineOf } from './history.js';
import { listNumbers } from './numbers.js';
import { caseById, caseByNumber } from './one-case.js';
import { listReferrals } from './referral-list.js';
import type { Snapshot } from './snapshot.js';

interface ReadingParts {
  readonly orm: Orm;
  readonly sealer: Sealer;
  readonly now: () => Date;
  readonly newId: () => string;
}

export function readingRoomOf({ orm, sealer, now, newId }: ReadingParts): ReadingRoom {
  return {
    ...lookBookOn({ orm, now, newId }),
    inSnapshot: (actor, read, atOnce = false) =>
      asViewer(orm, actor, (execute) => read(readingOn({ execute, sealer })), { planned: 'ONCE', atOnce }),
  };
}

function readingOn(snapshot: Snapshot): CaseReading {
  return {
    list: (...asked) => listCases(snapshot, ...asked),
    referrals: (...asked) => listReferrals(snapshot, ...asked),
    byId: (...asked) => caseById(snapshot, ...asked),
    byNumber: (...asked) => caseByNumber(snapshot, ...asked),
    timeline: (...asked) => timelineOf(snapshot, ...asked),
    history: (...asked) => historyOf(snapshot, ...asked),
    numbers: (...asked) => listNumbers(snapshot, ...asked),
    privacy: privacyReadingOn(snapshot),
  };
}
