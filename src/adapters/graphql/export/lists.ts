// Every list and statement that can be taken out as a file, by the name of its query.
import { BOOK_LISTS } from './book-lists.js';
import { CASE_LISTS } from './case-lists.js';
import type { ExportedList } from './column.js';
import { MANDATE_LISTS } from './mandate-lists.js';
import { NETWORK_LISTS } from './network-lists.js';
import { OFFICE_LISTS } from './office-lists.js';
import { STAFF_LISTS } from './staff-lists.js';

export const EXPORTED_LISTS: ReadonlyMap<string, ExportedList> = new Map(
  Object.entries({ ...CASE_LISTS, ...BOOK_LISTS, ...MANDATE_LISTS, ...OFFICE_LISTS, ...NETWORK_LISTS, ...STAFF_LISTS }),
);
