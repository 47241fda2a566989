/** Reading of personal data's registers inside a viewer's snapshot: which rows there are the row-level policies say too. */
import type { PrivacyReading } from '../../../app/privacy/port.js';
import type { Snapshot } from '../reading/snapshot.js';
import { dueIn, keepingRowOf } from './reading-keeping.js';
import { accessLogOf, exportsIn, searchesIn } from './reading-log.js';
import { requestOf, requestsIn } from './reading-rights.js';

export function privacyReadingOn(snapshot: Snapshot): PrivacyReading {
  return {
    accessLog: (...asked) => accessLogOf(snapshot, ...asked),
    searches: (...asked) => searchesIn(snapshot, ...asked),
    exports: (...asked) => exportsIn(snapshot, ...asked),
    requests: (...asked) => requestsIn(snapshot, ...asked),
    request: (...asked) => requestOf(snapshot, ...asked),
    keeping: (...asked) => keepingRowOf(snapshot, ...asked),
    due: (...asked) => dueIn(snapshot, ...asked),
  };
}
