/** THE table of operations: every question and change of the API, and who may send it. What is not here cannot be built. */
import { AUTHORITY_ROLES } from '../../domain/case/access.js';
import { type Action, ACTION_ROWS, ACTIONS } from '../../domain/case/actions.js';
import { postsFor } from '../../domain/case/permit.js';
import type { Actor, Role } from '../../domain/kernel/actor.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { ACCOUNT_MUTATIONS, ACCOUNT_QUERIES } from './accounts.js';
import { PARTY_MUTATIONS, PARTY_OPEN, PARTY_QUERIES } from './party.js';
import { PRIVACY_MUTATIONS, PRIVACY_QUERIES } from './privacy.js';

/**
 * ANYONE: before signing in · SIGNED_IN: any account, and scope decides what is seen · PARTY: who came in with a one-time
 * code, and no account · action: the row of ACCESS · roles: a post with one of them.
 */
export type Who = 'ANYONE' | 'SIGNED_IN' | 'PARTY' | { readonly action: Action } | { readonly roles: readonly Role[] };

/** The actions of people; the system's own (lapse, attested steps of an import) have no operation. */
export const PEOPLE_ACTIONS: readonly Action[] = ACTIONS.filter((action) =>
  ACTION_ROWS[action].grants.some((grant) => grant.place !== 'CLOCK'),
);

const CALENDAR_KEEPERS: readonly Role[] = ['JUSTICE_SUPERVISOR', 'ADMINISTRATOR'];

/** Who changes what the law allows for a time. */
export const SETTING_KEEPERS = CALENDAR_KEEPERS;

const ADMINISTRATORS = { roles: ['ADMINISTRATOR'] } as const;

const QUERIES = {
  about: 'ANYONE',
  me: 'SIGNED_IN',
  case: 'SIGNED_IN',
  caseByNumber: 'SIGNED_IN',
  myCaseload: 'SIGNED_IN',
  roomCases: 'SIGNED_IN',
  desk: 'SIGNED_IN',
  cases: 'SIGNED_IN',
  workCounts: 'SIGNED_IN',
  mandatesOffered: 'SIGNED_IN',
  mandatesRunning: 'SIGNED_IN',
  mandatesEnded: 'SIGNED_IN',
  incomingReferrals: 'SIGNED_IN',
  outgoingReferrals: 'SIGNED_IN',
  proceedingsToDecide: 'SIGNED_IN',
  proceedingsOfRoom: 'SIGNED_IN',
  timeline: 'SIGNED_IN',
  undoPreview: 'SIGNED_IN',
  numbers: 'SIGNED_IN',
  statement: 'SIGNED_IN',
  drillDown: 'SIGNED_IN',
  mandateStatement: 'SIGNED_IN',
  mandateDrillDown: 'SIGNED_IN',
  definitions: 'SIGNED_IN',
  divisions: 'SIGNED_IN',
  division: 'SIGNED_IN',
  organisations: 'SIGNED_IN',
  rooms: 'SIGNED_IN',
  room: 'SIGNED_IN',
  publishedFigures: 'SIGNED_IN',
  divisionMap: 'SIGNED_IN',
  calendar: 'SIGNED_IN',
  calendarWaiting: { roles: CALENDAR_KEEPERS },
  taxonomies: 'SIGNED_IN',
  services: 'SIGNED_IN',
  serviceCounts: 'SIGNED_IN',
  tariffs: 'SIGNED_IN',
  settings: { roles: [...CALENDAR_KEEPERS, 'AUDITOR'] },
  courtRoster: { roles: ['COURT_CLERK', 'JUDGE', 'JUSTICE_SUPERVISOR'] },
  letterRecipients: 'SIGNED_IN',
  myLetterPreferences: 'SIGNED_IN',
  receivedPackages: { roles: AUTHORITY_ROLES },
  receivedPackage: { roles: AUTHORITY_ROLES },
  partners: ADMINISTRATORS,
  deadLetters: ADMINISTRATORS,
  webhooks: ADMINISTRATORS,
  webhookDeliveries: ADMINISTRATORS,
  ...ACCOUNT_QUERIES,
  ...PARTY_QUERIES,
  ...PRIVACY_QUERIES,
} as const satisfies Record<string, Who>;

/** Of these too scope decides what is told, at each event anew. */
const SUBSCRIPTIONS = {
  liveQueue: 'SIGNED_IN',
  liveCase: 'SIGNED_IN',
  liveStatement: 'SIGNED_IN',
} as const satisfies Record<string, Who>;

const DIRECT_MUTATIONS = {
  signIn: 'ANYONE',
  refreshSession: 'ANYONE',
  signOut: 'SIGNED_IN',
  setLetterPreferences: 'SIGNED_IN',
  acceptMandates: { action: 'acceptMandate' },
  editRoster: { roles: AUTHORITY_ROLES },
  answerPackage: { roles: AUTHORITY_ROLES },
  editCalendarDay: { roles: CALENDAR_KEEPERS },
  recordService: { roles: ['JUDGE'] },
  changeSetting: { roles: CALENDAR_KEEPERS },
  publishTariff: { roles: ['ROOM_HEAD', 'JUSTICE_SUPERVISOR'] },
  loadCalendarYear: { roles: CALENDAR_KEEPERS },
  registerPartner: ADMINISTRATORS,
  retryDeadLetter: ADMINISTRATORS,
  disablePartner: ADMINISTRATORS,
  rotateHandoverKey: ADMINISTRATORS,
  registerWebhook: ADMINISTRATORS,
  disableWebhook: ADMINISTRATORS,
  enableWebhook: ADMINISTRATORS,
  rotateWebhookSecret: ADMINISTRATORS,
  replayWebhook: ADMINISTRATORS,
  ...ACCOUNT_MUTATIONS,
  ...PARTY_OPEN,
  ...PARTY_MUTATIONS,
  ...PRIVACY_MUTATIONS,
} as const satisfies Record<string, Who>;

export const OPERATIONS: Readonly<Record<string, Who>> = {
  ...QUERIES,
  ...SUBSCRIPTIONS,
  ...DIRECT_MUTATIONS,
  ...Object.fromEntries(PEOPLE_ACTIONS.map((action) => [action, { action }])),
};

/** What is no action on a case. */
export type DirectOperation = keyof typeof DIRECT_MUTATIONS | keyof typeof QUERIES;

/** What a command is: an operation of people, or an action of the system, for which the table of actions speaks. */
export type Operation = DirectOperation | Action;

/** Refuses who may not send it, before anything is read (NOT_PERMITTED). */
export function ensurePermitted(operation: Operation, actor: Actor): void {
  const who = OPERATIONS[operation] ?? { action: operation as Action };
  if (who === 'PARTY') ensure(actor.party, 'NOT_PERMITTED', { facts: { action: operation } });
  if (typeof who === 'string') return;
  if ('action' in who) postsFor(who.action, actor);
  else {
    const held = actor.posts.some((post) => who.roles.includes(post.role));
    ensure(held, 'NOT_PERMITTED', { facts: { action: operation } });
  }
}
