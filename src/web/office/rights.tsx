/** Requests about personal data, with the day by which each is to be answered. */
import { Link } from '@tanstack/react-router';
import { Due } from '../kit/day.js';
import { rights, type RightsQuery } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { useMe } from '../shell/me.js';
import { HEADS, holds } from '../shell/places.js';
import { dayText, t } from '../words/i18n.js';
import { label } from '../words/labels.js';
import type { Step } from './step.js';
import { Listing } from './listing.js';
import type { ListingOf } from './listing-of.js';

type Request = RightsQuery['rightsRequests']['nodes'][number];

export function Rights() {
  const decides = holds(useMe(), HEADS);
  const steps = ({ id, caseId, displayNo, outcome, kind, partyId }: Request): readonly Step[] => {
    if (!decides) return [];
    if (!outcome) return [{ action: 'decideRightsRequest', about: displayNo, fixed: { caseId, requestId: id } }];
    return kind === 'RESTRICTION' && outcome === 'GRANTED'
      ? [{ action: 'liftRestriction', about: displayNo, fixed: { caseId, partyId } }]
      : [];
  };
  const of: ListingOf<Request> = {
    name: t('office.rights'),
    ask: async ({ after }) => (await ask(rights, { after })).rightsRequests,
    keyOf: ({ id }) => id,
    columns: [
      {
        word: 'answerBy',
        cell: (one) => (one.outcome ? label('RightsDecision', one.outcome) : <Due day={one.dueOn} />),
      },
      { word: 'number', cell: (one) => <CaseLink id={one.caseId}>{one.displayNo}</CaseLink> },
      { word: 'rightKind', cell: ({ kind }) => label('DataRight', kind) },
      { word: 'askedWhat', cell: ({ asked }) => asked ?? t('hidden') },
      { word: 'askedOn', cell: ({ askedOn }) => dayText(askedOn) },
      { word: 'receivedBy', cell: ({ receivedByName }) => receivedByName },
    ],
    steps,
    file: { list: 'rightsRequests', given: {} },
  };
  return <Listing of={of} />;
}

export const CaseLink = ({ id, children }: { readonly id: string; readonly children: string }) => (
  <Link to="/cases/$id" params={{ id }}>
    {children}
  </Link>
);
