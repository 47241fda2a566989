/** Somebody says how they want to be told; nobody else says it for them. */
import type { Home, PersonId } from '../../domain/kernel/ids.js';
import { asEmail } from '../../domain/kernel/email.js';
import { isMobile, normalisePhone } from '../../domain/kernel/phone.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { Addresses } from '../../domain/letters/addresses.js';
import type { Command, Effect, Keyed } from '../pipeline/command.js';
import type { ChangeRuntime, ChangeUnit } from '../pipeline/port.js';
import type { Preference } from './port.js';

export interface SetLetterPreferences extends Keyed {
  /** 0 for who has said nothing yet. */
  readonly expectedVersion: number;
  readonly email?: string | null;
  readonly mobile?: string | null;
  readonly wechat?: string | null;
  readonly language: Preference['language'];
  readonly news: Preference['news'];
  readonly reminders: boolean;
}

export interface Saying extends Preference {
  readonly personId: PersonId;
  readonly home: Home;
  readonly version: number;
  readonly at: Date;
}

export interface PreferenceUnit extends ChangeUnit {
  readonly preferences: {
    /** The version that stands, locked; 0 for none. */
    lock(personId: PersonId): Promise<{ readonly home: Home; readonly version: number } | null>;
    save(saying: Saying): Promise<void>;
  };
}

export type PreferenceRuntime = ChangeRuntime<PreferenceUnit>;

type Made = { readonly version: number };
type Locked = { readonly home: Home; readonly version: number };
type Said = Effect<Made> & { readonly saying: Saying };

/** EMAIL_MALFORMED, PHONE_MALFORMED, STALE_VERSION. Without an address nothing is sent. */
export const setLetterPreferences: Command<
  SetLetterPreferences,
  PreferenceUnit,
  Made,
  Locked | null,
  Locked,
  unknown,
  Said
> = {
  operation: 'setLetterPreferences',
  check: (input) => void addressesIn(input),
  lock: ({ preferences }, _input, { actor }) => preferences.lock(actor.personId),
  gate: (locked, { expectedVersion }) => {
    ensure(locked, 'NOT_FOUND');
    ensure(locked.version === expectedVersion, 'STALE_VERSION', { field: 'expectedVersion' });
    return locked;
  },
  decide: ({ home, version }, _facts, input, { actor, at }) => {
    const { language, news, reminders } = input;
    const next = version + 1;
    const saying = { addresses: addressesIn(input), language, news, reminders };
    return {
      subject: { kind: 'PERSON', id: actor.personId },
      made: { version: next },
      saying: { ...saying, personId: actor.personId, home, version: next, at },
    };
  },
  write: ({ preferences }, { saying }) => preferences.save(saying),
};

function addressesIn({ email, mobile, wechat }: SetLetterPreferences): Addresses {
  ensure(!mobile?.trim() || isMobile(mobile), 'PHONE_MALFORMED', { field: 'mobile' });
  return {
    ...(email?.trim() && { MAIL: asEmail(email, 'email') }),
    ...(mobile?.trim() && { SMS: normalisePhone(mobile) }),
    ...(wechat?.trim() && { WECHAT: wechat.trim() }),
  };
}
