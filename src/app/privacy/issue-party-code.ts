/** The room knows who asks, by sight or by a card, and gives them a code of their own: for a shared, changed or missing telephone. */
import { ensure, RuleBroken } from '../../domain/kernel/rule-broken.js';
import type { PartyId } from '../../domain/kernel/ids.js';
import type { IdentityCheck } from '../../domain/privacy/rights.js';
import { partyIn } from '../../domain/case/party-gate.js';
import { SLIP_HOURS, slipAsRead } from '../../domain/privacy/slip.js';
import { type AboutCase, aboutCase, type PrivacyCommand } from './about-case.js';

export interface IssuePartyCodeInput extends AboutCase {
  readonly partyId: PartyId;
  /** Who speaks for the party; left out, the party itself stands there. */
  readonly throughId?: PartyId | null;
  readonly identity: IdentityCheck;
}

/** Chance, and a hash over it. */
export interface SlipSecrets {
  /** Ten signs that are read aloud and typed without mistake. */
  slip(): string;
  hash(text: string): Buffer;
}

interface Issued {
  readonly code: string;
  readonly expiresAt: Date;
}

/** PARTY_UNKNOWN; IDENTITY_NOT_SEEN where nobody looked. Shown once (CODE_SHOWN_ONCE): it is written down or printed there. */
export const issuePartyCodeBy = (secrets: SlipSecrets): PrivacyCommand<IssuePartyCodeInput, Issued> =>
  aboutCase('issuePartyCode', {
    check: ({ identity }: IssuePartyCodeInput) =>
      ensure(identity !== 'ONE_TIME_CODE', 'IDENTITY_NOT_SEEN', { field: 'identity' }),
    decide: ({ file, of, id, post, by, at }, _none, { partyId, throughId = null, identity }) => {
      const meant = { ...of, partyId, throughId };
      ensure(partyIn(file.state, meant), 'PARTY_UNKNOWN', { field: 'partyId', facts: { party: partyId } });
      const code = secrets.slip();
      const expiresAt = new Date(at.getTime() + SLIP_HOURS * 3_600_000);
      const given = {
        id,
        hash: secrets.hash(`room.${slipAsRead(code)}`),
        askedAt: at,
        expiresAt,
        by: by.person,
        post: post.id,
      };
      return { row: { ...meant, ...given, identity }, code, expiresAt };
    },
    write: (unit, { row }) => unit.roomCodes.give(row),
    once: ({ code, expiresAt }) => ({ code, expiresAt }),
    again: () => new RuleBroken('CODE_SHOWN_ONCE', { field: 'idempotencyKey' }),
  });
