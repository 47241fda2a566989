/** The operations of parties by self-service; rows of THE table of operations. No account may send them, and a party may send nothing else. */

export const PARTY_QUERIES = {
  myCase: 'PARTY',
  applicationPlaces: 'ANYONE',
} as const;

/** Who asks for a code, or has one, is not known yet. */
export const PARTY_OPEN = {
  askPartyCode: 'ANYONE',
  enterAsParty: 'ANYONE',
  enterWithRoomCode: 'ANYONE',
  askApplicationCode: 'ANYONE',
  applyForMediation: 'ANYONE',
} as const;

export const PARTY_MUTATIONS = {
  leaveAsParty: 'PARTY',
  giveConsent: 'PARTY',
  confirmOutcome: 'PARTY',
  signRecord: 'PARTY',
  evaluateMediation: 'PARTY',
  raiseObjection: 'PARTY',
  withdrawApplication: 'PARTY',
  makeComplaint: 'PARTY',
  askForRights: 'PARTY',
} as const;

/** A change that a party makes. */
export type PartyMutation = keyof typeof PARTY_MUTATIONS;
