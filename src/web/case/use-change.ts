/**
 * A change as a form sends it: once however often it is pressed, and again only under the same key. What the server says of it,
 * or that no answer came, stands until something is typed anew.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Change } from '../made/documents.js';
import type { Problem } from '../server/ask.js';
import { type Changed, change } from '../server/change.js';

interface Asked {
  readonly action: Change;
  /** The case that may look different afterwards, whatever came of it. */
  readonly caseId: string | undefined;
  readonly onDone: (done: Changed) => void;
}

export function useChange({ action, caseId, onDone }: Asked) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  /** Two presses in one turn of the page both see `sending` as it was: this does not. */
  const under = useRef(false);

  const send = async (input: object): Promise<void> => {
    if (under.current) return;
    under.current = true;
    setSending(true);
    setFailed(null);
    try {
      const done = await change(action, input);
      setProblem(done.problem ?? null);
      if (caseId) await queries.invalidateQueries({ queryKey: ['case', caseId] });
      if (!done.problem) onDone(done);
    } catch (error) {
      setFailed(error);
    } finally {
      under.current = false;
      setSending(false);
    }
  };
  const forget = (): void => {
    setProblem(null);
    setFailed(null);
  };
  return { problem, failed, sending, send, forget };
}
