// How fast the machine is at this moment, whatever else it does: budgets in milliseconds are meant for the one of
// docs/performance.md, left alone.

/** What the work below takes there. */
const THERE_MS = 250;
/** Beyond this nothing that is measured would say anything. */
const AT_MOST = 4;

function work() {
  let seed = 1;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed;
  };
  for (let round = 0; round < 8; round++) {
    const rows = Array.from({ length: 20_000 }, () => ({ id: String(next()), due: next() % 365 }));
    rows.sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1));
    JSON.parse(JSON.stringify(rows));
  }
}

/** How many times longer it takes here and now, at least once. */
export function slowness() {
  const began = performance.now();
  work();
  return Math.min(AT_MOST, Math.max(1, (performance.now() - began) / THERE_MS));
}
