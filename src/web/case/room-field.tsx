/** A room, found by a part of its name. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../server/ask.js';
import { currentLanguage, t } from '../words/i18n.js';
import { Choice } from '../kit/choice.js';
import { Text } from '../kit/text.js';
import { findRooms } from '../made/documents.js';

interface RoomFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean | undefined;
  readonly error?: string | undefined;
}

export function RoomField({ label, value, onChange, required, error }: RoomFieldProps) {
  const [search, setSearch] = useState('');
  const found = useQuery({ queryKey: ['rooms', search], queryFn: () => ask(findRooms, search ? { search } : {}) });
  const nodes = found.data?.rooms.nodes ?? [];
  const options = nodes.map(({ id, name, nameEn }) => ({
    id,
    label: currentLanguage() === 'zh' ? name : nameEn || name,
  }));
  return (
    <div className="group">
      <Text label={t('findRoom')} kind="search" value={search} onChange={setSearch} />
      <Choice label={label} value={value} options={options} onChange={onChange} required={required} error={error} />
    </div>
  );
}
