/** Files whose time of keeping is over, and what is known of the keeping of one. */
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type FactLine, Facts } from '../kit/facts.js';
import { Failure } from '../kit/failure.js';
import { destruction, type DestructionQuery, kept, type KeptQuery } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { dayText, t, timeText } from '../words/i18n.js';
import { label } from '../words/labels.js';
import { useAct } from './act.js';
import type { Step } from './step.js';
import { Listing, StepButtons } from './listing.js';
import type { ListingOf, OfficeSearch } from './listing-of.js';
import { CaseLink } from './rights.js';
import { useKeeper } from './keeper.js';

type Due = DestructionQuery['destructionList']['nodes'][number];
type Kept = NonNullable<KeptQuery['retention']>;

const LIST = (): ListingOf<Due> => ({
  name: t('office.retention'),
  ask: async ({ after }) => (await ask(destruction, { after })).destructionList,
  keyOf: ({ caseId }) => caseId,
  columns: [
    { word: 'keptUntil', cell: ({ until }) => until && dayText(until) },
    {
      word: 'number',
      cell: ({ caseId, number, displayNo }) => (
        <Link to="/office" search={{ part: 'retention', caseId }}>
          {number ?? displayNo}
        </Link>
      ),
    },
    { word: 'type', cell: ({ type }) => label('DisputeType', type) },
    { word: 'status', cell: ({ status }) => label('CaseStatus', status) },
    {
      word: 'keepingNow',
      cell: ({ held, proposed, openRequests }) => (
        <>
          {held && <span className="tag overdue">{t('held')}</span>}{' '}
          {proposed && <span className="tag soon">{t('proposed')}</span>}{' '}
          {openRequests > 0 && <span className="tag">{t('requestsOpen', { count: openRequests })}</span>}
        </>
      ),
    },
  ],
  file: { list: 'destructionList', given: {} },
});

export function Retention() {
  const { caseId } = useSearch({ strict: false }) as OfficeSearch;
  return caseId ? <OneFile caseId={caseId} /> : <Listing of={LIST()} />;
}

function OneFile({ caseId }: { readonly caseId: string }) {
  const { act, shown } = useAct();
  const steps = useKeeper();
  const asked = useQuery({
    queryKey: ['office', 'kept', caseId],
    queryFn: () => ask(kept, { caseId }),
    retry: false,
  });
  if (asked.error) return <Failure error={asked.error} />;
  if (!asked.data) return <p>{t('loading')}</p>;
  const file = asked.data.retention;
  if (!file) return <p className="card">{t('noSuchCase')}</p>;
  return (
    <>
      <p>
        <Link to="/office" search={{ part: 'retention' }}>
          {t('office.retention')}
        </Link>
      </p>
      {shown}
      <section className="card">
        <h2>
          <CaseLink id={caseId}>{file.displayNo}</CaseLink>
        </h2>
        <KeptFacts file={file} />
        <StepButtons steps={steps(file)} act={act} />
      </section>
      <Holds file={file} liftOf={(hold) => steps(file, hold)} act={act} />
    </>
  );
}

function KeptFacts({ file }: { readonly file: Kept }) {
  const { archivedOn, until, years, rules, proposal, destroyedAt, certificate } = file;
  const lines: readonly FactLine[] = [
    [t('archivedOn'), archivedOn && dayText(archivedOn)],
    [t('keptUntil'), until ? `${dayText(until)}${years ? t('yearsLong', { years }) : ''}` : t('keptForever')],
    [t('rules'), rules.map((rule) => label('RetentionRule', rule)).join('、')],
    [t('proposal'), proposal && `${proposal.appraisal} — ${proposal.proposedByName} ${timeText(proposal.proposedAt)}`],
    [t('destroyed'), destroyedAt && `${timeText(destroyedAt)} ${certificate ?? ''}`],
  ];
  return <Facts lines={lines} />;
}

interface HoldsProps {
  readonly file: Kept;
  readonly liftOf: (holdId: string) => readonly Step[];
  readonly act: (step: Step) => void;
}

function Holds({ file: { holds }, liftOf, act }: HoldsProps) {
  if (holds.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('holds')}</h2>
      <ul className="plain-list">
        {holds.map(({ id, ground, note, setAt, setByName, liftedAt, liftReason }) => (
          <li key={id} className="row between">
            <span>
              {label('HoldGround', ground)} · {note} · {setByName} {timeText(setAt)}
              {liftedAt && ` · ${t('lifted')} ${timeText(liftedAt)} ${liftReason ?? ''}`}
            </span>
            {!liftedAt && <StepButtons steps={liftOf(id)} act={act} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
