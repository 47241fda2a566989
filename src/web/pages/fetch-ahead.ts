/** What the next press most likely needs is fetched while nothing else is to be done: a case, then its forms. */
import { useEffect } from 'react';

const whenIdle = (work: () => void): unknown =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work) : setTimeout(work, 1_000);

let begun = false;

/** A file that cannot be fetched now is fetched when it is needed. */
function fetchCaseAhead(): void {
  if (begun) return;
  begun = true;
  whenIdle(() => void import('./case.js').then(fetchFormsAhead).catch(() => undefined));
}

function fetchFormsAhead(): void {
  whenIdle(() => void import('./case/action-drawer.js').catch(() => undefined));
}

/** From when on what the page itself needs is there. */
export function useCaseAhead(there: boolean): void {
  useEffect(() => {
    if (there) fetchCaseAhead();
  }, [there]);
}
