/** The operations of accounts and posts, and who may send them; rows of THE table of operations. */
import { HEADS } from '../../domain/case/access.js';

const ADMINISTRATORS = { roles: ['ADMINISTRATOR'] } as const;
const ADMINISTRATORS_AND_HEADS = { roles: [...HEADS, 'ADMINISTRATOR'] } as const;

/** Own sessions are everybody's; the log is for auditors too. */
export const ACCOUNT_QUERIES = {
  mySessions: 'SIGNED_IN',
  myCalendarLink: 'SIGNED_IN',
  persons: ADMINISTRATORS,
  accounts: ADMINISTRATORS,
  accountSessions: ADMINISTRATORS,
  accountLog: { roles: ['ADMINISTRATOR', 'AUDITOR'] },
  appointments: ADMINISTRATORS,
  handoverPreview: ADMINISTRATORS_AND_HEADS,
  candidates: { roles: HEADS },
  clerkAllowances: ADMINISTRATORS_AND_HEADS,
} as const;

/** Who holds a link or a code is not signed in yet; cases are handed over by whom the table lets replace a mediator. */
export const ACCOUNT_MUTATIONS = {
  acceptInvitation: 'ANYONE',
  setPassword: 'ANYONE',
  exchangeTicket: 'ANYONE',
  changePassword: 'SIGNED_IN',
  revokeSession: 'SIGNED_IN',
  makeCalendarLink: 'SIGNED_IN',
  revokeCalendarLink: 'SIGNED_IN',
  addPerson: ADMINISTRATORS,
  invite: ADMINISTRATORS,
  createAccount: ADMINISTRATORS,
  resetPassword: ADMINISTRATORS,
  disableAccount: ADMINISTRATORS,
  enableAccount: ADMINISTRATORS,
  unlockSignIn: ADMINISTRATORS,
  revokeSessions: ADMINISTRATORS,
  prepareProviderLink: ADMINISTRATORS,
  removeProviderLink: ADMINISTRATORS,
  openPost: ADMINISTRATORS,
  endPost: ADMINISTRATORS,
  confirmAppointment: ADMINISTRATORS,
  declineAppointment: ADMINISTRATORS,
  nameDeputy: ADMINISTRATORS_AND_HEADS,
  endDeputy: ADMINISTRATORS_AND_HEADS,
  allowClerks: ADMINISTRATORS,
  endClerkAllowance: ADMINISTRATORS,
  handOver: { action: 'replaceMediator' },
} as const;
