/** Sessions of the same mediators in other cases at about the same time: a reason to look again, none to refuse. */
import { minuteOf } from '../../domain/kernel/day.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { CaseId } from '../../domain/kernel/ids.js';
import type { Notice } from '../../domain/kernel/notice.js';

/** A session is reckoned to take so long (D). */
export const SESSION_MINUTES = 60;

/** Planned or held in an open case; its number only for who may see that case. */
export interface SessionBeside {
  readonly startsAt: string;
  readonly displayNo: string | null;
}

export interface SessionsBeside {
  /** Of the mediators of the case, elsewhere, less than `minutes` away from the instant. */
  sessionsBeside(actor: Actor, of: CaseId, at: Date, minutes: number): Promise<readonly SessionBeside[]>;
}

/** One notice for each; the time as the clock on the wall says it (Asia/Shanghai). */
export function besideNotices(beside: readonly SessionBeside[]): Notice[] {
  return beside.map(({ startsAt, displayNo }) => ({
    code: 'MEDIATOR_ELSEWHERE',
    facts: { at: minuteOf(new Date(startsAt)), ...(displayNo ? { displayNo } : {}) },
  }));
}
