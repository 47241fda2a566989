/** What of a file is sealed: its secret, and what the papers in its state are called. */
import type { CaseKey } from '../../../app/keys/sealer-port.js';
import { NO_SECRET, type CaseSecret } from '../../../domain/case/secret.js';
import type { CaseState } from '../../../domain/case/state.js';
import { apartFromDocuments, type Documents, withDocuments } from './documents.js';

const PLACE = 'file';

interface Whole {
  readonly state: CaseState;
  readonly secret: CaseSecret;
}

/** The two columns of a file. */
export function sealedFile(key: Pick<CaseKey, 'seal'>, { state, secret }: Whole): { state: CaseState; sealed: Buffer } {
  // The number that the committee gave is the file's own and stands in a column too.
  const { plain, documents } = apartFromDocuments({ ...state, number: null });
  const named = Object.keys(documents).length > 0;
  return {
    state: { ...plain, number: state.number },
    sealed: key.seal(PLACE, named ? { ...secret, documents } : secret),
  };
}

/** State and secret again; where nothing is sealed or the key is gone, the state as it stands in the clear. */
export function openedFile(key: Pick<CaseKey, 'open'> | null, state: CaseState, sealed: Buffer | null): Whole {
  if (!sealed || !key) return { state, secret: NO_SECRET };
  const { documents = {}, ...secret } = key.open(PLACE, sealed) as CaseSecret & { readonly documents?: Documents };
  return { state: withDocuments(state, documents), secret };
}
