/** Those who serve in the network, as the table names them: people of the case, or roles at its room, authority or area. */
import { CLERKS, HEADS } from '../case/access.js';
import type { AuthorityRef } from '../case/authority.js';
import type { Mandate } from '../case/mandate.js';
import type { Referral } from '../case/referral.js';
import type { Role } from '../kernel/actor.js';
import type { Happened } from './happened.js';
import type { Meant } from './meant.js';

type Staff = Exclude<Meant, { kind: 'PARTY' }>;

interface StaffReaderRow {
  readonly words: readonly [zh: string, en: string];
  readonly of: (happened: Happened) => readonly Staff[];
}

const AUTHORITY_CLERKS: readonly Role[] = ['COURT_CLERK', 'ARB_CLERK'];

const inRoom = (id: string | undefined, roles: readonly Role[]): Staff[] => (id ? [{ kind: 'ROOM', id, roles }] : []);
const clerksOf = (authority: AuthorityRef | undefined): Staff[] =>
  authority ? [{ kind: 'ORGANISATION', id: authority.id, roles: AUTHORITY_CLERKS }] : [];

export const STAFF_READERS = {
  MEDIATORS: { words: ['本案调解员', 'the mediators of the case'], of: mediators },
  NEW_MEDIATORS: {
    words: ['新指派的调解员', 'the mediators who were assigned'],
    of: ({ event }) => {
      if (event.type === 'MediatorReplaced') return [{ kind: 'PERSON', id: event.data.in.personId }];
      if (event.type !== 'MediatorsAssigned') return [];
      return event.data.mediators.map(({ personId: id }) => ({ kind: 'PERSON', id }));
    },
  },
  FORMER_MEDIATOR: {
    words: ['被更换的调解员', 'the mediator who was replaced'],
    of: ({ event }) => (event.type === 'MediatorReplaced' ? [{ kind: 'POST', id: event.data.out }] : []),
  },
  HEAD: { words: ['调解室负责人', 'the head of the room'], of: ({ after }) => inRoom(after.room.id, HEADS) },
  DESK: { words: ['受理点', 'the desk of the room'], of: ({ after }) => inRoom(after.room.id, CLERKS) },
  OFFERED_HEAD: {
    words: ['拟接收调解室的负责人', 'the head of the room that is asked'],
    of: (happened) => inRoom(referralOf(happened)?.to.id, [...HEADS, 'HUB_DISPATCHER']),
  },
  OFFERING_HEAD: {
    words: ['转出调解室的负责人', 'the head of the room that offered'],
    of: (happened) => inRoom(referralOf(happened)?.from.id, [...HEADS, 'HUB_DISPATCHER']),
  },
  MANDATED_HEAD: {
    words: ['受委托调解室的负责人', 'the head of the room that mediates for the authority'],
    of: (happened) => inRoom(mandateOf(happened)?.room.id, HEADS),
  },
  /** The judge or arbitrator in charge, or else the clerks: somebody there must know. */
  IN_CHARGE: {
    words: ['承办法官、仲裁员,未指定的为书记员、仲裁委受理员', 'the judge or arbitrator in charge, or else the clerks'],
    of: (happened) => {
      const mandate = mandateOf(happened);
      return mandate?.judge ? [{ kind: 'POST', id: mandate.judge }] : clerksOf(mandate?.authority);
    },
  },
  DECIDING_CLERKS: {
    words: ['办理该申请的法院书记员、仲裁委受理员', 'the clerks of the court or commission that decides'],
    of: decidingClerks,
  },
  UNDO_ASKER: {
    words: ['申请撤销的人', 'who asked for the undo'],
    of: ({ before }) => (before?.undoAsked ? [{ kind: 'PERSON', id: before.undoAsked.by }] : []),
  },
  BUREAU: {
    words: ['司法行政监督员(最近的一级)', 'the nearest justice supervisors'],
    of: ({ after }) => [{ kind: 'AREA', code: after.room.divisionCode, roles: ['JUSTICE_SUPERVISOR'] }],
  },
} as const satisfies Record<string, StaffReaderRow>;

/** Where the event sent them away, those who were. */
function mediators({ before, after }: Happened): Staff[] {
  const those = after.mediators.length > 0 ? after.mediators : (before?.mediators ?? []);
  return those.map(({ personId: id }) => ({ kind: 'PERSON', id }));
}

function referralOf({ event, after }: Happened): Referral | undefined {
  if (event.type === 'ReferralProposed') return event.data.referral;
  const id = 'referralId' in event.data ? event.data.referralId : undefined;
  return after.referrals.find((one) => one.id === id);
}

const mandateOf = ({ after }: Happened): Mandate | undefined => after.mandates?.at(-1);

function decidingClerks({ event, after }: Happened): Staff[] {
  const id = 'proceedingId' in event.data ? event.data.proceedingId : undefined;
  return clerksOf(after.proceedings?.find((one) => one.id === id)?.authority);
}
