/**
 * A change as a form sends it: once however often it is pressed, and again only under the same key. What the server says of it,
 * or that no answer came, stands until something is typed anew. It has been sent when it was answered: a form that was refused
 * does not wait until the case has been read again.
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

/** So long a form waits for the case as it is now, before it closes; it comes all the same when it takes longer. */
const SHOWN_WITHIN_MS = 5_000;

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
      const shown = caseId ? queries.invalidateQueries({ queryKey: ['case', caseId] }) : undefined;
      if (done.problem) return;
      await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, SHOWN_WITHIN_MS))]);
      onDone(done);
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
