/** The room whose lists are shown: that of the post in which one acts, else the first of one's posts that has one. */
import { useActing } from '../shell/acting.js';
import { useMe } from '../shell/me.js';
import { roomsOf } from './work-lists.js';

export function useMyRoom(): string {
  const acting = useActing();
  const rooms = roomsOf(useMe());
  return acting?.roomId ?? rooms[0]?.id ?? '';
}
