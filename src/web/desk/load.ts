/** Who can take how many cases: loads, caps, and how a leaver's cases are spread. */
export interface Taker {
  readonly postId: string;
  readonly openCases: number;
  readonly cap?: number | null;
}

/** How full somebody is: of no cap, as full as twenty cases make one. */
const USUAL_CAP = 20;
const fullness = ({ openCases, cap }: Taker, more: number): number => (openCases + more) / (cap ?? USUAL_CAP);

/** Whether so many more cases go beyond the cap; then a reason is asked. */
export const isOver = ({ openCases, cap }: Taker, more: number): boolean =>
  cap !== null && cap !== undefined && openCases + more > cap;

/** How many each gets by what was chosen; a case that stays has nobody. */
export function gained(chosen: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const postId of Object.values(chosen).filter(Boolean)) sums.set(postId, (sums.get(postId) ?? 0) + 1);
  return sums;
}

/** Case by case to whoever is then the least full, in the order of the list where several are. */
export function spread(caseIds: readonly string[], takers: readonly Taker[]): Record<string, string> {
  const got = new Map<string, number>();
  const chosen: Record<string, string> = {};
  for (const caseId of caseIds) {
    const by = (taker: Taker) => fullness(taker, (got.get(taker.postId) ?? 0) + 1);
    const [first, ...rest] = takers;
    if (!first) return chosen;
    const best = rest.reduce((least, taker) => (by(taker) < by(least) ? taker : least), first);
    got.set(best.postId, (got.get(best.postId) ?? 0) + 1);
    chosen[caseId] = best.postId;
  }
  return chosen;
}
