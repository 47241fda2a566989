/** Codes of what is refused of consultation and arbitration. */
export type ArbitrationProblem =
  | 'ARBITRATION_STEP_EARLY'
  | 'NOT_AT_COMMISSION'
  | 'STEP_DETAIL_MISSING'
  | 'REPRESENTATIVES_COUNT'
  | 'NOT_COLLECTIVE'
  | 'PANEL_OF_THREE'
  | 'HEARING_TOO_EARLY'
  | 'EXTENSION_TOO_LONG';

/** Codes of what is refused of papers of the police, land and petition offices. */
export type AuthorityPaperProblem =
  | 'NO_AUTHORITY_PAPERS'
  | 'PAPER_UNFIT'
  | 'PAPER_NUMBER_MALFORMED'
  | 'PAPER_THERE'
  | 'PAPER_MATTER_MISSING';
