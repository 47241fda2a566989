/** The periods of a mandate: from the receipt that the mediator signed, or on line from the acceptance (domain.md §2.4, 2.5). */
import { type ClockId, clockIn } from '../clock/clocks.js';
import type { Day } from '../kernel/day.js';
import type { EventId, Home } from '../kernel/ids.js';
import type { Mandate } from './mandate.js';

/** Invited assistance has no period: the court itself mediates (民诉法 98). */
function clockOf({ kind, online, procedure }: Mandate): ClockId | null {
  switch (kind) {
    case 'COMMISSIONED':
      return 'LA-11';
    case 'ASSIGNED_PRE_FILING':
      return online ? 'ON-05' : 'CE-01';
    case 'ENTRUSTED_POST_FILING':
      if (procedure === 'SUMMARY') return online ? 'ON-06b' : 'CE-02b';
      return online ? 'ON-06' : 'CE-02a';
    case 'INVITED_ASSISTANCE':
      return null;
  }
}

/** The mediation period of a mandate that was taken; null before, and where the law names none. */
export function mandatePeriodOf(
  mandate: Mandate,
  home: Home,
): { readonly clock: ClockId; readonly startedOn: Day; readonly event: EventId } | null {
  const taken = mandate.turns.find(({ kind }) => kind === 'TAKEN');
  const clock = clockOf(mandate);
  if (!taken || !clock) return null;
  const onPlatform = mandate.online && mandate.kind !== 'COMMISSIONED';
  const startedOn = onPlatform ? taken.day : (mandate.receiptSignedOn ?? taken.day);
  return { clock: clockIn(clock, home, startedOn), startedOn, event: taken.event };
}
