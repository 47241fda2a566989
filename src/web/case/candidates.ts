/** Who could mediate, where a form asks for mediators: of the room that holds the case, or of the one that is to answer a mandate. */
import { useQuery } from '@tanstack/react-query';
import { candidates as candidatesDoc, type CandidatesQuery, type Change } from '../made/documents.js';
import { ask } from '../server/ask.js';
import type { CaseFile } from './choices.js';
import { fieldsOf } from './form-values.js';

const MEDIATORS = ['presider', 'others', 'in'];
const NONE: CandidatesQuery['candidates'] = [];

/** A mandate is answered by the room that it was offered to, which need not hold the case. */
const roomOf = (file: CaseFile | null, action: Change): string | null =>
  (action === 'acceptMandate' ? file?.mandates.at(-1)?.room.id : file?.room.id) ?? null;

export function useCandidates(file: CaseFile | null, action: Change, input: string): CandidatesQuery['candidates'] {
  const roomId = roomOf(file, action);
  const asked = useQuery({
    queryKey: ['candidates', roomId],
    queryFn: () => ask(candidatesDoc, { roomId }),
    enabled: file !== null && fieldsOf(input).some(({ name }) => MEDIATORS.includes(name)),
    retry: false,
  });
  return asked.data?.candidates ?? NONE;
}
