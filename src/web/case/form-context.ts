/** What every field of a form may ask: the case, who acts, what is known before, and the errors by path. */
import { createContext } from 'react';
import type { Known } from './choices.js';
import type { Before } from './form-values.js';

export interface FormShared {
  readonly known: Known;
  readonly before: Before;
  readonly errors: Readonly<Record<string, string>>;
  /** The posts that fit, where the server named them. */
  readonly posts: readonly string[] | null;
}

export const FormContext = createContext<FormShared>({
  known: { file: null, me: { personId: '', name: '', login: '', home: '', posts: [] }, candidates: [] },
  before: { partyIds: [] },
  errors: {},
  posts: null,
});
