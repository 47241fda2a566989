/** Which court may confirm an agreement (民诉法 205, 法释〔2020〕26号 52; domain.md §2.3). */
import { CIVIL_PROCEDURE, LABOUR_READING, law } from '../../clock/laws.js';
import type { DivisionCode } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import type { AuthorityRef } from '../authority.js';
import type { Mandate } from '../mandate.js';
import type { Competence } from '../proceeding-event.js';
import type { CaseState } from '../state.js';

/** What the clerk states of the places; the place of the organisation is known. */
export interface CourtFacts {
  /** Divisions of the parties’ domiciles. */
  readonly domiciles: readonly DivisionCode[];
  /** Where the thing in dispute lies. */
  readonly subjectPlace: DivisionCode | null;
  /** The dispute would belong to an intermediate court. */
  readonly intermediate: boolean;
}

/** A competent court; `court` is its id where the law names one and no other. */
export interface CompetentCourt extends Competence {
  readonly court: string | null;
}

const BY_INVITATION = law(CIVIL_PROCEDURE, '205(1)', 'V');
const BY_PLACE = law(CIVIL_PROCEDURE, '205(2)', 'V');
const LABOUR_COMMITTEE = law(LABOUR_READING, '52', 'V');

const settledUnder = ({ kind, authority, turns }: Mandate): boolean =>
  kind !== 'COMMISSIONED' &&
  authority.kind === 'COURT' &&
  turns.some(({ result }) => result === 'agreed' || result === 'partly');

/**
 * The court that invited the mediation, and no other; of a labour agreement of a people’s mediation committee the basic
 * court of its place; otherwise the court of a party’s domicile, of the thing’s place or of the organisation’s place, the
 * intermediate one where the dispute belongs there. The first that registers the application has it (民诉法解释 352).
 */
export function courtsFor(state: CaseState, facts: CourtFacts): CompetentCourt[] {
  const mandate = state.mandates?.findLast(settledUnder);
  if (mandate) {
    const { id: court, divisionCode: place } = mandate.authority;
    const level = place.length < 6 ? 'INTERMEDIATE' : 'BASIC';
    return [{ ground: 'INVITING_COURT', level, place, court, cite: BY_INVITATION }];
  }
  const here = { ground: 'ORGANISATION_PLACE', place: state.room.divisionCode, court: null } as const;
  if (state.track === 'LABOUR' && state.ledgerClass === 'PEOPLE')
    return [{ ...here, level: 'BASIC', cite: LABOUR_COMMITTEE }];
  const level = facts.intermediate ? ('INTERMEDIATE' as const) : ('BASIC' as const);
  const at = (ground: CompetentCourt['ground']) => (place: DivisionCode) =>
    ({ ground, level, place, court: null, cite: BY_PLACE }) as const;
  return [
    ...facts.domiciles.map(at('DOMICILE')),
    ...(facts.subjectPlace ? [facts.subjectPlace].map(at('SUBJECT_PLACE')) : []),
    { ...here, level, cite: BY_PLACE },
  ];
}

/** A basic court serves a district (6 digits), an intermediate one a city (4); a place above a district has the courts in it. */
function isOf(court: AuthorityRef, { level, place, court: only }: CompetentCourt): boolean {
  if (only) return court.id === only;
  const { divisionCode: area } = court;
  if (area.length !== (level === 'BASIC' ? 6 : 4)) return false;
  return place.startsWith(area) || (place.length < area.length && area.startsWith(place));
}

/** Why the court chosen may confirm (COURT_NOT_COMPETENT names the grounds and articles that would do). */
export function competenceOf(state: CaseState, facts: CourtFacts, court: AuthorityRef): CompetentCourt {
  const courts = courtsFor(state, facts);
  const found = courts.find((one) => isOf(court, one));
  const cites = new Set(courts.map(({ cite }) => `${cite.law} ${cite.article}`));
  ensure(found, 'COURT_NOT_COMPETENT', {
    field: 'authorityId',
    facts: {
      level: courts[0]?.level ?? 'BASIC',
      grounds: [...new Set(courts.map(({ ground }) => ground))],
      basis: [...cites],
    },
  });
  return found;
}
