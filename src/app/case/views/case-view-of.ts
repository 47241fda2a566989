/** What one viewer sees of one case. */
import { clocksOf } from '../../../domain/case/clocks.js';
import { standsAsRegistered, standsAsThatRoomWrote } from '../../../domain/case/authors.js';
import { phaseOf } from '../../../domain/case/status.js';
import { openReferral, type Referral } from '../../../domain/case/referral.js';
import type { RoomRef } from '../../../domain/case/room-ref.js';
import { dayOfMilestone, type Agreement, type CaseState, type Session } from '../../../domain/case/state.js';
import type { AuthorityPaper } from '../../../domain/case/authority-paper.js';
import { dueDayUnknown } from '../../../domain/kernel/calendar.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { RoomId } from '../../../domain/kernel/ids.js';
import { isAsked, type Shape, type StoredCase, type StoredSimilar } from './reading-port.js';
import type { RoomBrief } from './case-row.js';
import { actionsFor } from './case-row-of.js';
import type { AgreementView, CaseView, ReferralView, SessionView, SimilarCaseView } from './case-view.js';
import { partyViewOf } from './particulars-of.js';
import { entrustedOf } from './mandate-view-of.js';
import { proceedingViewsOf } from './proceeding-view-of.js';
import { arbitrationViewOf } from './arbitration-view.js';
import { textsOf, type TextReader } from './texts-of.js';
import { partyWordsOf } from './party-words-of.js';
import { groupsOf, NO_GROUPS } from './groups-of.js';
import { factsViewOf, NO_FACTS } from './facts-view-of.js';
import { locationOf } from '../../../domain/case/location.js';
import { ONLY_IN_SIGHT, visibilityOf, type Visibility } from '../../../domain/case/visibility.js';

/** Null when the case does not exist for the viewer. Of fields that were not asked for, what costs something is left out. */
export function caseViewOf(stored: StoredCase, actor: Actor, fields?: Shape): Omit<CaseView, 'timeline'> | null {
  const { state, secret, destroyed, restricted } = stored;
  const visibility = visibilityOf(actor, locationOf(state, restricted));
  if (!visibility) return null;
  const text = textsOf(state, secret, visibility, restricted.length > 0);
  const known = { secret, restricted, asWritten: namesAsWritten(state, visibility) };
  return {
    ...headOf(stored, visibility),
    ...courseOf(stored, text, visibility),
    ...state.dispute,
    accessLevel: visibility.accessLevel,
    parties: state.parties.map((party) => partyViewOf(party, known, visibility)),
    formerParties: partiesWhoLeft(state, visibility).map(({ reason, until, successor, ...party }) => ({
      party: partyViewOf(party, known, visibility),
      ...{ reason, until, successor },
    })),
    employer: text('employer'),
    facts: text('facts'),
    claims: text('claims'),
    reopens: state.reopens ?? false,
    links: ONLY_IN_SIGHT.includes(visibility.accessLevel) ? [] : stored.links,
    similarCases: stored.similar.flatMap((one) => similarOf(one, visibility)),
    openActions: destroyed || !isAsked(fields, 'openActions') ? [] : actionsFor(state, actor, visibility),
  };
}

/** Whether the names are still those that the viewer wrote, or the viewer's room, at the registration. */
function namesAsWritten(state: CaseState, { accessLevel, through }: Visibility): boolean {
  if (accessLevel === 'REGISTRAR') return standsAsRegistered(state, 'particulars');
  return accessLevel === 'SENDER' && standsAsThatRoomWrote(state, 'particulars', through?.roomId ?? null);
}

/** Who left the case is of no concern to whom it is merely in sight. */
function partiesWhoLeft({ formerParties = [] }: CaseState, { accessLevel }: Visibility) {
  return ONLY_IN_SIGHT.includes(accessLevel) ? [] : formerParties;
}

/** For the room that holds the case and who watches it; both numbers for the heads of both rooms. */
function similarOf(
  { caseId, displayNo, number, room, seen }: StoredSimilar,
  { accessLevel, mayOpenKept }: Visibility,
): SimilarCaseView[] {
  if (accessLevel !== 'CUSTODIAN' && accessLevel !== 'OVERSEER') return [];
  const named = seen || mayOpenKept;
  return [{ room, displayNo: named ? displayNo : null, number: named ? number : null, caseId: seen ? caseId : null }];
}

/** How the case stands: for everybody who may see it at all. Who mediates it now is not told to a room that gave it away. */
function headOf(
  { state, version, changedAt, placeName, mediators, rooms, persons }: StoredCase,
  { accessLevel }: Visibility,
) {
  const { home, id, disputeId, displayNo, number, externalNumbers, status, track, ledgerClass, applicationForm, room } =
    state;
  return {
    home,
    id,
    version,
    disputeId,
    displayNo,
    number,
    externalNumbers: externalNumbers.filter(Boolean),
    status,
    track,
    ledgerClass,
    administrativeScope: state.administrativeScope ?? null,
    applicationForm,
    phase: phaseOf(status, openReferral(state.referrals) !== null),
    placeName,
    mediators: accessLevel === 'SENDER' ? [] : mediators,
    changedAt,
    room: { ...briefOf(room, rooms), kind: room.kind, layer: room.layer, divisionCode: room.divisionCode },
    registrar: { personId: state.registrar, name: persons.get(state.registrar) ?? '' },
    registeredOn: state.milestones[0]?.day ?? null,
    acceptedOn: dayOfMilestone(state, 'ACCEPTED'),
    endedOn: state.ending?.on ?? null,
    outcome: state.ending?.outcome ?? null,
    ground: state.ending?.ground ?? null,
    rightsNoticeOn: ONLY_IN_SIGHT.includes(accessLevel) ? null : state.rightsNoticeOn,
  };
}

/**
 * What was done in it: a registrar outside the room sees offers and evaluations, a room that is asked no agreement. A room
 * that gave the case away sees its own offers, an authority the clocks.
 */
function courseOf(stored: StoredCase, text: TextReader, visibility: Visibility) {
  const { state, rooms, persons, authorities, missingYears, calendar, tariffs } = stored;
  const { accessLevel, phones, through } = visibility;
  const inside = accessLevel === 'CUSTODIAN' || accessLevel === 'OVERSEER';
  const apart = ONLY_IN_SIGHT.includes(accessLevel);
  const { agreement, undoAsked } = state;
  return {
    sessions:
      apart || accessLevel === 'REGISTRAR'
        ? []
        : state.sessions.map((s) => sessionOf(s, accessLevel === 'CUSTODIAN', text, persons)),
    agreement: inside && agreement ? agreementOf(agreement, text) : null,
    clocks: calendar && { calendar, clocks: inside || accessLevel === 'AUTHORITY' ? clocksOf(state) : [] },
    ...(inside ? groupsOf(state) : NO_GROUPS),
    ...(inside ? factsViewOf(state, text, phones) : NO_FACTS),
    routes: calendar && inside ? { calendar, state, tariffs } : null,
    arbitration:
      inside || accessLevel === 'AUTHORITY' ? arbitrationViewOf(state, calendar, accessLevel === 'CUSTODIAN') : null,
    authorityPapers: inside ? papersOf(state) : [],
    attested: apart ? null : state.attested,
    followUps: apart ? [] : state.followUps.map((on, i) => ({ on, note: text(`followUp:${i + 1}`) })),
    evaluations: apart ? [] : state.evaluations,
    referrals: (apart ? offersOf(state, through?.roomId ?? null) : state.referrals).map((referral) => ({
      ...referralOf(referral, rooms, text),
      dueOnUnknown: dueDayUnknown(missingYears.get(referral.id)),
    })),
    proceedings: proceedingViewsOf(state, visibility, authorities),
    ...entrustedOf(stored, text, visibility),
    partyWords: partyWordsOf(state, stored.secret, visibility),
    undoAsked:
      undoAsked && inside
        ? { ...undoAsked, byName: persons.get(undoAsked.by) ?? '', reason: text(`reason:undo:${undoAsked.event}`) }
        : null,
  };
}

/** Offers by that room and to it. */
function offersOf({ referrals }: CaseState, room: RoomId | null): readonly Referral[] {
  return referrals.filter(({ from, to, sentOn }) => from.id === room || (to.id === room && sentOn !== null));
}

/** With whom a caucus was held is for the custodians alone. */
function sessionOf(
  session: Session,
  custodian: boolean,
  text: TextReader,
  persons: StoredCase['persons'],
): SessionView {
  const { id, kind, caucusWith, present, openedBy } = session;
  const apart = kind === 'CAUCUS' && !custodian;
  return {
    ...session,
    venue: session.venue ?? null,
    caucusWith: apart ? null : caucusWith,
    present: apart ? [] : present,
    openedByName: openedBy && (persons.get(openedBy) ?? ''),
    record: text(kind === 'CAUCUS' ? `caucus:${id}` : `record:${id}`),
    helperNames: text(`helpers:${id}`),
    place: text(`place:${id}`),
  };
}

function agreementOf(
  { form, scope, agreedAmount, effectiveOn, items, signatures, corrections = [] }: Agreement,
  text: TextReader,
): AgreementView {
  const worded = (ones: Agreement['items']) => ones.map((item) => ({ ...item, text: text(`item:${item.id}`) }));
  return {
    form,
    scope,
    agreedAmount,
    effectiveOn,
    signatures,
    terms: text('terms'),
    items: worded(items),
    corrections: corrections.map(({ event, on, before }) => ({
      event,
      on,
      agreedAmountBefore: before.agreedAmount,
      itemsBefore: worded(before.items),
    })),
  };
}

function referralOf(
  referral: Referral,
  rooms: StoredCase['rooms'],
  text: TextReader,
): Omit<ReferralView, 'dueOnUnknown'> {
  const { proposedBy: _proposer, sentByPerson: _sender, from, to, ...offer } = referral;
  return {
    ...offer,
    from: briefOf(from, rooms),
    to: briefOf(to, rooms),
    note: text(`reason:${referral.id}`),
    declineNote: text(`decline:${referral.id}`),
  };
}

function briefOf({ id }: RoomRef, rooms: StoredCase['rooms']): RoomBrief {
  return rooms.get(id) ?? { id, name: '', nameEn: '' };
}

/** With '' for a number that was destroyed with the personal data. */
function papersOf({ authorityPapers = [] }: CaseState): AuthorityPaper[] {
  return authorityPapers.map((paper) => ({ ...paper, number: paper.number ?? '' }));
}
