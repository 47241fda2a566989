/** What is asked of whoever becomes a party while the case is under way. */
import type { Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { bindingActs } from '../acts.js';
import { notFuture } from '../days.js';
import type { Notice } from '../events.js';
import type { Particulars, Party, PartyAct } from '../party.js';
import { distinctPeople } from '../people.js';
import type { CaseState } from '../state.js';
import { HELD } from '../status.js';
import { SELF_INITIATED } from './accept.js';
import { bothSides } from './register.js';

export type People = Readonly<Record<string, Particulars>>;

/** Who comes into the case, and what is asked of them then. */
export interface Coming {
  readonly party: Party;
  readonly people: People;
  readonly consent: PartyAct | null;
  readonly rightsNotice: Notice | null;
  /** The mediators were asked whether they stand close to the new party. */
  readonly recusalChecked: boolean;
  readonly samePersonConfirmed: boolean;
  readonly on: Day;
}

/** Both sides are there, and nobody stands on two (SAME_PERSON_OPPOSED) or twice on one unasked (SAME_PERSON_TWICE). */
export function ensureSound(parties: readonly Party[], known: People, { people, samePersonConfirmed }: Coming): void {
  bothSides(parties);
  distinctPeople(parties, { ...known, ...people }, samePersonConfirmed);
}

/** Consent, notice and recusal, as far as the case has come (CONSENT_MISSING, RIGHTS_NOTICE_MISSING, RECUSAL_UNCHECKED). */
export function welcomed(
  state: CaseState,
  { party, consent, rightsNotice, recusalChecked, on }: Coming,
  today: Day,
): { consent: PartyAct | null; rightsNotice: Notice | null } {
  if (consent) bindingActs([consent], [party], { on, today }, 'consent');
  if (rightsNotice) notFuture(rightsNotice.on, today, 'rightsNotice');
  if ((HELD as readonly string[]).includes(state.status)) {
    const asked = party.side !== 'THIRD_PARTY' && !SELF_INITIATED.includes(state.dispute.source);
    ensure(!asked || consent, 'CONSENT_MISSING', { field: 'consent', facts: { parties: [party.id] } });
    ensure(rightsNotice, 'RIGHTS_NOTICE_MISSING', { field: 'rightsNotice' });
    ensure(state.mediators.length === 0 || recusalChecked, 'RECUSAL_UNCHECKED', { field: 'recusalChecked' });
  }
  return { consent, rightsNotice };
}
