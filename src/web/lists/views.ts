/** Where kept views live: in the browser's store, one entry for each person and list. */
import type { Filters } from './filters.js';

export interface View {
  readonly name: string;
  readonly filters: Filters;
}

const keyOf = (place: string): string => `fengqiao.views.${place}`;

/** What was written by nobody, or by an older console, counts as none. */
export function readViews(place: string): readonly View[] {
  try {
    const read = JSON.parse(localStorage.getItem(keyOf(place)) ?? '[]') as unknown;
    return Array.isArray(read) ? (read as View[]).filter(({ name, filters }) => name && filters) : [];
  } catch {
    return [];
  }
}

export const keepViews = (place: string, views: readonly View[]): void =>
  localStorage.setItem(keyOf(place), JSON.stringify(views));
