/** Cases sought by number or by a party; why somebody is sought is asked where the rules ask it. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ask } from '../server/ask.js';
import { t } from '../words/i18n.js';
import { Button } from '../kit/button.js';
import { Choice } from '../kit/choice.js';
import { Failure } from '../kit/failure.js';
import { Text } from '../kit/text.js';
import { options } from '../words/labels.js';
import { CaseTable } from '../lists/case-table.js';
import { allCases, type SearchReason } from '../made/documents.js';

export interface CaseSearch {
  readonly number?: string;
}

interface Sought {
  readonly party: string;
  readonly reason: string;
}

function useSearchAnswer(number: string, { party, reason }: Sought) {
  const filter = {
    ...(number && { number }),
    ...(party && { party }),
    ...(reason && { partyReason: reason as SearchReason }),
  };
  const enabled = Object.keys(filter).length > 0;
  return useQuery({ queryKey: ['search', filter], queryFn: () => ask(allCases, { filter }), enabled, retry: false });
}

/** A number may stand in the address; a person's name never does. */
export function SearchPage() {
  const { number = '' } = useSearch({ strict: false }) as CaseSearch;
  const navigate = useNavigate();
  const [typedNumber, setTypedNumber] = useState(number);
  const [typed, setTyped] = useState<Sought>({ party: '', reason: '' });
  const [sought, setSought] = useState<Sought>({ party: '', reason: '' });
  const asked = useSearchAnswer(number, sought);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSought(typed);
    void navigate({ to: '/search', search: typedNumber ? { number: typedNumber } : {} });
  };
  const found = asked.data?.cases;
  return (
    <main className="page">
      <h1>{t('search')}</h1>
      <form className="card" onSubmit={submit}>
        <Text label={t('byNumber')} kind="search" value={typedNumber} onChange={setTypedNumber} />
        <Text
          label={t('byParty')}
          kind="search"
          value={typed.party}
          onChange={(party) => setTyped({ ...typed, party })}
        />
        <Choice
          label={t('searchReason')}
          value={typed.reason}
          options={options('SearchReason')}
          onChange={(reason) => setTyped({ ...typed, reason })}
        />
        <div>
          <Button type="submit" look="primary">
            {t('find')}
          </Button>
        </div>
      </form>
      {asked.error && <Failure error={asked.error} />}
      {found?.searchNote && <p className="notice">{found.searchNote}</p>}
      {found &&
        (found.nodes.length > 0 ? <CaseTable rows={found.nodes} /> : <p className="card">{t('nothingFound')}</p>)}
    </main>
  );
}
