/** What every field of a form may ask: the case, who acts, and the errors by path. */
import { createContext } from 'react';
import type { Known } from './choices.js';

interface FormShared {
  readonly known: Known;
  readonly errors: Readonly<Record<string, string>>;
}

export const FormContext = createContext<FormShared>({
  known: { file: null, me: { personId: '', name: '', login: '', home: '', posts: [] }, candidates: [] },
  errors: {},
});
