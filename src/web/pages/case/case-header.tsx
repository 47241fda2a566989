/** The case at a glance: number, status, what ends next and why, through what one sees it, and what can be done. */
import { Due } from '../../kit/day.js';
import { t } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import { Actions } from './actions.js';
import { nextClock } from '../../case/cards/clocks-card.js';
import type { CaseFile } from '../../case/choices.js';
import type { Choose } from '../../case/chosen.js';
import { nameOrHidden, placeName } from '../../case/names.js';

interface HeaderProps {
  readonly file: CaseFile;
  readonly said: readonly string[];
  readonly onChoose: Choose;
}

/** 甲等3人诉乙 has no place here: both sides by name, the first of each. */
function sidesText({ parties }: CaseFile): string {
  const ofSide = (wanted: string): string => {
    const [first, ...more] = parties.filter(({ side }) => side === wanted);
    if (!first) return '';
    return more.length > 0 ? t('andMore', { name: nameOrHidden(first), more: more.length + 1 }) : nameOrHidden(first);
  };
  return [ofSide('APPLICANT'), ofSide('RESPONDENT')].filter(Boolean).join(' ／ ');
}

export function CaseHeader({ file, said, onChoose }: HeaderProps) {
  const { number, displayNo, status, custody, undoAsked } = file;
  return (
    <header className="stack tight card">
      <div className="row between">
        <div className="row">
          <h1 tabIndex={-1}>{number ?? displayNo}</h1>
          <span className="tag done">{label('CaseStatus', status)}</span>
          {file.difficult && <span className="tag soon">{t('difficult')}</span>}
        </div>
        <span className="soft small">
          {number && displayNo !== number && `${displayNo} · `}
          {t('version', { version: file.version })}
        </span>
      </div>
      <p>
        <strong>{sidesText(file)}</strong> · {label('DisputeType', file.type)} · {placeName(file.room)}
        {custody && ` → ${custody.authority.name}`}
      </p>
      <NextClock file={file} />
      <div role="status">
        {said.map((line) => (
          <p key={line} className="said">
            {line}
          </p>
        ))}
      </div>
      {undoAsked && (
        <p className="notice">{t('undoAsked', { name: undoAsked.byName, reason: undoAsked.reason ?? '' })}</p>
      )}
      {file.representativesAsked && <p className="notice">{t('representativesAsked')}</p>}
      <Actions actions={file.openActions} onChoose={onChoose} />
      <p className="soft small">{t('seenAs', { level: label('AccessLevel', file.accessLevel) })}</p>
    </header>
  );
}

function NextClock({ file: { clocks } }: Pick<HeaderProps, 'file'>) {
  const clock = nextClock(clocks);
  if (!clock) return null;
  return (
    <details className="next-clock">
      <summary>
        {clock.name} <Due day={clock.dueOn} /> <span className="soft small">{t('whyThisDay')}</span>
      </summary>
      <p className="small">{clock.why}</p>
      <p className="small soft">{clock.rule}</p>
    </details>
  );
}
