// The places of the days, from the seeds.
import { roomId } from '../../fixtures/app.js';

export const STREET = '320612004';
export const GRID = '320612004008001';
export const STREET_ROOM = roomId('committee-320612004');
export const ARBITRATION_ROOM = roomId('ntc-arbitration');
export const UNION_ROOM = roomId('tz-union');
