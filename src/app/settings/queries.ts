/** The log of settings, for those who keep or audit them. */
import type { Actor } from '../../domain/kernel/actor.js';
import { ensurePermitted } from '../permission/operations.js';
import type { SettingReading, SettingRow } from './port.js';

/** NOT_PERMITTED. What concerns the areas of the viewer’s posts, the latest day first. */
export async function settings(reading: SettingReading, actor: Actor): Promise<SettingRow[]> {
  ensurePermitted('settings', actor);
  return reading.list([...new Set(actor.posts.map(({ divisionCode }) => divisionCode))]);
}
