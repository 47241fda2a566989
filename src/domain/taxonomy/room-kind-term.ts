/** What the catalogue of rooms says of each kind. */
import type { Layer, LedgerClass } from './layer.js';
import type { Term } from './term.js';

/** A kind of room. Layer and class are defaults for a new room of the kind; the room's version has the values that count. */
export interface RoomKindTerm extends Term {
  readonly layer: Layer;
  readonly legal: { readonly zh: string; readonly en: string; readonly basis: string };
  readonly ledgerClass: LedgerClass;
  /** False for the hub, which never mediates, and for tribunals, which keep the case outside this system. */
  readonly mayAccept: boolean;
  /** True where mediation is possible only in the name of a people's-mediation committee. */
  readonly needsCommittee: boolean;
}
