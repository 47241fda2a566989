/** Verbs up to acceptance, and offers to other rooms. */
import * as intake from '../../../app/case/commands/intake.js';
import * as referral from '../../../app/referral/commands.js';
import { register as registerCase } from '../../../app/case/commands/register.js';
import { SYSTEM_POST, SYSTEM } from '../../../domain/kernel/actor.js';
import type { Troupe } from './cast.js';
import { inventDispute } from './inventions.js';
import { act, pass, type Scene, stateOf } from './play.js';
import { actsOf, admits, writtenNotice } from './props.js';

export async function register(scene: Scene): Promise<void> {
  const { room, head } = scene.troupe;
  const dispute = inventDispute(scene.dice, (type) => admits(scene.troupe, type), room.divisionCode);
  await act(scene, registerCase, head, { ...dispute, roomId: room.id });
}

export async function consent(scene: Scene): Promise<void> {
  const { parties } = await stateOf(scene);
  const asked = parties.map((party) => ({ partyId: party.id, channel: 'PHONE' }));
  await act(scene, intake.requestConsent, scene.troupe.head, { asked });
}

export async function accept(scene: Scene): Promise<void> {
  const consents = actsOf(await stateOf(scene), scene);
  const rightsNotice = writtenNotice(scene);
  await act(scene, intake.accept, scene.troupe.head, { consents, refusals: [], rightsNotice });
}

export async function refuse(scene: Scene): Promise<void> {
  const reason = '演示:依法由其他机关处理。';
  const routeNotice = writtenNotice(scene);
  await act(scene, intake.refuse, scene.troupe.head, { ground: 'NOT_ADMISSIBLE', reason, routeNotice });
}

export async function propose(scene: Scene): Promise<void> {
  await proposeTo(scene, await targetFor(scene));
}

export async function offer(scene: Scene): Promise<void> {
  await propose(scene);
  await act(scene, referral.sendReferral, scene.troupe.head, { noticeGiven: true });
}

export async function refer(scene: Scene): Promise<void> {
  await offer(scene);
  const target = await targetOffered(scene);
  await act(scene, referral.acceptReferral, target.head, {});
  scene.troupe = target;
}

export async function decline(scene: Scene): Promise<void> {
  const { head } = await targetOffered(scene);
  await act(scene, referral.declineReferral, head, { reason: 'CAPACITY', note: '演示:人手不足。' });
}

export async function recall(scene: Scene): Promise<void> {
  await act(scene, referral.recallReferral, scene.troupe.head, {});
}

/** Nobody answers until the window has passed. */
export async function lapse(scene: Scene): Promise<void> {
  pass(scene, 12);
  await act(scene, referral.expireReferral, { actor: SYSTEM, postId: SYSTEM_POST.id }, {});
}

async function proposeTo(scene: Scene, target: Troupe): Promise<void> {
  const consents = actsOf(await stateOf(scene), scene);
  const note = '演示:请上级调解组织协助。';
  const input = { roomId: target.room.id, reason: 'BEYOND_ABILITY' as const, note, consents };
  await act(scene, referral.proposeReferral, scene.troupe.head, input);
}

async function targetFor(scene: Scene): Promise<Troupe> {
  const { dispute } = await stateOf(scene);
  const others = scene.targets.filter((target) => target.room.id !== scene.troupe.room.id);
  return scene.dice.pick(others.filter((target) => admits(target, dispute.type)));
}

async function targetOffered(scene: Scene): Promise<Troupe> {
  const { referrals } = await stateOf(scene);
  return scene.targets.find((target) => target.room.id === referrals.at(-1)?.to.id) as Troupe;
}
