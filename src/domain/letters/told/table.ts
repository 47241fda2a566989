/**
 * Who is told what: one row for each event and reader. Exhaustive: a new event says here who is told of it, or why nobody is.
 * docs/letters.md is drawn from it, and a test reads it row by row.
 */
import type { CaseEventType } from '../../case/events.js';
import { type Fact, factsOf } from '../facts.js';
import type { Happened } from '../happened.js';
import type { NewsKind, NoticeKind } from '../kinds.js';
import type { Meant } from '../meant.js';
import { meantBy } from '../readers.js';
import { AGREEMENT } from './agreement.js';
import { ELSEWHERE } from './elsewhere.js';
import { MEDIATION } from './mediation.js';
import type { Row, Told } from './row.js';

export const TOLD: Readonly<Record<CaseEventType, Told>> = { ...MEDIATION, ...AGREEMENT, ...ELSEWHERE };

/** The rows of an event; none where nobody is told. */
export function rowsOf(type: CaseEventType): readonly Row[] {
  const told = TOLD[type];
  return 'because' in told ? [] : told;
}

/** A letter that the table asks for. */
export interface Asked {
  readonly letter: NoticeKind | NewsKind;
  readonly to: Meant;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** The letters of one event. Nobody is told what they did themselves. */
export function lettersOf(happened: Happened): Asked[] {
  const facts = factsOf(happened);
  const rows = rowsOf(happened.event.type).filter(({ when }) => !when || when.holds(happened));
  return rows.flatMap(({ to, letter }) =>
    meantBy(to, happened)
      .filter((meant) => !(meant.kind === 'PERSON' && meant.id === happened.event.by))
      .map((meant) => ({ letter, to: meant, facts })),
  );
}
