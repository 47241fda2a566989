/** What a dry run says of a row that would be kept: nothing of it is a party's. */
import { DISPUTE_TYPES } from '../../domain/taxonomy/dispute-type.js';
import type { JudgedRow } from './judge.js';
import type { Finding } from './reading.js';
import { RESULTS } from './terms.js';
import type { RowDecision } from './row-decision.js';

/** ROW_NEW with type, committee, days, outcome and the number of parties; ROW_UNCHANGED for one imported before. */
export function planOf(row: JudgedRow, fate: RowDecision['fate']): Finding {
  const at = { column: 'number', value: row.number ?? '' } as const;
  if (fate === 'UNCHANGED') return { ...at, code: 'ROW_UNCHANGED', facts: {} };
  const { acceptedOn, ended, parties, dispute } = row;
  const type = DISPUTE_TYPES.find(({ code }) => code === dispute.type);
  const result = RESULTS.find(({ code }) => code === ended?.result);
  const facts = {
    type: type?.zh ?? '',
    typeEn: type?.en ?? '',
    committee: row.committee[0]?.name ?? '',
    receiver: row.receiver?.[0]?.name ?? '—',
    acceptedOn,
    result: result?.zh ?? '在办',
    resultEn: result?.en ?? 'Open',
    endedOn: ended?.on ?? '—',
    parties: parties.length,
    minors: parties.filter(({ minor }) => minor).length,
  };
  return { ...at, code: 'ROW_NEW', facts };
}
