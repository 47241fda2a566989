/** Whether a case may be followed. To follow it is to be told when to read it, and each reading is logged as such. */
import { isId } from '../reading/ids.js';
import type { CaseId } from '../../domain/kernel/ids.js';
import type { CaseReading } from '../case/views/reading-port.js';
import { refused } from '../reading/access-log.js';
import { type Logged, withAccessLog } from '../reading/query.js';

/** Null for a case that does not exist for the actor; that they tried is noted. */
export const mayFollow = withAccessLog(
  async (reading: CaseReading, actor, { id }: { id: CaseId }): Promise<Logged<true | null>> => {
    if (!isId(id)) return refused(null);
    const stored = await reading.byId(actor, id, new Set(['version']));
    return stored ? { answer: true, entries: [] } : refused({ caseId: id });
  },
);
