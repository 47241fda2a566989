/** Parties whom the table names. */
import type { Party } from '../case/party.js';
import type { PartyId } from '../kernel/ids.js';
import type { Happened } from './happened.js';

interface PartyReaderRow {
  readonly words: readonly [zh: string, en: string];
  readonly of: (happened: Happened) => readonly Party[];
}

const partiesOf = ({ before, after }: Happened): readonly Party[] =>
  (after.parties.length > 0 ? after : (before ?? after)).parties;
const onSide = (happened: Happened, side: Party['side']) => partiesOf(happened).filter((party) => party.side === side);
const named = (happened: Happened, ids: readonly PartyId[]) => partiesOf(happened).filter(({ id }) => ids.includes(id));

export const PARTY_READERS = {
  APPLICANTS: { words: ['申请人', 'applicants'], of: (happened) => onSide(happened, 'APPLICANT') },
  RESPONDENTS: { words: ['被申请人', 'respondents'], of: (happened) => onSide(happened, 'RESPONDENT') },
  PARTIES: { words: ['各方当事人', 'all parties'], of: partiesOf },
  ASKED: {
    words: ['被征求意见的当事人', 'the parties who were asked'],
    of: (happened) =>
      happened.event.type === 'ConsentRequested' ? named(happened, idsOf(happened.event.data.asked)) : [],
  },
  /** Of talks with one party nobody else hears anything. */
  INVITED: {
    words: ['到场的当事人(单独谈话的只有该方)', 'the parties of the session; of talks apart only that party'],
    of: invited,
  },
  NEWCOMER: {
    words: ['新加入的当事人', 'the party that came in'],
    of: ({ event }) => (event.type === 'PartyAdded' || event.type === 'PartySubstituted' ? [event.data.party] : []),
  },
  LEAVER: {
    words: ['退出的当事人', 'the party that left'],
    of: ({ event, before }) =>
      event.type === 'PartyDropped' ? (before?.parties ?? []).filter(({ id }) => id === event.data.partyId) : [],
  },
  CONFIRMER: {
    words: ['确认送达地址的当事人', 'the party whose address it is'],
    of: (happened) =>
      happened.event.type === 'ServiceAddressConfirmed' ? named(happened, [happened.event.data.act.partyId]) : [],
  },
  SPEAKER: {
    words: ['提出异议、投诉的当事人', 'the party that objected or complained'],
    of: (happened) => {
      const { event, after } = happened;
      const word = event.type === 'PartyWordAnswered' && after.partyWords?.find(({ id }) => id === event.data.wordId);
      return word ? named(happened, [word.partyId]) : [];
    },
  },
  APPLYING: {
    words: ['提出申请的当事人(共同申请的为各方)', 'who applies; of a joint application all parties'],
    of: applying,
  },
  /** Whom a letter of what is undone reached: that is known where letters are written. */
  TOLD_BEFORE: { words: ['已收到有关信件的当事人', 'the parties who were told what is undone'], of: partiesOf },
  NOT_YET_HEARD: {
    words: ['尚未评价的当事人', 'parties who have not evaluated yet'],
    of: (happened) =>
      partiesOf(happened).filter(({ id }) => !happened.after.evaluations.some(({ partyId }) => partyId === id)),
  },
} as const satisfies Record<string, PartyReaderRow>;

const idsOf = (asked: readonly { readonly partyId: PartyId }[]): PartyId[] => asked.map(({ partyId }) => partyId);

function invited(happened: Happened): readonly Party[] {
  const { event, after } = happened;
  if (event.type !== 'SessionScheduled' && event.type !== 'SessionRescheduled' && event.type !== 'SessionCancelled')
    return [];
  const id = event.type === 'SessionScheduled' ? event.data.session.id : event.data.sessionId;
  const session = after.sessions.find((one) => one.id === id);
  if (!session) return [];
  return session.caucusWith ? named(happened, [session.caucusWith]) : partiesOf(happened);
}

function applying(happened: Happened): readonly Party[] {
  const { event, after } = happened;
  if (event.type !== 'ProceedingStepRecorded' && event.type !== 'ProceedingObjected') return [];
  const party = after.proceedings?.find(({ id }) => id === event.data.proceedingId)?.party;
  return party ? named(happened, [party]) : partiesOf(happened);
}
