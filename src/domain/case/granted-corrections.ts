/** Corrections that parties were granted: each is carried out by one amendment, also of an archived file. */
import type { Recorded } from './events.js';
import type { CaseState, GrantedCorrection } from './state.js';

type Granted = Extract<Recorded, { type: 'CorrectionGranted' }>;
type Amended = Extract<Recorded, { type: 'Amended' }>;

/** Granted and not carried out yet, oldest first. */
export function waitingCorrections({ grantedCorrections = [] }: CaseState): GrantedCorrection[] {
  return grantedCorrections.filter(({ amendedOn }) => amendedOn === null);
}

/** From now on one amendment may name the request. */
export function withGrant(state: CaseState, { day: grantedOn, data: { requestId } }: Granted): CaseState {
  const granted = { requestId, grantedOn, amendedOn: null };
  return { ...state, grantedCorrections: [...(state.grantedCorrections ?? []), granted] };
}

/** The correction that the amendment names is carried out; an undo of the amendment opens it again. */
export function carriedOut({ grantedCorrections }: CaseState, { day, data: { requestId } }: Amended) {
  return grantedCorrections?.map((one) => (one.requestId === requestId ? { ...one, amendedOn: day } : one));
}
