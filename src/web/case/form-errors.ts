/** What is wrong, by the path of the field: what is seen at once, and what the server says. */
import type { Problem } from '../server/ask.js';
import { t } from '../words/i18n.js';
import type { Fault, Faults } from './form-faults.js';

const WORDS = { NEEDED: 'fault.needed', NO_SUM: 'fault.noSum', NO_NUMBER: 'fault.noNumber' } as const;

export const faultText = (fault: Fault): string => t(WORDS[fault]);

/** `consents[0].on` → `consents.0.on`, in which the errors of a form are kept. */
export const pathOf = (field: string): string => field.replaceAll(/\[(\d+)\]/g, '.$1');

export function errorsOf(faults: Faults, problem: Problem | null): Readonly<Record<string, string>> {
  const seen = Object.fromEntries(Object.entries(faults).map(([path, fault]) => [path, faultText(fault)]));
  return problem?.field ? { ...seen, [pathOf(problem.field)]: problem.message } : seen;
}

/** The posts that fit, where the server says that another one has to be chosen. */
export function fittingPosts(problem: Problem | null): readonly string[] | null {
  if (problem?.field !== 'postId') return null;
  return problem.facts?.find(({ name }) => name === 'posts')?.value.split(',') ?? null;
}
