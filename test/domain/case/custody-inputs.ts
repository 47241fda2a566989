/** Sound inputs of the steps of an outside authority. */
import * as custody from '../../../src/domain/case/steps/custody.js';
import { COMMISSION, THE_COURT, TOWN } from './fixtures.js';
import type { Moves } from './move.js';

const NUMBERS = { COURT: '（2026）苏0612民初1234号', ARBITRATION_COMMISSION: '通劳人仲案字（2026）第12号' } as const;

/** A paper of the authority with its number. */
export const aPaper = (kind: string, on: string) => ({
  number: NUMBERS[kind as keyof typeof NUMBERS] ?? null,
  document: '受理案件通知书',
  on,
});

export const CUSTODY_MOVES = {
  recordExternalAcceptance: {
    input: ({ today }) => aPaper('COURT', today),
    decide: ({ state }, input, { authority = THE_COURT }, context) =>
      custody.recordExternalAcceptance(state, input, authority, context),
  },
  recordExternalTransfer: {
    input: ({ today, state }) =>
      aPaper(state.custody?.authority.kind === 'COURT' ? 'ARBITRATION_COMMISSION' : 'COURT', today),
    decide: ({ state }, input, { authority }, context, proof) => {
      const other = state.custody?.authority.kind === 'COURT' ? COMMISSION : THE_COURT;
      return custody.recordExternalTransfer(state, proof, input, authority ?? other, context);
    },
  },
  recordReturn: {
    input: ({ today }) => ({ document: '退回函', on: today }),
    room: () => TOWN,
    decide: ({ state }, input, { room }, context, proof) => custody.recordReturn(state, proof, input, room, context),
  },
  recordExternalResult: {
    input: ({ today, state }) => ({ ...aPaper(state.custody?.authority.kind ?? '', today), result: 'judgment' }),
    decide: ({ state }, input, _, context, proof) => custody.recordExternalResult(state, proof, input, context),
  },
} as const satisfies Pick<
  Moves,
  'recordExternalAcceptance' | 'recordExternalTransfer' | 'recordReturn' | 'recordExternalResult'
>;
