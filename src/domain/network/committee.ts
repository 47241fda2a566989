/** What a people's-mediation committee is called, and the word its case numbers carry (domain.md §3.3). */

const COMMITTEE = '人民调解委员会';

/** 石桥社区居委会 → 石桥社区人民调解委员会, 土楼村委会 → 土楼村人民调解委员会; streets, towns and districts keep their name. */
export function committeeName(division: string): string {
  return divisionName(division) + COMMITTEE;
}

/** The division as people say it: without 居委会, and with 村 for 村委会. */
export function divisionName(division: string): string {
  return division.replace(/居委会$/u, '').replace(/村委会$/u, '村');
}

/** 石桥社区 → 石桥, 三余镇 → 三余; a name of two signs stays whole. */
function shortName(division: string): string {
  const name = divisionName(division);
  const short = name.replace(/(?:社区|街道|村|镇|乡)$/u, '');
  return Array.from(short).length >= 2 ? short : name;
}

/** A street with its communities, as far as naming goes. */
export interface Named {
  readonly code: string;
  readonly name: string;
  /** Code of the street or town above a community; null for the street itself. */
  readonly street: string | null;
}

/**
 * One word for each committee of a district, no two alike: 通三余, 通石桥. Where the short name is taken by another
 * community or a street, the community keeps its full name, 通海晏村, and where that is taken too, its street's before it.
 */
export function numberWords(prefix: string, committees: readonly Named[]): ReadonlyMap<string, string> {
  const streets = new Map(committees.map(({ code, name }) => [code, shortName(name)]));
  const short = counted(committees.map(({ name }) => shortName(name)));
  const full = counted(committees.map(({ name }) => divisionName(name)));
  const word = ({ name, street }: Named): string => {
    if (street === null || short.get(shortName(name)) === 1) return shortName(name);
    const own = divisionName(name);
    return full.get(own) === 1 ? own : `${streets.get(street) ?? ''}${own}`;
  };
  return new Map(committees.map((committee) => [committee.code, prefix + word(committee)]));
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}
