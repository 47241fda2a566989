/** Accounts of the book: the places in which a case can be (ledger.md, Accounts). */
import { ANNULMENT_KINDS, ENDED_AS, ENDED_OUTSIDE_AS, UNACCEPTED_AS } from '../case/outcome.js';
import { ensure } from '../kernel/rule-broken.js';

/** The details that an account of each kind may have; '' for kinds without details. */
export const ACCOUNT_DETAILS = {
  intake: [''],
  desk: [''],
  unaccepted: UNACCEPTED_AS,
  open: [''],
  outcome: ENDED_AS,
  external: [''],
  'ended-outside': ENDED_OUTSIDE_AS,
  annulled: ANNULMENT_KINDS,
} as const;

export type AccountKind = keyof typeof ACCOUNT_DETAILS;
type Detail<Kind extends AccountKind> = (typeof ACCOUNT_DETAILS)[Kind][number];

/** An account as any book names it. */
export interface Place {
  readonly kind: string;
  readonly place: string;
  readonly detail: string;
}

/** One account: a room's desk, an outcome in a room, an outside authority. Intake has no place. */
export interface Account extends Place {
  readonly kind: AccountKind;
  /** Room id, or the id of an outside authority's organisation; '' at intake. */
  readonly place: string;
  readonly detail: string;
}

/** The account that every case comes from; the only one whose balance may be negative. */
export const INTAKE: Account = { kind: 'intake', place: '', detail: '' };

export const desk = (room: string): Account => ({ kind: 'desk', place: room, detail: '' });
export const unaccepted = (room: string, detail: Detail<'unaccepted'>): Account => ({
  kind: 'unaccepted',
  place: room,
  detail,
});
export const open = (room: string): Account => ({ kind: 'open', place: room, detail: '' });
export const outcome = (room: string, detail: Detail<'outcome'>): Account => ({ kind: 'outcome', place: room, detail });
/** An outside authority, by the id of its organisation. */
export const external = (authority: string): Account => ({ kind: 'external', place: authority, detail: '' });
export const endedOutside = (authority: string, detail: Detail<'ended-outside'>): Account => ({
  kind: 'ended-outside',
  place: authority,
  detail,
});
export const annulled = (room: string, detail: Detail<'annulled'>): Account => ({
  kind: 'annulled',
  place: room,
  detail,
});

/** Kinds that belong to a room and therefore name the version of it. */
const ROOM_KINDS: readonly string[] = ['desk', 'unaccepted', 'open', 'outcome', 'annulled'];

export const isOfRoom = (account: Account): boolean => ROOM_KINDS.includes(account.kind);

/** `open:<room>`, `outcome:<room>:settled`; intake is `intake`. */
export function textOf({ kind, place, detail }: Account): string {
  return [kind, place, detail].filter((part) => part !== '').join(':');
}

/** Whether the kind exists and has a place and a detail that belong to it. */
export function accountStands({ kind, place, detail }: Account): boolean {
  const details: readonly string[] = Object.hasOwn(ACCOUNT_DETAILS, kind) ? ACCOUNT_DETAILS[kind] : [];
  return details.includes(detail) && (place === '') === (kind === 'intake');
}

/** The account that a text form names; refuses any other text (BOOK_PATH). */
export function accountOf(text: string): Account {
  const [kind = '', place = '', detail = ''] = text.split(':');
  const account = { kind, place, detail } as Account;
  ensure(accountStands(account) && textOf(account) === text, 'BOOK_PATH', { facts: { account: text } });
  return account;
}

/** Accounts are values: same kind, place and detail, same account. */
export function sameAccount(one: Place, other: Place): boolean {
  return one.kind === other.kind && one.place === other.place && one.detail === other.detail;
}
