/**
 * A change as a form sends it: once however often it is pressed, under one key until something is typed anew. A version
 * that is not the one seen is shown before anything is sent again; nothing that was typed is lost.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Changed, change, newKey, type Problem } from '../server/ask.js';
import type { CHANGES } from '../made/documents.js';
import type { CaseFile } from './choices.js';

interface Asked {
  readonly action: keyof typeof CHANGES;
  readonly file: CaseFile | null;
  /** The fields that its input has. */
  readonly names: readonly string[];
  readonly onDone: (done: Changed) => void;
}

export function useChange({ action, file, names, onDone }: Asked) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const key = useRef(newKey());
  const seen = useRef(file?.version);

  const own = () => ({
    ...(names.includes('idempotencyKey') && { idempotencyKey: key.current }),
    ...(file && names.includes('caseId') && { caseId: file.id }),
    ...(file && names.includes('expectedVersion') && { expectedVersion: seen.current }),
  });
  const send = async (input: object): Promise<void> => {
    if (sending) return;
    setSending(true);
    setFailed(null);
    try {
      const done = await change(action, { ...input, ...own() });
      setProblem(done.problem ?? null);
      if (!done.problem) onDone(done);
      if (file) await queries.invalidateQueries({ queryKey: ['case', file.id] });
    } catch (error) {
      setFailed(error);
    } finally {
      setSending(false);
    }
  };
  const renew = () => {
    key.current = newKey();
    setProblem(null);
  };
  const seeNow = () => {
    seen.current = file?.version;
    renew();
  };
  return { problem, failed, sending, seen: seen.current ?? 0, send, renew, seeNow };
}
