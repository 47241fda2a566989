/** One's own link for calendar programs: 256 bits of chance, kept as a hash, shown once, good until it is revoked. */
import type { Keyed } from '../pipeline/command.js';
import { onDesk } from './administrator.js';
import { linkWasShown } from './links.js';
import type { Office } from './lists.js';
import type { SignedIn } from './ports/accounts.js';
import type { CalendarLinkRow } from './ports/lists.js';

const ofOneself = ({ personId, home }: SignedIn) => ({
  subject: { kind: 'PERSON' as const, id: personId },
  log: { home, post: null, personId },
});

/** The former link opens nothing from now on. */
export const makeCalendarLink = onDesk('makeCalendarLink', {
  lock: async () => null,
  gate: () => null,
  read: async ({ secrets }) => secrets.create(),
  decide: (_passed, { secret, hash }, { by }: Keyed & { readonly by: SignedIn }, { at }) => {
    const put = { personId: by.personId, secretHash: hash, at };
    return { ...ofOneself(by), made: {}, put, path: `/calendar/${secret}.ics` };
  },
  write: (desk, { put }) => desk.calendarLinks.put(put),
  once: ({ path }) => ({ path }),
  again: linkWasShown,
});

/** Without a link nothing happens, and nothing is logged. */
export const revokeCalendarLink = onDesk('revokeCalendarLink', {
  lock: async () => null,
  gate: () => null,
  decide: (_passed, _none, { by }: Keyed & { readonly by: SignedIn }) => ({
    ...ofOneself(by),
    made: {},
    personId: by.personId,
  }),
  write: async (desk, { personId }) => ((await desk.calendarLinks.remove(personId)) ? {} : null),
});

/** Since when the person has one, and when it was last read. */
export function myCalendarLink({ office }: Office, by: SignedIn): Promise<CalendarLinkRow> {
  return office.calendarLink(by.personId);
}
