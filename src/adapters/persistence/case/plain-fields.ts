// Which fields of a case can be answered without its key: opening what lies sealed costs more than reading it.

/** Fields that show nothing of what lies sealed, themselves and all below them; whatever else is asked for opens the seal. */
const PLAIN_FIELDS = new Set([
  ...['id', 'home', 'version', 'disputeId', 'displayNo', 'number', 'status', 'phase', 'track'],
  ...[
    'ledgerClass',
    'type',
    'labourCause',
    'source',
    'amount',
    'people',
    'difficult',
    'applicationForm',
    'accessLevel',
  ],
  ...['room', 'place', 'registrar', 'mediators', 'registeredOn', 'acceptedOn', 'endedOn', 'outcome', 'ground'],
  ...[
    'rightsNoticeOn',
    'attested',
    'evaluations',
    'changedAt',
    'openActions',
    'timeline',
    'clocks',
    'proceedings',
    'custody',
    'similarCases',
    'availableRoutes',
    'administrativeScope',
    'arbitration',
    'authorityPapers',
  ],
  ...['reopens', 'links', 'groups', 'representativesAsked'],
]);
/** What papers are called, inside what is plain otherwise. */
const TITLES: readonly string[] = [
  'proceedings.steps.document',
  'arbitration.steps.document',
  'authorityPapers.number',
  'custody.number',
];
const PLAIN_OF_PARTIES = new Set(['parties', ...['id', 'side', 'kind', 'minor'].map((name) => `parties.${name}`)]);

/** Whether a field, by its path in the answer, can be answered only with the case's key. */
export const isSealed = (path: string): boolean =>
  TITLES.includes(path) || (!PLAIN_OF_PARTIES.has(path) && !PLAIN_FIELDS.has(path.split('.', 1)[0] as string));
