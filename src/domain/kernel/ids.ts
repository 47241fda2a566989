/**
 * What identifies a thing. All are UUIDv7 text made in the app and handed in, each of a kind of its own: one kind never
 * stands where another is meant. Text from outside becomes an identifier where a type says which.
 */
declare const kind: unique symbol;
type Id<Kind extends string> = string & { readonly [kind]?: Kind };

export type CaseId = Id<'case'>;
export type DisputeId = Id<'dispute'>;
export type EventId = Id<'event'>;
export type RoomId = Id<'room'>;
export type PostId = Id<'post'>;
export type PersonId = Id<'person'>;
/** A party or a stand-in of one. */
export type PartyId = Id<'party'>;
export type ReferralId = Id<'referral'>;
export type MandateId = Id<'mandate'>;
export type ProceedingId = Id<'proceeding'>;
export type SessionId = Id<'session'>;

/** Division code such as 320612112002; a child's code starts with its parent's, so an area is a prefix. */
export type DivisionCode = Id<'division'>;

/** Division code of the district (6 digits) or city (4 digits) whose book and keys a thing belongs to; never changes. */
export type Home = Id<'division'>;
