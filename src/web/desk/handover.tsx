/** Somebody leaves: the open cases of each post, spread over who stays, seen and altered before anything is done. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choice } from '../kit/choice.js';
import { Failure } from '../kit/failure.js';
import { candidates as candidatesDoc, leaver } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { t } from '../words/i18n.js';
import { LeaverCases } from './leaver-cases.js';

export function Handover({ roomId }: { readonly roomId: string }) {
  const [personId, setPersonId] = useState('');
  const people = useQuery({
    queryKey: ['work', 'candidates', roomId],
    queryFn: () => ask(candidatesDoc, { roomId }),
    retry: false,
  });
  const asked = useQuery({
    queryKey: ['work', 'leaver', personId],
    queryFn: () => ask(leaver, { personId }),
    enabled: personId !== '',
    retry: false,
  });
  const error = people.error ?? asked.error;
  const options = (people.data?.candidates ?? []).map(({ personId: id, personName, openCases }) => ({
    id,
    label: t('loadWithoutCap', { personName, openCases }),
  }));
  const posts = asked.data?.handoverPreview.filter(({ cases }) => (cases ?? []).length > 0) ?? [];
  return (
    <>
      <div className="card">
        <div className="bar-of-fields">
          <Choice label={t('whoLeaves')} value={personId} options={options} onChange={setPersonId} required />
        </div>
        <p className="soft small">{t('handoverHint')}</p>
      </div>
      {error && <Failure error={error} />}
      {asked.data && posts.length === 0 && <p className="card">{t('nothingToHandOver')}</p>}
      {posts.map((post) => (
        <LeaverCases key={`${personId}-${post.postId}`} post={post} />
      ))}
    </>
  );
}
