/** The record of a session put right: a caucus note by the one who held it, a joint record also by the head. */
import type { PersonId, SessionId } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import type { CaseState } from '../state.js';

export interface RecordCorrection {
  readonly sessionId: SessionId;
  readonly record: string;
}

/** The sealed texts to replace. SESSION_UNKNOWN for one that was not held, TEXT_MISSING, NOT_YOUR_ENTRY. */
export function correctedRecords(
  { sessions }: CaseState,
  records: readonly RecordCorrection[],
  person: PersonId,
  head: boolean,
): Record<string, string> {
  const texts = records.map(({ sessionId, record }) => {
    const session = sessions.find(({ id, status }) => id === sessionId && status === 'HELD');
    ensure(session, 'SESSION_UNKNOWN', { field: 'records' });
    ensure(record.trim(), 'TEXT_MISSING', { field: 'records' });
    const caucus = session.kind === 'CAUCUS';
    ensure(session.openedBy === person || (head && !caucus), 'NOT_YOUR_ENTRY', {
      field: 'records',
      facts: { action: 'amend', fields: ['record'] },
    });
    return [`${caucus ? 'caucus' : 'record'}:${sessionId}`, record] as const;
  });
  return Object.fromEntries(texts);
}
