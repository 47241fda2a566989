/** The pages of a list of the office. */
import { Pager } from '../lists/pager.js';
import type { OfficeSearch } from './listing-of.js';

interface ListPagesProps {
  readonly at: OfficeSearch;
  readonly next: string | null | undefined;
  readonly onGo: (to: OfficeSearch) => void;
}

export function ListPages({ at, next, onGo }: ListPagesProps) {
  if (!next && !at.after) return null;
  return <Pager at={at} next={next} onGo={onGo} />;
}
