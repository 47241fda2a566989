/** From which day a workbook counts its days: usually from 1900, from 1904 where it was made on an old Macintosh. */
import { unzipSync } from 'fflate';
import type { Day } from '../../domain/kernel/day.js';

const WORKBOOK = 'xl/workbook.xml';
/** A workbook's own part lists its sheets; a longer one is not read. */
const LONGEST_PART = 5_000_000;
const SINCE_1904 = /<(?:\w+:)?workbookPr\b[^>]*\sdate1904\s*=\s*["'](1|true|on)["']/u;
const ZERO_OF_1904: Day = '1904-01-01';
const DAYS_BETWEEN_SYSTEMS = 1462;

export interface DateSystem {
  /** Day 0 of bare numbers, where it is not the usual one. */
  readonly serialZero?: Day;
  /** By so many days the library reads cells that are formatted as days too early: it knows `1`, but not `true`. */
  readonly daysLate: number;
}

export function dateSystemOf(workbook: Uint8Array): DateSystem {
  const found = SINCE_1904.exec(workbookPart(workbook));
  if (!found) return { daysLate: 0 };
  return { serialZero: ZERO_OF_1904, daysLate: found[1] === '1' ? 0 : DAYS_BETWEEN_SYSTEMS };
}

/** '' for what is no sound zip: whoever reads the sheets says so. */
function workbookPart(workbook: Uint8Array): string {
  try {
    const parts = unzipSync(workbook, {
      filter: ({ name, originalSize }) => name === WORKBOOK && originalSize <= LONGEST_PART,
    });
    return new TextDecoder().decode(parts[WORKBOOK]);
  } catch {
    return '';
  }
}
