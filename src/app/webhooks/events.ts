/** Of which events a partner system may be told, and in which words. */
import { TOLD_TO_AUTHORITY } from '../../domain/case/told-to-authority.js';
import type { CaseEventType } from '../../domain/case/events.js';

/** How a case goes and ends, and where it is sent; never sessions, drafts, parties, or what was corrected. */
export const WEBHOOK_EVENTS: readonly CaseEventType[] = [
  ...TOLD_TO_AUTHORITY,
  ...(['ReferralSent', 'ReferralAccepted', 'ReferralDeclined', 'ReferralLapsed', 'ReferralRecalled'] as const),
];

/** What is sent, the same at each attempt. */
export interface Message {
  readonly eventId: string;
  readonly caseId: string;
  readonly home: string;
  readonly type: string;
  readonly happenedAt: Date;
}

/** The body of a message: identifiers and codes; whoever wants more asks the API as themselves. */
export function bodyOf({ eventId, caseId, home, type, happenedAt }: Message): string {
  return JSON.stringify({ type: `case.${type}`, timestamp: happenedAt.toISOString(), data: { eventId, caseId, home } });
}
