/** One field of one person in one case, shown in clear once, to who works on the case and says why (PIPL 51; domain.md §9.2). */
import { HEADS } from '../../domain/case/access.js';
import type { Particulars } from '../../domain/case/party.js';
import type { CaseState } from '../../domain/case/state.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { PartyId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { type RevealField, type RevealReason, revealed } from '../../domain/privacy/reveal.js';
import type { PrivacyRuntime } from './port.js';
import { type AboutCase, mustBeSaid, privately } from './act.js';

export interface RevealInput extends AboutCase {
  /** The party, or somebody who stands in for one. */
  readonly partyId: PartyId;
  readonly field: RevealField;
  readonly reason: RevealReason;
  readonly note: string;
}

/**
 * The log is written in the same transaction. A repeated key shows nothing again (ALREADY_REVEALED): whoever lost the
 * answer asks anew, and the log has both. DATA_RESTRICTED: only the head opens what may only be kept.
 */
export async function reveal(
  runtime: PrivacyRuntime,
  actor: Actor,
  input: RevealInput,
  requestId: string,
): Promise<Partial<Particulars>> {
  mustBeSaid(input.note, 'note');
  const shown: Partial<Particulars>[] = [];
  await privately('reveal', runtime, actor, input, async ({ unit, file, of, post, by, seal }) => {
    const { partyId, field, reason } = input;
    const id = runtime.newId();
    const owner = partyOf(file.state, partyId);
    const kept = (await unit.restrictions.standing(of)).includes(owner);
    ensure(!kept || HEADS.includes(post.role), 'DATA_RESTRICTED', { field: 'partyId' });
    const note = seal('access', input.note, id);
    await unit.reveals.add({ ...of, id, at: by.at, person: by.person, post, partyId, field, reason, note, requestId });
    shown.push(revealed(file.secret.people[partyId] ?? { name: '' }, field));
  });
  const [value] = shown;
  ensure(value, 'ALREADY_REVEALED', { field: 'idempotencyKey' });
  return value;
}

/** The party whom the id means or for whom that person stands in (PARTY_UNKNOWN). */
function partyOf({ parties }: CaseState, id: PartyId): PartyId {
  const owner = parties.find((party) => party.id === id || party.standIns.some((standIn) => standIn.id === id));
  ensure(owner, 'PARTY_UNKNOWN', { field: 'partyId', facts: { party: id } });
  return owner.id;
}
