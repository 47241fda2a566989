/** The parts of a case that there are, and the line of links to them. */
import { useMe } from '../../shell/me.js';
import { t } from '../../words/i18n.js';
import { PartyWordsCard } from '../../case/cards/party-words-card.js';
import { AfterwardsCard, RelatedCard } from '../../case/cards/afterwards-card.js';
import { AgreementCard } from '../../case/cards/agreement-card.js';
import { ClocksCard } from '../../case/cards/clocks-card.js';
import { DisputeCard } from '../../case/cards/dispute-card.js';
import { ArbitrationCard, MandatesCard, ProceedingsCard } from '../../case/cards/entrusted-card.js';
import { AuthorityPapersCard, GroupsCard, ServiceCard, UndisputedCard } from '../../case/cards/facts-card.js';
import { KeepingCard } from '../../case/cards/keeping-card.js';
import { LettersCard } from '../../case/cards/letters-card.js';
import { PapersCard } from '../../case/cards/papers-card.js';
import { PartiesCard } from '../../case/cards/parties-card.js';
import { ReferralsCard } from '../../case/cards/referrals-card.js';
import { RoutesCard } from '../../case/cards/routes-card.js';
import { SentCard } from '../../case/cards/sent-card.js';
import { SessionsCard } from '../../case/cards/sessions-card.js';
import type { CaseFile } from '../../case/choices.js';
import type { Choose } from '../../case/chosen.js';
import { History } from '../../case/history.js';
import { mayReveal, seesKeeping } from '../../case/keeping.js';

interface PartsProps {
  readonly file: CaseFile;
  readonly onChoose: Choose;
}

/** Whoever holds the case works on all of it; others only look. */
const INSIDE = ['CUSTODIAN', 'OVERSEER'];
/** A court or commission takes those that are addressed to it. */
const TAKES_PAPERS = ['CUSTODIAN', 'AUTHORITY'];

export function Parts({ file, onChoose }: PartsProps) {
  const { posts } = useMe();
  const custodian = file.accessLevel === 'CUSTODIAN';
  return (
    <div className="columns">
      <div className="stack">
        <PartiesCard file={file} onChoose={custodian && mayReveal(posts) ? onChoose : undefined} />
        <DisputeCard file={file} />
        <SessionsCard file={file} />
        <AgreementCard file={file} />
        <ReferralsCard file={file} />
        <MandatesCard file={file} />
        <ProceedingsCard file={file} />
        <ArbitrationCard file={file} />
        <UndisputedCard file={file} />
        <ServiceCard file={file} />
        <AuthorityPapersCard file={file} />
        <GroupsCard file={file} />
        <PartyWordsCard file={file} />
        <AfterwardsCard file={file} />
        <RelatedCard file={file} />
      </div>
      <div className="stack">
        <ClocksCard file={file} />
        {INSIDE.includes(file.accessLevel) && <RoutesCard file={file} />}
        {TAKES_PAPERS.includes(file.accessLevel) && <PapersCard file={file} />}
        {INSIDE.includes(file.accessLevel) && seesKeeping(posts) && <SentCard file={file} />}
        {INSIDE.includes(file.accessLevel) && seesKeeping(posts) && <KeepingCard file={file} onChoose={onChoose} />}
        <LettersCard file={file} />
        <History file={file} />
      </div>
    </div>
  );
}

const PARTS = [
  ['parties', () => true],
  ['dispute', () => true],
  ['sessions', ({ sessions }: CaseFile) => sessions.length > 0],
  ['agreement', ({ agreement }: CaseFile) => agreement !== null],
  ['referrals', ({ referrals, custody }: CaseFile) => referrals.length > 0 || Boolean(custody)],
  ['mandates', ({ mandates }: CaseFile) => mandates.length > 0],
  ['proceedings', ({ proceedings }: CaseFile) => proceedings.length > 0],
  ['clocks', ({ clocks }: CaseFile) => clocks.length > 0],
  ['history', () => true],
] as const;

export function PartLinks({ file }: { readonly file: CaseFile }) {
  return (
    <nav className="part-links no-print" aria-label={t('parts')}>
      {PARTS.filter(([, isThere]) => isThere(file)).map(([id]) => (
        <a key={id} href={`#${id}`} onClick={(event) => goTo(event, id)}>
          {t(id)}
        </a>
      ))}
    </nav>
  );
}

/** The address stays as it is: it says which form is open. */
function goTo(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault();
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector<HTMLElement>('h2')?.focus();
}
