/** The sealed part of a case: whatever names, describes or quotes a person. One ciphertext per case. */
import type { PartyId } from '../kernel/ids.js';
import type { GroupMember } from './group.js';
import type { Particulars } from './party.js';
import type { PersonCorrection } from './people.js';

/**
 * Texts by what they are: `facts`, `claims`, `employer`, `terms`, `oral`, `item:<id>`, `record:<session>`,
 * `caucus:<session>`, `helpers:<session>`, `place:<session>`, `reason:<event kind or referral>`, `followUp:<n>`,
 * `fact:<id>`, `service:<party>`, `servicePhone:<party>`, `objection:<id>`, `complaint:<id>`, `answer:<id>`,
 * `asTyped:<column>` of an imported register.
 */
export type TextKey = string;

export interface CaseSecret {
  readonly people: Readonly<Record<PartyId, Particulars>>;
  readonly texts: Readonly<Record<TextKey, string>>;
}

/** What an event adds to the sealed part. */
export interface SecretPatch {
  readonly people?: Readonly<Record<PartyId, Particulars>>;
  readonly texts?: Readonly<Record<TextKey, string>>;
  /** The represented of a side: read from the event, not kept in the current state of the case. */
  readonly members?: readonly GroupMember[];
  /** Corrected particulars, before and after: kept with the event, not in the current state of the case. */
  readonly corrected?: readonly PersonCorrection[];
}

export const NO_SECRET: CaseSecret = { people: {}, texts: {} };

/** Later texts replace earlier ones under the same key; a patch never removes anything else. */
export function evolveSecret(secret: CaseSecret, patch: SecretPatch | undefined): CaseSecret {
  if (!patch) return secret;
  return { people: { ...secret.people, ...patch.people }, texts: { ...secret.texts, ...patch.texts } };
}
