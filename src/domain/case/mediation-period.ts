/** Which period a mediation has, and since when: by the room that holds it, the track and the district (domain.md §2). */
import { type ClockId, clockIn, extensionOf } from '../clock/clocks.js';
import type { ExtensionRule } from '../clock/row.js';
import type { Day } from '../kernel/day.js';
import type { EventId } from '../kernel/ids.js';
import { runningMandate } from './mandate.js';
import { mandatePeriodOf } from './mandate-period.js';
import type { RoomRef } from './room-ref.js';
import type { CaseState } from './state.js';
import { trackOf } from './track.js';

/**
 * The statute's own period holds for the body that it names: 30 working days for a medical committee (医疗条例 38), 15 days
 * for an enterprise's committee (企业规定 29). All others have the general period, a reminder (司法部令75号 33, W).
 */
function generalPeriod(room: RoomRef, disputeType: CaseState['dispute']['type']): ClockId {
  const track = trackOf(room.kind, { type: disputeType });
  if (track === 'MEDICAL' && room.kind === 'SPECIALISED_ROOM') return 'MD-01';
  if (room.kind === 'ENTERPRISE_COMMITTEE') return 'LM-02';
  return track === 'COMMERCIAL' ? 'BR-01' : 'PM-01';
}

export interface MediationPeriod {
  readonly clock: ClockId;
  readonly startedOn: Day;
  /** The step from which it runs. */
  readonly event: EventId;
}

/** A period of the room's own, and the day on which an outside authority took the case from it; null while it did not. */
export interface OwnPeriod extends MediationPeriod {
  readonly stoppedOn: Day | null;
}

/**
 * From acceptance. A referral does not begin it anew (F03); where the case came to a body with another period, that one
 * begins with its acceptance there. It stops when an outside authority takes the case; a return begins a new one (C22).
 */
export function ownPeriodsOf({ milestones, dispute, home }: CaseState): OwnPeriod[] {
  const periods: OwnPeriod[] = [];
  for (const { kind, room, day, event } of milestones) {
    const last = periods.at(-1);
    const running = last?.stoppedOn === null ? periods.pop() : undefined;
    const begun = {
      clock: clockIn(generalPeriod(room, dispute.type), home, day),
      startedOn: day,
      event,
      stoppedOn: null,
    };
    if (kind === 'ACCEPTED' || kind === 'RETURNED') periods.push(begun);
    else if (running && kind === 'SENT_OUTSIDE') periods.push({ ...running, stoppedOn: day });
    else if (running) periods.push(kind === 'REFERRED' && begun.clock !== running.clock ? begun : running);
  }
  return periods;
}

/** The one that runs, or ran to the end, under a mandate its own; null before acceptance and while an outside authority holds the case. */
export function mediationPeriodOf(state: CaseState): MediationPeriod | null {
  const mandate = runningMandate(state.mandates);
  if (mandate) return mandatePeriodOf(mandate, state.home);
  const last = ownPeriodsOf(state).at(-1);
  return last?.stoppedOn === null ? last : null;
}

export interface ExtendablePeriod extends MediationPeriod {
  readonly rule: ExtensionRule;
  /** What was added already, in the unit of the rule. */
  readonly added: number;
}

/** The mediation period with the rule by which the parties may extend it; null where there is none. */
export function extendablePeriodOf(state: CaseState): ExtendablePeriod | null {
  const period = mediationPeriodOf(state);
  const rule = period && extensionOf(period.clock, period.startedOn);
  if (!rule || (rule.by !== 'PARTIES' && rule.by !== 'BODY_AND_PARTIES')) return null;
  const added = (state.extensions ?? [])
    .filter(({ clock, on }) => clock === period.clock && on >= period.startedOn)
    .reduce((sum, { length }) => sum + length.count, 0);
  return { ...period, rule, added };
}
