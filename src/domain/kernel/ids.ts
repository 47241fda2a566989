/** What the identifiers of the house are. All are UUIDv7 text made in the app and handed in. */
export type CaseId = string;
export type DisputeId = string;
export type EventId = string;
export type RoomId = string;
export type PostId = string;
export type PersonId = string;
export type PartyId = string;
export type ReferralId = string;
export type SessionId = string;

/** Division code of the district (6 digits) or city (4 digits) whose book and keys a thing belongs to; never changes. */
export type Home = string;

/** Division code such as 320612112002; a child's code starts with its parent's, so an area is a prefix. */
export type DivisionCode = string;
