// What the days share: one dispute that goes from the doorstep to the auditor, and the texts of changes of a case.
import { expect } from '@jest/globals';
import type { Json, Teller } from './teller.js';

/** The dispute of the days, as the last answer left it. */
export interface Story {
  readonly today: string;
  /** The neighbours’ case, from the grid worker’s day on. */
  neighbours: Known;
}

/** What a client keeps of a case: who it is, which version it saw, and its parties. */
export interface Known {
  readonly id: string;
  readonly version: number;
  readonly displayNo: string;
  readonly parties: readonly { readonly id: string; readonly side: string }[];
}

export type Day = (tell: Teller, story: Story) => Promise<void>;

/** What a client keeps of a new case: its number and its parties’ ids never change. */
export const KEPT = 'id version status displayNo parties { id side }';
/** What it asks of each later step. */
const NEXT = 'version status';

/** A change by its name, with what its reader wants to see of the case. */
export function changing(action: string, fields = NEXT): string {
  const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input!`;
  return `mutation ($input: ${type}) {
  ${action}(input: $input) {
    case { ${fields} }
    problem { code field message } }
}`;
}

/** What a change answered must not hold a problem. */
export function caseOf(answer: Json, action: string): Json {
  expect(answer[action]).toMatchObject({ problem: null });
  return answer[action].case;
}

/** The case as the step left it. */
export const after = (known: Known, answer: Json, action: string): Known => ({ ...known, ...caseOf(answer, action) });

/** The case, the version last seen and a key of one’s own: what every later step carries. */
export const onCase = ({ id, version }: { id: string; version: number }, idempotencyKey: string) => ({
  idempotencyKey,
  caseId: id,
  expectedVersion: version,
});

export const ids = ({ parties }: Known): string[] => parties.map(({ id }) => id);

/** Every party's act on paper, today. */
export const onPaper = (known: Known, on: string) => ids(known).map((partyId) => ({ partyId, manner: 'ON_PAPER', on }));
