/** The days of a case's milestones after some of them were corrected: days that depend on them move too. */
import type { Day } from '../kernel/day.js';
import type { Amendment } from './events.js';
import type { Milestone } from './state.js';

type Days = Pick<Amendment, 'registeredOn' | 'acceptedOn' | 'endedOn'>;

/**
 * One day for each milestone. A routing between desks, which no figure counts by its day, follows its neighbours: it lies
 * neither before the registration nor after the acceptance or refusal, whatever was typed then.
 */
export function correctedDays(milestones: readonly Milestone[], change: Days): Day[] {
  const own = milestones.map(({ kind, day }) => namedDay(kind, change) ?? day);
  return milestones.map(({ kind }, at) => {
    const day = own[at] as Day;
    if (kind !== 'ROUTED') return day;
    const earliest = own[0] as Day;
    const fixed = milestones.findIndex((m, i) => i > at && m.kind !== 'ROUTED');
    const latest = own[fixed] ?? '9999-12-31';
    return [earliest, day, latest].sort()[1] as Day;
  });
}

/** A day of the file that belongs between registration and acceptance, moved only when the correction leaves it outside. */
export function withinIntake(day: Day | null, milestones: readonly Milestone[]): Day | null {
  const registered = milestones.find(({ kind }) => kind === 'REGISTERED')?.day;
  const accepted = milestones.find(({ kind }) => kind === 'ACCEPTED')?.day;
  if (day === null) return null;
  if (registered && day < registered) return registered;
  return accepted && day > accepted ? accepted : day;
}

function namedDay(kind: Milestone['kind'], change: Days): Day | undefined {
  switch (kind) {
    case 'REGISTERED':
      return change.registeredOn;
    case 'ACCEPTED':
      return change.acceptedOn;
    case 'ENDED':
    case 'UNACCEPTED':
    case 'ENDED_OUTSIDE':
      return change.endedOn;
    case 'ROUTED':
    case 'REFERRED':
    case 'SENT_OUTSIDE':
    case 'RETURNED':
    case 'ANNULLED':
      return undefined;
  }
}
