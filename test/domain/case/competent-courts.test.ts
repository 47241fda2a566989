// Which court may confirm an agreement, ground by ground (民诉法 205, 法释〔2020〕26号 52; domain.md §2.3).
import { describe, expect, it } from '@jest/globals';
import type { AuthorityRef } from '../../../src/domain/case/authority.js';
import type { Mandate } from '../../../src/domain/case/mandate.js';
import { competenceOf, courtsFor } from '../../../src/domain/case/proceedings/courts.js';
import { refusal, UNION } from './fixtures.js';
import { COMMISSION, COURT } from './proceeding-inputs.js';
import { agreed } from './route-cases.js';
import { caseThatIs } from './story.js';

const { state } = caseThatIs('PERFORMING');
const court = (id: string, divisionCode: string): AuthorityRef => ({ ...COURT, id, divisionCode });
const places = (over: object = {}) => ({ domiciles: [], subjectPlace: null, intermediate: false, ...over });
const INVITING = court('inviting', '320602');

function mandate(over: Partial<Mandate>, ...results: Mandate['turns'][number]['result'][]): Mandate {
  const turns = results.map((result) => ({ kind: 'ENDED', event: 'e', day: '2026-03-02', result }) as const);
  const kept = { id: 'm', kind: 'ENTRUSTED_POST_FILING', authority: INVITING, room: state.room, turns } as const;
  return { ...kept, procedure: null, receiptSignedOn: null, ...over };
}
const under = (...mandates: Mandate[]) =>
  courtsFor({ ...state, mandates }, places()).map(({ ground, level }) => `${ground} ${level}`);

describe('the court that invited the mediation', () => {
  it.each<[string, Mandate, string]>([
    ['settled under it, after it was offered and taken', mandate({}, null, null, 'agreed'), 'INVITING_COURT BASIC'],
    ['settled in part', mandate({}, null, 'partly'), 'INVITING_COURT BASIC'],
    ['of a city', mandate({ authority: court('city', '3206') }, 'agreed'), 'INVITING_COURT INTERMEDIATE'],
    ['that failed', mandate({}, null, 'failed'), 'ORGANISATION_PLACE BASIC'],
    ['of a commission', mandate({ kind: 'COMMISSIONED', authority: COMMISSION }, 'agreed'), 'ORGANISATION_PLACE BASIC'],
    ['that is no court', mandate({ authority: COMMISSION }, 'agreed'), 'ORGANISATION_PLACE BASIC'],
    ['commissioned', mandate({ kind: 'COMMISSIONED' }, 'agreed'), 'ORGANISATION_PLACE BASIC'],
  ])('%s', (_, one, expected) => {
    expect(under(one)).toEqual([expected]);
  });

  it('is that one and no other of the same place; the refusal names its ground and level', () => {
    const invited = { ...state, mandates: [mandate({ authority: court('city', '3206') }, 'agreed')] };
    expect(refusal(() => competenceOf(invited, places(), court('twin', '3206'))).facts).toEqual({
      ...{ level: 'INTERMEDIATE', grounds: ['INVITING_COURT'], basis: ['民事诉讼法 205(1)'] },
    });
  });
});

describe('a court by its place', () => {
  const at = (divisionCode: string, chosen: AuthorityRef) => () =>
    competenceOf({ ...state, room: { ...state.room, divisionCode } }, places(), chosen);

  it('is in the city of a body of the whole city, and not in the next one', () => {
    expect(at('3206', court('here', '320612'))().ground).toBe('ORGANISATION_PLACE');
    expect(refusal(at('3207', court('here', '320612'))).code).toBe('COURT_NOT_COMPETENT');
  });

  it('is named ground by ground where none of them is the chosen one', () => {
    const given = places({ domiciles: ['320371', '320372'], subjectPlace: '320611' });
    expect(refusal(() => competenceOf(state, given, court('far', '110101'))).facts).toEqual({
      ...{ level: 'BASIC', grounds: ['DOMICILE', 'SUBJECT_PLACE', 'ORGANISATION_PLACE'] },
      basis: ['民事诉讼法 205(2)'],
    });
  });

  it('also of a domicile, for a labour agreement that no people’s committee mediated', () => {
    const labour = agreed('OTHER_LABOUR', UNION, 'L5').state;
    const grounds = courtsFor(labour, places({ domiciles: ['320371'] })).map(({ ground }) => ground);
    expect(grounds).toEqual(['DOMICILE', 'ORGANISATION_PLACE']);
  });
});
