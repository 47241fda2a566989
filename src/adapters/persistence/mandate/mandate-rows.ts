/** The rows by which lists find the mandates of a case. */
import { dayOfTurn, type Mandate, unreportedMandate } from '../../../domain/case/mandate.js';
import { mandatePeriodOf } from '../../../domain/case/mandate-period.js';
import type { CaseState } from '../../../domain/case/state.js';

export function mandatesOf(state: CaseState) {
  const { home, id: caseId } = state;
  const owed = unreportedMandate(state.mandates);
  return (state.mandates ?? []).map((mandate) => ({
    home,
    caseId,
    mandateId: mandate.id,
    ...phaseOf(mandate, state),
    kind: mandate.kind,
    authorityId: mandate.authority.id,
    roomId: mandate.room.id,
    roomArea: mandate.room.divisionCode,
    judge: mandate.judge ?? null,
    number: mandate.number ?? state.custody?.number ?? '',
    procedure: mandate.procedure,
    online: mandate.online ?? false,
    offeredOn: dayOfTurn(mandate, 'OFFERED'),
    takenOn: dayOfTurn(mandate, 'TAKEN'),
    endedOn: dayOfTurn(mandate, 'ENDED'),
    result: mandate.turns.at(-1)?.result ?? null,
    reportOwed: mandate === owed,
  }));
}

function phaseOf(mandate: Mandate, { home }: CaseState) {
  switch (mandate.turns.at(-1)?.kind) {
    case 'TAKEN':
      return { phase: 'RUNNING', clock: mandatePeriodOf(mandate, home)?.clock ?? null };
    case 'ENDED':
      return { phase: 'ENDED', clock: null };
    default:
      return { phase: 'OFFERED', clock: mandate.online ? 'ON-03' : null };
  }
}
