/** A part of a page that is fetched when it is first shown. Once it is there it is drawn at once, without a gap. */
import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { Failure } from './failure.js';

interface LatePart<Props> {
  readonly fetchIt: () => Promise<ComponentType<Props>>;
  fetched: ComponentType<Props> | null;
}

export const latePart = <Props extends object>(fetchIt: () => Promise<ComponentType<Props>>): LatePart<Props> => ({
  fetchIt,
  fetched: null,
});

async function fetchOf<Props>(part: LatePart<Props>): Promise<void> {
  part.fetched ??= await part.fetchIt();
}

interface LateProps<Props> {
  readonly part: LatePart<Props>;
  readonly given: Props;
}

/** Where it cannot be fetched that is said, and it is tried again on request: what stands around it stays. */
export function Late<Props extends object>({ part, given }: LateProps<Props>) {
  const [failed, setFailed] = useState<unknown>(null);
  const [, setThere] = useState(part.fetched !== null);
  const load = useCallback(() => {
    setFailed(null);
    void fetchOf(part).then(() => setThere(true), setFailed);
  }, [part]);
  useEffect(load, [load]);
  if (part.fetched) return <part.fetched {...given} />;
  return failed === null ? null : <Failure error={failed} again={load} />;
}
