/** The log of services and its figures by month, as far as the viewer may see them. */
import type { Actor } from '../../domain/kernel/actor.js';
import { asDay } from '../../domain/kernel/day.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { ensureId } from '../reading/ids.js';
import type { ServiceCount, ServiceReading, ServiceRow, ServiceSpan } from './port.js';

export interface AskedServices {
  readonly from: string;
  readonly to: string;
  readonly roomId?: string | null;
}

/** DAY_MALFORMED, PERIOD_BACKWARDS, ID_MALFORMED as for every list. */
function spanOf({ from, to, roomId }: AskedServices): ServiceSpan {
  asDay(from, 'from');
  asDay(to, 'to');
  ensure(from <= to, 'PERIOD_BACKWARDS', { field: 'to', facts: { from, to } });
  return { from, to, roomId: roomId ? ensureId(roomId, 'roomId') : null };
}

/** The latest first; at most two thousand of them, a longer span is asked in parts. */
export function services(reading: ServiceReading, actor: Actor, asked: AskedServices): Promise<ServiceRow[]> {
  return reading.list(actor, spanOf(asked));
}

/** By month and kind, the earliest first. */
export function serviceCounts(reading: ServiceReading, actor: Actor, asked: AskedServices): Promise<ServiceCount[]> {
  return reading.counts(actor, spanOf(asked));
}
