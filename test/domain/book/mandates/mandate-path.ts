// Writes a mandate's turns as one line of text: `offered 2026-03-02, taken 2026-03-04, agreed 2026-03-16`.
import { mandateClassOf } from '../../../../src/domain/book/mandates/booking.js';
import {
  mandateIntake,
  mandateResult,
  type MandateAccount,
  offered,
  taken,
} from '../../../../src/domain/book/mandates/account.js';
import type { MandateMove } from '../../../../src/domain/book/mandates/move.js';
import type { AuthorityRef } from '../../../../src/domain/case/authority.js';
import type { Mandate, MandateResult, MandateTurn } from '../../../../src/domain/case/mandate.js';
import type { RoomRef } from '../../../../src/domain/case/room-ref.js';
import { idOf } from '../path-of.js';

export const THE_COURT: AuthorityRef = {
  ...{ id: idOf('court'), kind: 'COURT', home: '320612', divisionCode: '320612' },
};
export const THE_COMMISSION: AuthorityRef = { ...THE_COURT, id: idOf('commission'), kind: 'ARBITRATION_COMMISSION' };

export const roomRef = (name: string, over: Partial<RoomRef> = {}): RoomRef => ({
  ...{ id: idOf(`room ${name}`), version: idOf(`version of ${name}`), organisationId: idOf('organisation') },
  ...{ home: '320612', kind: 'TOWN_COMMITTEE', layer: 'L2', divisionCode: '320612104', ...over },
});

export function turnsOf(text: string): MandateTurn[] {
  return text
    .split(',')
    .map((step) => step.trim())
    .filter((step) => step !== '')
    .map((step, index) => {
      const [word = '', day = ''] = step.split(' ');
      const kind = word === 'offered' ? 'OFFERED' : word === 'taken' ? 'TAKEN' : 'ENDED';
      return { kind, event: `turn ${index}`, day, result: kind === 'ENDED' ? (word as MandateResult) : null };
    });
}

export function mandateOf(text: string, over: Partial<Mandate> = {}): Mandate {
  return {
    ...{ id: idOf('mandate'), kind: 'ENTRUSTED_POST_FILING', authority: THE_COURT, room: roomRef('R') },
    ...{ procedure: 'ORDINARY', receiptSignedOn: null, turns: turnsOf(text), ...over },
  } as Mandate;
}

export type MandateColumnsGiven = Partial<Omit<MandateMove, 'from' | 'to' | 'effectiveDay'>> & {
  readonly room?: string;
  readonly by?: AuthorityRef;
};

const FACTS: Pick<
  MandateMove,
  | 'mandateKind'
  | 'procedure'
  | 'disputeType'
  | 'source'
  | 'pairing'
  | 'agreementForm'
  | 'presiderPost'
  | 'dispute'
  | 'disputeAmount'
  | 'agreedAmount'
  | 'people'
  | 'difficult'
  | 'firstSessionHeld'
> = {
  ...{ dispute: idOf('dispute'), disputeType: 'CONTRACT', source: 'FROM_COURT', disputeAmount: 0, people: 2 },
  ...{ difficult: false, pairing: 'CITIZEN_CITIZEN', presiderPost: '', agreementForm: '', agreedAmount: 0 },
  ...{ firstSessionHeld: false, mandateKind: 'ENTRUSTED_POST_FILING', procedure: 'ORDINARY' },
};

/** The moves of a mandate without a case: for the laws of the book, path and SQL. */
export function mandatePath(
  text: string,
  { room = 'R', by = THE_COURT, ...columns }: MandateColumnsGiven = {},
): MandateMove[] {
  const asked = roomRef(room);
  let from: MandateAccount = mandateIntake(by.id);
  let takenDay: string | null = null;
  const turns = turnsOf(text);
  return turns.map((turn) => {
    const to = turn.result
      ? mandateResult(asked.id, turn.result)
      : turn.kind === 'OFFERED'
        ? offered(asked.id)
        : taken(asked.id);
    if (turn.kind === 'TAKEN') takenDay = turn.day;
    const move: MandateMove = {
      ...FACTS,
      ...{ mandateId: idOf('mandate'), version: asked.version, authority: by.id, authorityDivision: by.divisionCode },
      ...{ mandateClass: mandateClassOf({ authority: by, room: asked }), offeredDay: turns[0]?.day ?? '', takenDay },
      ...columns,
      ...{ from, to, effectiveDay: turn.day },
    };
    from = to;
    return move;
  });
}
