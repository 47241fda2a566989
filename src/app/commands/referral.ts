/** Offers of a case between rooms. */
import { openReferral, type DeclineReason, type Referral } from '../../domain/case/referral.js';
import type { CaseState } from '../../domain/case/state.js';
import * as step from '../../domain/case/steps/refer.js';
import type { RoomId } from '../../domain/kernel/ids.js';
import type { StepContext } from '../../domain/case/steps/context.js';
import { onCase, type OnCase } from '../command.js';
import { factsOf, roomOn } from '../premises.js';
import type { UnitOfWork } from '../ports/cases.js';

/** The room to which the open referral goes, as it is today. */
async function targetOf(state: CaseState, unit: UnitOfWork, context: StepContext) {
  const referral = openReferral(state.referrals) as Referral;
  return factsOf(await roomOn(unit.network, referral.to.id, context.today));
}

export const proposeReferral = onCase(
  'proposeReferral',
  async (file, input: OnCase & step.ProposeInput & { roomId: RoomId }, context, unit) => {
    const target = await roomOn(unit.network, input.roomId, context.today);
    return step.proposeReferral(file.state, input, factsOf(target), context);
  },
);

export const sendReferral = onCase(
  'sendReferral',
  async (file, input: OnCase & { noticeGiven: boolean }, context, unit) => {
    const [target, calendar] = await Promise.all([targetOf(file.state, unit, context), unit.network.calendar()]);
    return step.sendReferral(file.state, input, target, calendar, context);
  },
);

export const acceptReferral = onCase('acceptReferral', async (file, _input: OnCase, context, unit) =>
  step.acceptReferral(file.state, await targetOf(file.state, unit, context), context),
);

export const declineReferral = onCase(
  'declineReferral',
  (file, input: OnCase & { reason: DeclineReason; note?: string | null }, context) =>
    step.declineReferral(file.state, { reason: input.reason, note: input.note ?? '' }, context),
);

export const recallReferral = onCase('recallReferral', (file, _input: OnCase, context) =>
  step.recallReferral(file.state, context),
);

/** The window has passed; run by the sweep as the system. */
export const expireReferral = onCase('expireReferral', async (file, _input: OnCase, context, unit) =>
  step.expireReferral(file.state, await unit.network.calendar(), context),
);

type Returning = OnCase & { roomId: RoomId; note: string; noticeGiven: boolean };

export const returnReferral = onCase('returnReferral', async (file, input: Returning, context, unit) => {
  const [room, calendar] = await Promise.all([
    roomOn(unit.network, input.roomId, context.today),
    unit.network.calendar(),
  ]);
  return step.returnReferral(file.state, input, factsOf(room), calendar, context);
});
