/** One field of one person in one case, shown in clear once, to who works on the case and says why (PIPL 51; domain.md §9.2). */
import { HEADS } from '../../domain/case/access.js';
import type { Particulars } from '../../domain/case/party.js';
import { everyParty } from '../../domain/case/party-change.js';
import type { CaseState } from '../../domain/case/state.js';
import type { PartyId } from '../../domain/kernel/ids.js';
import { ensure, RuleBroken } from '../../domain/kernel/rule-broken.js';
import { type RevealField, type RevealReason, revealed } from '../../domain/privacy/reveal.js';
import { type AboutCase, aboutCase, ensureSaid, type PrivacyCommand } from './about-case.js';

export interface RevealInput extends AboutCase {
  /** The party, or somebody who stands in for one. */
  readonly partyId: PartyId;
  readonly field: RevealField;
  readonly reason: RevealReason;
  readonly note: string;
}

interface Revealed {
  readonly value: Partial<Particulars>;
}

/**
 * The log is written in the same transaction, with the request. A repeated key shows nothing again (ALREADY_REVEALED):
 * whoever lost the answer asks anew, and the log has both. DATA_RESTRICTED: only the head opens what may only be kept.
 */
export const revealIn = (requestId: string): PrivacyCommand<RevealInput, Revealed> =>
  aboutCase('reveal', {
    check: ({ note }: RevealInput) => ensureSaid(note, 'note'),
    read: (unit, of) => unit.restrictions.standing(of),
    decide: ({ file, of, post, by, id, seal }, restricted, { partyId, field, reason, note }) => {
      const owner = partyOf(file.state, partyId);
      ensure(!restricted.includes(owner) || HEADS.includes(post.role), 'DATA_RESTRICTED', { field: 'partyId' });
      const { at, person } = by;
      const entry = { ...of, id, at, person, post, partyId, field, reason, note: seal('access', note), requestId };
      return { entry, value: revealed(file.secret.people[partyId] ?? { name: '' }, field) };
    },
    write: (unit, { entry }) => unit.reveals.add(entry),
    once: ({ value }) => ({ value }),
    again: () => new RuleBroken('ALREADY_REVEALED', { field: 'idempotencyKey' }),
  });

/** The party whom the id means or for whom that person stands in (PARTY_UNKNOWN). */
function partyOf(state: CaseState, id: PartyId): PartyId {
  const owner = everyParty(state).find(
    (party) => party.id === id || party.standIns.some((standIn) => standIn.id === id),
  );
  ensure(owner, 'PARTY_UNKNOWN', { field: 'partyId', facts: { party: id } });
  return owner.id;
}
