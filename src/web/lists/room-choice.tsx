/** Which of one's rooms; nothing is asked of who has one. */
import { Choice } from '../kit/choice.js';
import { t } from '../words/i18n.js';
import { placeName } from './columns.js';
import type { Room } from './work-lists.js';

interface RoomChoiceProps {
  readonly rooms: readonly Room[];
  readonly roomId: string;
  readonly onChoose: (roomId: string) => void;
}

export function RoomChoice({ rooms, roomId, onChoose }: RoomChoiceProps) {
  if (rooms.length < 2) return null;
  const options = rooms.map((room) => ({ id: room.id, label: placeName(room) }));
  return (
    <div className="beside">
      <Choice
        label={t('where')}
        value={roomId}
        options={options}
        onChange={(next) => next && onChoose(next)}
        required
      />
    </div>
  );
}
