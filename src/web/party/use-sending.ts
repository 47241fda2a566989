/** One thing sent at a time, with what went wrong in words. */
import { useState } from 'react';
import { AskError } from '../server/ask.js';
import { t } from '../words/i18n.js';
import type { PartyAnswer } from './server.js';

export function useSending() {
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  /** The answer, or null where it was refused or did not arrive. */
  const send = async (work: () => Promise<PartyAnswer>): Promise<PartyAnswer | null> => {
    if (busy) return null;
    setBusy(true);
    try {
      const answer = await work();
      setWrong(answer.problem?.message ?? null);
      return answer.problem ? null : answer;
    } catch (error) {
      setWrong(error instanceof AskError && error.message ? error.message : t('away'));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { wrong, busy, send };
}

export type Sending = ReturnType<typeof useSending>;
