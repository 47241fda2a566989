/** The tariffs of a body: published, hence for everybody who is signed in. */
import type { RoomId } from '../../domain/kernel/ids.js';
import type { Tariff } from '../../domain/network/tariff.js';
import { ensureId } from '../reading/ids.js';
import type { TariffReading } from './port.js';

/** The latest first; none where the body charges nothing. */
export function tariffs(reading: TariffReading, roomId: RoomId): Promise<Tariff[]> {
  return reading.of(ensureId(roomId, 'roomId'));
}
