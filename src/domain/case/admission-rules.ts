/** Which kinds of room the law keeps from which disputes: rows of data with their article and mark (domain.md §8, 28). */
import { COMMERCIAL_RULES, law } from '../clock/laws.js';
import { type Cite, inSpan } from '../clock/row.js';
import type { Day } from '../kernel/day.js';
import type { DisputeType } from '../taxonomy/dispute-type.js';
import type { RoomKind } from '../taxonomy/room-kind.js';

/** A row that bars dispute types from a kind of room from a day on. */
export interface AdmissionRule {
  readonly roomKind: RoomKind;
  readonly types: readonly DisputeType[];
  readonly cite: Cite;
  readonly from: Day;
}

/** Commercial bodies take no family (inheritance and guardianship among them), labour or consumer disputes, by a weak source (W). */
const RULES: readonly AdmissionRule[] = [
  {
    roomKind: 'CHAMBER_COMMERCIAL',
    types: ['MARRIAGE_FAMILY', 'MIGRANT_WORKER_WAGES', 'OTHER_LABOUR', 'E_COMMERCE', 'OTHER_CONSUMER'],
    cite: law(COMMERCIAL_RULES, '2', 'W'),
    from: '2026-05-01',
  },
];

/** The rows in force on a day. */
export function admissionRulesOn(day: Day): readonly AdmissionRule[] {
  return RULES.filter(({ from }) => inSpan(day, { from }));
}
