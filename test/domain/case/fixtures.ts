/** Rooms, people, calendars and registrations the tests of a case's life are told with. */
import type { RoomFacts } from '../../../src/domain/case/admission.js';
import type { AuthorityRef } from '../../../src/domain/case/authority.js';
import type { Party, PartyAct, StandIn } from '../../../src/domain/case/party.js';
import { locationOf } from '../../../src/domain/case/location.js';
import type { CaseState, DisputeFacts } from '../../../src/domain/case/state.js';
import { visibilityOf } from '../../../src/domain/case/visibility.js';
import type { Candidate } from '../../../src/domain/case/steps/assign.js';
import type { Registration } from '../../../src/domain/case/steps/register.js';
import type { ActingPost, Actor, Role } from '../../../src/domain/kernel/actor.js';
import { type Calendar, calendarOf } from '../../../src/domain/kernel/calendar.js';
import { type Day } from '../../../src/domain/kernel/day.js';
import { RuleBroken } from '../../../src/domain/kernel/rule-broken.js';

/** A Monday in a year whose calendar is loaded. */
export const MONDAY: Day = '2026-03-02';

export const HOME = '320612';
/** Weekdays only: the tests of holidays are the calendar's own. */
export const CALENDAR: Calendar = calendarOf([], [2025, 2026, 2027, 2028, 2029, 2030]);
export const NO_CALENDAR: Calendar = calendarOf([], []);

/** Whether the case exists for the viewer at all. */
export const canSee = (actor: Actor, state: CaseState): boolean => visibilityOf(actor, locationOf(state)) !== null;

/** A people's committee of a town, open and taking every type. */
export function aRoom(over: Partial<RoomFacts> = {}): RoomFacts {
  const id = over.id ?? 'town';
  return {
    id,
    version: `${id}@1`,
    organisationId: `${id}-org`,
    home: HOME,
    kind: 'TOWN_COMMITTEE',
    layer: 'L2',
    divisionCode: '320612101',
    name: id,
    ledgerClass: 'PEOPLE',
    accepts: [],
    mayAccept: true,
    active: true,
    ...over,
  };
}

export const TOWN = aRoom();
export const VILLAGE = aRoom({ id: 'village', kind: 'VILLAGE_COMMITTEE', divisionCode: '320612101001' });
export const DISTRICT = aRoom({ id: 'district', kind: 'DISTRICT_COMMITTEE', divisionCode: '320612' });
export const UNION = aRoom({
  id: 'union',
  kind: 'UNION_ROOM',
  layer: 'L3',
  ledgerClass: 'LABOUR',
  divisionCode: '320612',
});
export const COURT = aRoom({
  id: 'court',
  kind: 'COURT_LINK_ROOM',
  layer: 'L5',
  ledgerClass: 'COURT',
  divisionCode: '320612',
});
export const HUB = aRoom({
  id: 'hub',
  kind: 'DISPUTE_CENTRE',
  layer: 'HUB',
  ledgerClass: 'NONE',
  mayAccept: false,
  divisionCode: '320612',
});
/** The committee that the medical regulation means, and that of an enterprise: the law gives their mediations a period. */
export const MEDICAL_COMMITTEE = aRoom({ id: 'medical', kind: 'SPECIALISED_ROOM', divisionCode: '320612' });
export const ENTERPRISE = aRoom({ id: 'enterprise', kind: 'ENTERPRISE_COMMITTEE', layer: 'L1', ledgerClass: 'LABOUR' });
/** Authorities outside: the district's court, the city's commission. */
export const THE_COURT: AuthorityRef = { id: 'the-court', kind: 'COURT', home: HOME, divisionCode: HOME };
export const COMMISSION: AuthorityRef = {
  id: 'commission',
  kind: 'ARBITRATION_COMMISSION',
  home: '3206',
  divisionCode: '3206',
};
export const ROOMS = [TOWN, VILLAGE, DISTRICT, UNION, COURT, HUB, MEDICAL_COMMITTEE, ENTERPRISE];

export function roomOf(id: string): RoomFacts {
  return ROOMS.find((room) => room.id === id) ?? aRoom({ id });
}

/** The post of a role in a room; `which` tells two mediators of one room apart. */
export function aPost(role: Role, room: RoomFacts = TOWN, which = ''): ActingPost {
  const { id: roomId, organisationId, home, divisionCode } = room;
  return { id: `${roomId}/${role}${which}`, role, roomId, organisationId, home, divisionCode };
}

/** A supervising post at an organisation: it sits in no room and watches an area. */
export function anAreaPost(role: Role, divisionCode = HOME): ActingPost {
  return { id: `${divisionCode}/${role}`, role, roomId: null, organisationId: 'bureau', home: HOME, divisionCode };
}

/** The room's two mediators, free to take a case. */
export function candidatesIn(room: RoomFacts, over: Partial<Candidate> = {}): Candidate[] {
  return ['', '-2'].map((which) => {
    const { id: postId, roomId } = aPost('MEDIATOR', room, which);
    return { postId, personId: `${postId}/person`, roomId, role: 'MEDIATOR', openCases: 0, cap: 20, ...over };
  });
}

export function aStandIn(id: string, kind: StandIn['kind'], specialAuthorisation = false): StandIn {
  return { id, kind, specialAuthorisation };
}

export function aParty(id: string, side: Party['side'], over: Partial<Party> = {}): Party {
  return { id, side, kind: 'PERSON', minor: false, standIns: [], ...over };
}

export const LI = aParty('li', 'APPLICANT');
export const WANG = aParty('wang', 'RESPONDENT');
export const WITNESS = aParty('zhao', 'THIRD_PARTY');

/** A child whose mother is the guardian. */
export const CHILD = aParty('child', 'APPLICANT', { minor: true, standIns: [aStandIn('mother', 'GUARDIAN')] });
/** A company with a lawyer who may settle and an assistant who may not. */
export const COMPANY = aParty('company', 'RESPONDENT', {
  kind: 'ORGANISATION',
  standIns: [aStandIn('lawyer', 'AGENT', true), aStandIn('assistant', 'AGENT')],
});

/** What a party does, recorded by staff: on paper, a child through the guardian. */
export function anAct(party: Party, on: Day = MONDAY, over: Partial<PartyAct> = {}): PartyAct {
  const guardian = party.minor ? party.standIns.find((s) => s.kind === 'GUARDIAN') : undefined;
  return { partyId: party.id, manner: 'ON_PAPER', on, ...(guardian ? { throughId: guardian.id } : {}), ...over };
}

export function aDispute(over: Partial<DisputeFacts> = {}): DisputeFacts {
  return {
    type: 'NEIGHBOUR',
    labourCause: null,
    source: 'ON_APPLICATION',
    amount: 500_000,
    people: 2,
    difficult: false,
    placeCode: '320612101001',
    ...over,
  };
}

/** Li asks the town's committee to mediate with neighbour Wang. */
export function aRegistration(over: Partial<Registration> = {}): Registration {
  const parties = over.parties ?? [LI, WANG];
  const everybody = parties.flatMap((party) => [party, ...party.standIns]);
  return {
    home: HOME,
    caseId: 'case-1',
    disputeId: 'dispute-1',
    displayNo: 'JF20260302-320612-00001',
    externalNumbers: [],
    applicationForm: 'WRITTEN',
    dispute: aDispute(),
    people: Object.fromEntries(everybody.map(({ id }) => [id, { name: `某${id}` }])),
    facts: '院墙占了共用通道。',
    claims: '拆除院墙。',
    on: MONDAY,
    ...over,
    parties,
  };
}

/** A judge or arbitrator of the authority: a post in no room. */
export function aJudge({ id, kind, home, divisionCode }: AuthorityRef): ActingPost {
  const role = kind === 'COURT' ? 'JUDGE' : 'ARBITRATOR';
  return { id: `${id}/${role}`, role, roomId: null, organisationId: id, home, divisionCode };
}

/** What a refused step says: its code, field and facts. A step that is not refused fails the test. */
export function refusal(step: () => unknown): Pick<RuleBroken, 'code' | 'field' | 'facts'> {
  try {
    step();
  } catch (error) {
    if (error instanceof RuleBroken) return { code: error.code, field: error.field, facts: error.facts };
    throw error;
  }
  throw new Error('The step was not refused.');
}
