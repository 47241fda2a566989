/** Why a supervisor may look a person up in the whole area: the name alone tells that somebody is in dispute. */
export const SEARCH_REASONS = [
  'PARTY_ASKED',
  'COMPLAINT',
  'DUPLICATE_CHECK',
  'COURT_OR_POLICE_ASKED',
  'INSPECTION',
] as const;
export type SearchReason = (typeof SEARCH_REASONS)[number];
