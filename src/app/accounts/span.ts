/** The days of whoever stands in for a head. */
import { addDays, asDay, type Day } from '../../domain/kernel/day.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { CommandContext } from '../pipeline/command.js';

/** Longer than so many days nobody deputises: a head who stays away needs a successor. */
const LONGEST_DAYS = 366;

/** From today on, and no longer than a year (POST_IN_PAST, POST_SPAN). */
export function ensureStandInSpan(
  input: { readonly from: Day; readonly to: Day },
  { today }: Pick<CommandContext, 'today'>,
): void {
  const [from, to] = [asDay(input.from, 'from'), asDay(input.to, 'to')];
  ensure(from >= today, 'POST_IN_PAST', { field: 'from' });
  ensure(to > from && to <= addDays(from, LONGEST_DAYS), 'POST_SPAN', { field: 'to' });
}
