/** Who is signed in, with the posts of today; known to every page below the shell. */
import { createContext, useContext } from 'react';
import type { MeQuery } from '../made/documents.js';

export const MeContext = createContext<MeQuery['me'] | null>(null);

export function useMe(): MeQuery['me'] {
  const me = useContext(MeContext);
  if (!me) throw new Error('outside of the shell');
  return me;
}
