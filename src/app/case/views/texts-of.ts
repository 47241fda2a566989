/** Which texts of a case a viewer may read (domain.md §9.2). */
import { everyParty } from '../../../domain/case/party-change.js';
import { standsAsRegistered, standsAsThatRoomWrote } from '../../../domain/case/authors.js';
import type { CaseSecret, TextKey } from '../../../domain/case/secret.js';
import type { CaseState } from '../../../domain/case/state.js';
import { dayOfTurn, type Mandate } from '../../../domain/case/mandate.js';
import type { Visibility } from '../../../domain/case/visibility.js';

/** Disputes whose facts speak of illness and injury. */
const BODILY: readonly string[] = ['MEDICAL', 'ROAD_TRAFFIC', 'DAMAGES'];
const OF_THE_MATTER = ['facts', 'claims', 'employer'] as const;
const isOfTheMatter = (key: TextKey): key is (typeof OF_THE_MATTER)[number] =>
  (OF_THE_MATTER as readonly TextKey[]).includes(key);

/** Reads a text, null when it is not there or not for the viewer. */
export type TextReader = (key: TextKey) => string | null;

/**
 * Custodians read all but caucus notes. The room to which the case is offered reads the matter and the note of the open
 * offer, save where the facts speak of a minor, illness or injury. Overseers read why an undo was asked. Whoever registered
 * the case reads the matter as they wrote it, while nobody else rewrote it; so does the room that registered it and gave it
 * away. A court or commission reads none: texts reach it in packages, save what it wrote itself: which judge is in charge of a
 * mandate, and which materials it hands over; the room that it asks reads these too, to know what it would take (2016 art 11,
 * 27 ¶3). A caucus note is read by the one who held the
 * session and nobody else. While a party's data is only `kept`, heads alone read anything.
 */
export function textsOf(state: CaseState, secret: CaseSecret, visibility: Visibility, kept: boolean): TextReader {
  if (kept && !visibility.mayOpenKept) return () => null;
  const delicate = BODILY.includes(state.dispute.type) || everyParty(state).some((party) => party.minor);
  const offer = state.referrals.find((referral) => referral.status === 'SENT')?.id;
  const mayRead = (key: TextKey): boolean => {
    if (key.startsWith('caucus:')) return holderOf(state, key) === visibility.viewer;
    switch (visibility.accessLevel) {
      case 'CUSTODIAN':
        return true;
      case 'OFFERED':
        return (isOfTheMatter(key) && !delicate) || key === `reason:${offer}` || isOf(askedOf(state, visibility), key);
      case 'OVERSEER':
        return key.startsWith('reason:undo:');
      case 'REGISTRAR':
        return isOfTheMatter(key) && standsAsRegistered(state, key);
      case 'SENDER':
        return isOfTheMatter(key) && standsAsThatRoomWrote(state, key, visibility.through?.roomId ?? null);
      case 'AUTHORITY':
        return isOf(entrustedBy(state, visibility), key);
    }
  };
  return (key) => (mayRead(key) ? (secret.texts[key] ?? null) : null);
}

/** What the authority wrote when it entrusted: the judge in charge and the list of materials. */
const isOf = (mandates: readonly Mandate[], key: TextKey): boolean =>
  mandates.some(({ id }) => key === `materials:${id}` || key === `judge:${id}`);

/** Of the room that is asked, while it has not answered. */
const askedOf = ({ mandates = [] }: CaseState, { through }: Visibility): Mandate[] =>
  mandates.filter((one) => one.room.id === through?.roomId && dayOfTurn(one, 'ENDED') === null);

const entrustedBy = ({ mandates = [] }: CaseState, { through }: Visibility): Mandate[] =>
  mandates.filter(({ authority }) => authority.id === through?.organisationId);

function holderOf(state: CaseState, key: TextKey): string | null {
  return state.sessions.find((session) => key === `caucus:${session.id}`)?.openedBy ?? null;
}
