/** Sound inputs for the steps by which parties come and go. */
import { fold } from '../../../src/domain/case/fold.js';
import type { Party } from '../../../src/domain/case/party.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import * as change from '../../../src/domain/case/steps/change-parties.js';
import { anAct, aParty, WITNESS } from './fixtures.js';
import type { Moves } from './move.js';
import type { Story } from './story.js';

const people = ({ history }: Story) => fold(history).secret.people;

/** Everything that a newcomer is asked for once a case is accepted. */
export const coming = (party: Party, on: string) => ({
  party,
  people: { [party.id]: { name: `某${party.id}` } },
  consent: anAct(party, on),
  rightsNotice: { manner: 'WRITTEN', on },
  recusalChecked: true,
  samePersonConfirmed: false,
  on,
});

const newcomer = ({ parties, formerParties = [] }: CaseState) => `newcomer-${parties.length + formerParties.length}`;
const spare = ({ parties }: CaseState) =>
  parties.find(({ id, side }) => side === 'THIRD_PARTY' || parties.some((o) => o.side === side && o.id !== id));

export const PARTY_MOVES: Pick<Moves, 'addParty' | 'dropParty' | 'substituteParty'> = {
  addParty: {
    input: ({ state, today }) => ({
      ...coming(aParty(newcomer(state), WITNESS.side), today),
      reason: '其与处理结果有利害关系',
    }),
    decide: (story, input, _, context) => change.addParty(story.state, people(story), input, context),
  },
  dropParty: {
    input: ({ state, today }) => ({
      ...{ partyId: spare(state)?.id, reason: 'MISTAKE', successor: null, acts: [], note: '误列', on: today },
    }),
    decide: ({ state }, input, _, context) => change.dropParty(state, input, context),
  },
  substituteParty: {
    input: ({ state, today }) => ({
      ...coming(aParty(newcomer(state), state.parties[0]?.side ?? 'APPLICANT'), today),
      ...{ partyId: state.parties[0]?.id, reason: 'ASSIGNMENT', note: '债权转让通知书' },
    }),
    decide: (story, input, _, context) => change.substituteParty(story.state, people(story), input, context),
  },
};
