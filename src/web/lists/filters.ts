/** What a list of cases is narrowed to, as its address says it and as the server takes it. A person's name never stands there. */
import type { CaseFilter, CaseSort } from '../made/documents.js';

export interface Filters {
  readonly status?: string;
  readonly type?: string;
  readonly source?: string;
  readonly from?: string;
  readonly to?: string;
  readonly number?: string | number;
  readonly sort?: CaseSort;
}

/** A page of a list: after which row, and the how manieth it is. */
export interface Paging {
  readonly after?: string;
  readonly page?: number;
}

const FILTERS = ['status', 'type', 'source', 'from', 'to', 'number'] as const;

/** How many narrow it: the order is none of them. */
export const howMany = (filters: Filters): number => FILTERS.filter((name) => filters[name]).length;

/** `a,b` is either of both. */
const either = <T>(text: string | undefined): readonly T[] | undefined => text?.split(',') as readonly T[] | undefined;

export function filterOf({ status, type, source, from, to, number }: Filters): CaseFilter {
  const all = {
    status: either(status),
    type: either(type),
    source: either(source),
    acceptedFrom: from,
    acceptedTo: to,
    number: number === undefined ? undefined : String(number),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as CaseFilter;
}

/** Only the narrowing, as a saved view keeps it: neither the page nor what else the address says. */
export function narrowing(search: Filters): Filters {
  const kept = [...FILTERS, 'sort' as const].map((name) => [name, search[name]] as const);
  return Object.fromEntries(kept.filter(([, value]) => value)) as Filters;
}
