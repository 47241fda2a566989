/** A room, an authority or a case, found by a part of its name or number. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choice } from '../kit/choice.js';
import { Text } from '../kit/text.js';
import { t } from '../words/i18n.js';
import { FINDERS } from './finders.js';
import type { Found } from './found.js';

interface FoundFieldProps {
  readonly name: Found;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean | undefined;
  readonly error?: string | undefined;
}

export function FoundField({ name, label, value, onChange, required, error }: FoundFieldProps) {
  const [search, setSearch] = useState('');
  const finder = FINDERS[name];
  const found = useQuery({
    queryKey: ['find', name, search],
    queryFn: () => finder.find(search),
    placeholderData: (before) => before,
  });
  return (
    <div className="pair">
      <Text label={t(finder.hint)} kind="search" value={search} onChange={setSearch} />
      <Choice
        label={label}
        value={value}
        options={found.data ?? []}
        onChange={onChange}
        required={required}
        error={error}
      />
    </div>
  );
}
