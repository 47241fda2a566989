/** A case found by its number, for a register that is kept by case. */
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '../kit/button.js';
import { Text } from '../kit/text.js';
import { findCases } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { t } from '../words/i18n.js';

interface Found {
  readonly id: string;
  readonly number?: string | null;
  readonly displayNo: string;
}

export function CaseSought({ part }: { readonly part: string }) {
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const [found, setFound] = useState<readonly Found[] | null>(null);
  const open = (caseId: string) => void navigate({ to: '/office', search: { part, caseId } });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { nodes } = (await ask(findCases, { number: number.trim() })).cases;
    const [only, another] = nodes;
    setFound(nodes);
    if (only && !another) open(only.id);
  };
  return (
    <form className="card" onSubmit={(event) => void submit(event)}>
      <div className="row">
        <Text label={t('byNumber')} kind="search" value={number} onChange={setNumber} />
        <Button type="submit">{t('find')}</Button>
      </div>
      {found?.length === 0 && <p>{t('nothingFound')}</p>}
      <div className="row">
        {(found ?? []).map((one) => (
          <Button key={one.id} look="plain" onPress={() => open(one.id)}>
            {one.number ?? one.displayNo}
          </Button>
        ))}
      </div>
    </form>
  );
}
