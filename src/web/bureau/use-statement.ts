/** A statement and the one that it is compared with; the one before stays until the next is there. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { statement } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { type Asked, comparedWith, inputOf } from './asked.js';

const NEVER = { by: 'NONE', from: '', to: '' } as const;

export function useStatement(asked: Asked) {
  const input = inputOf(asked);
  const against = asked.view === 'table' ? comparedWith(asked) : null;
  const other = against ? inputOf(against) : NEVER;
  const shared = { retry: false, placeholderData: keepPreviousData };
  const own = useQuery({
    queryKey: ['statement', input],
    queryFn: () => ask(statement, { input }),
    ...shared,
  });
  const beside = useQuery({
    queryKey: ['statement', other],
    queryFn: () => ask(statement, { input: other }),
    enabled: against !== null,
    ...shared,
  });
  return {
    input,
    answer: own.data?.statement,
    error: own.error ?? beside.error,
    again: () => void own.refetch(),
    others: against ? beside.data?.statement : undefined,
  };
}
