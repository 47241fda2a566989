/** Lists of work are asked anew within two seconds of when the server says that something changed, however much it was. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listenToQueue } from '../server/live.js';

const PAUSE_MS = 2_000;
const LISTS = [['work'], ['referrals'], ['incoming']];

export function useLiveWork(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const askAnew = () => {
      waiting = null;
      for (const queryKey of LISTS) void queries.invalidateQueries({ queryKey });
    };
    const end = listenToQueue(() => {
      waiting ??= setTimeout(askAnew, PAUSE_MS);
    });
    return () => {
      if (waiting) clearTimeout(waiting);
      end();
    };
  }, [queries]);
}
