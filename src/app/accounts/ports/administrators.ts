/** What making an administrator asks of the store. */
import type { Day } from '../../../domain/kernel/day.js';
import type { Home, PersonId, PostId } from '../../../domain/kernel/ids.js';
import type { NewAccount } from './accounts.js';

export interface NewAdministrator {
  readonly home: Home;
  readonly name: string;
  /** Name of the organisation where the post sits; null for the justice bureau of the district. Made if it is not there. */
  readonly organisation: string | null;
  readonly ids: { readonly person: PersonId; readonly post: PostId; readonly organisation: string };
  readonly from: Day;
  readonly account: Omit<NewAccount, 'personId' | 'demo'>;
}

export interface Administrators {
  /** Person, post and account together or not at all; the organisation's name, or why not. */
  appoint(administrator: NewAdministrator): Promise<{ organisation: string } | 'HOME_UNKNOWN' | 'LOGIN_TAKEN'>;
}
