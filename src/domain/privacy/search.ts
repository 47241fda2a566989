/** Why a supervisor may search for a person in the whole area: finding the name already shows that somebody is in dispute. */
export const SEARCH_REASONS = [
  'PARTY_ASKED',
  'COMPLAINT',
  'DUPLICATE_CHECK',
  'COURT_OR_POLICE_ASKED',
  'INSPECTION',
] as const;
export type SearchReason = (typeof SEARCH_REASONS)[number];
