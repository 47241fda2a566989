/** Who could mediate, side by side: load, cap, and what the choice makes of it. */
import { Bar } from '../kit/bar.js';
import type { CandidatesQuery } from '../made/documents.js';
import { t } from '../words/i18n.js';
import { label } from '../words/labels.js';
import { isOver } from './load.js';

export type Candidate = CandidatesQuery['candidates'][number];

interface CandidatesProps {
  readonly candidates: readonly Candidate[];
  readonly presider: string;
  readonly others: readonly string[];
  /** How many cases are being given. */
  readonly more: number;
  readonly onPresider: (postId: string) => void;
  readonly onOthers: (postIds: readonly string[]) => void;
}

export function CandidatesTable(props: CandidatesProps) {
  return (
    <div className="card scroll">
      <h2>{t('whoMediates')}</h2>
      <table className="table cards">
        <thead>
          <tr>
            <th scope="col">{t('presides')}</th>
            <th scope="col">{t('joins')}</th>
            <th scope="col">{t('mediator')}</th>
            <th scope="col">{t('loadNow')}</th>
            <th scope="col">{t('loadThen')}</th>
          </tr>
        </thead>
        <tbody>
          {props.candidates.map((one) => (
            <Row key={one.postId} one={one} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ one, presider, others, more, onPresider, onOthers }: CandidatesProps & { readonly one: Candidate }) {
  const { postId, personName, openCases, presided, cap } = one;
  const joins = others.includes(postId);
  const gains = postId === presider || joins ? more : 0;
  const over = isOver(one, gains);
  const toggle = () => onOthers(joins ? others.filter((id) => id !== postId) : [...others, postId]);
  return (
    <tr>
      <td data-label={t('presides')}>
        <input
          type="radio"
          name="presider"
          aria-label={t('presidesOf', { name: personName })}
          checked={postId === presider}
          onChange={() => onPresider(postId)}
        />
      </td>
      <td data-label={t('joins')}>
        <input
          type="checkbox"
          aria-label={t('joinsOf', { name: personName })}
          checked={joins}
          disabled={postId === presider}
          onChange={toggle}
        />
      </td>
      <th scope="row">
        {personName} <span className="small soft">{label('Role', one.role)}</span>
      </th>
      <td data-label={t('loadNow')}>
        <span className="rate">
          <Bar part={openCases} whole={cap ?? 20} over={isOver(one, 0)} />
          <span>{cap ? `${openCases} ／ ${cap}` : openCases}</span>
          <span className="small soft">{t('presidedNow', { presided })}</span>
        </span>
      </td>
      <td data-label={t('loadThen')}>
        {gains > 0 ? (
          <span className={`tag ${over ? 'overdue' : 'done'}`}>
            {openCases + gains} {over && t('overCap')}
          </span>
        ) : (
          '—'
        )}
      </td>
    </tr>
  );
}
