/** Steps up to acceptance, and offers to other rooms. */
import * as intake from '../../../app/case/commands/intake.js';
import * as referral from '../../../app/referral/commands.js';
import { register as registerCase } from '../../../app/case/commands/register.js';
import { SYSTEM_POST, SYSTEM } from '../../../domain/kernel/actor.js';
import type { RoomStaff } from './actors.js';
import { inventDispute } from './inventions.js';
import { takeStep, letDaysPass, type DemoCase, stateOf } from './demo-case.js';
import { actsOf, admits, writtenNotice } from './fixtures.js';

export async function register(demo: DemoCase): Promise<void> {
  const { room, head } = demo.staff;
  const dispute = inventDispute(demo.rng, (type) => admits(demo.staff, type), room.divisionCode);
  await takeStep(demo, registerCase, head, { ...dispute, roomId: room.id });
}

export async function consent(demo: DemoCase): Promise<void> {
  const { parties } = await stateOf(demo);
  const asked = parties.map((party) => ({ partyId: party.id, channel: 'PHONE' }));
  await takeStep(demo, intake.requestConsent, demo.staff.head, { asked });
}

export async function accept(demo: DemoCase): Promise<void> {
  const consents = actsOf(await stateOf(demo), demo);
  const rightsNotice = writtenNotice(demo);
  const scope =
    demo.staff.room.kind === 'ADMIN_DISPUTE_STATION' ? ({ administrativeScope: 'DISCRETION' } as const) : {};
  await takeStep(demo, intake.accept, demo.staff.head, { consents, refusals: [], rightsNotice, ...scope });
}

export async function refuse(demo: DemoCase): Promise<void> {
  const reason = '演示:依法由其他机关处理。';
  const routeNotice = writtenNotice(demo);
  await takeStep(demo, intake.refuse, demo.staff.head, { ground: 'NOT_ADMISSIBLE', reason, routeNotice });
}

export async function propose(demo: DemoCase): Promise<void> {
  await proposeTo(demo, await targetFor(demo));
}

export async function offer(demo: DemoCase): Promise<void> {
  await propose(demo);
  await takeStep(demo, referral.sendReferral, demo.staff.head, { noticeGiven: true });
}

export async function refer(demo: DemoCase): Promise<void> {
  await offer(demo);
  const target = await targetOffered(demo);
  await takeStep(demo, referral.acceptReferral, target.head, {});
  demo.staff = target;
}

export async function decline(demo: DemoCase): Promise<void> {
  const { head } = await targetOffered(demo);
  await takeStep(demo, referral.declineReferral, head, { reason: 'CAPACITY', note: '演示:人手不足。' });
}

export async function recall(demo: DemoCase): Promise<void> {
  await takeStep(demo, referral.recallReferral, demo.staff.head, {});
}

/** Nobody answers until the window has passed. */
export async function lapse(demo: DemoCase): Promise<void> {
  letDaysPass(demo, 12);
  await takeStep(demo, referral.lapseReferral, { actor: SYSTEM, postId: SYSTEM_POST.id }, {});
}

async function proposeTo(demo: DemoCase, target: RoomStaff): Promise<void> {
  const consents = actsOf(await stateOf(demo), demo);
  const note = '演示:请上级调解组织协助。';
  const input = { roomId: target.room.id, reason: 'BEYOND_ABILITY' as const, note, consents };
  await takeStep(demo, referral.proposeReferral, demo.staff.head, input);
}

async function targetFor(demo: DemoCase): Promise<RoomStaff> {
  const { dispute } = await stateOf(demo);
  const others = demo.targets.filter((target) => target.room.id !== demo.staff.room.id);
  return demo.rng.pick(others.filter((target) => admits(target, dispute.type)));
}

async function targetOffered(demo: DemoCase): Promise<RoomStaff> {
  const { referrals } = await stateOf(demo);
  return demo.targets.find((target) => target.room.id === referrals.at(-1)?.to.id) as RoomStaff;
}
