/** The bureau or an administrator changes what is allowed in their area, from a day on. */
import type { ActingPost } from '../../domain/kernel/actor.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { type SettingChange, soundChange } from '../../domain/network/setting.js';
import { SETTING_KEEPERS } from '../permission/operations.js';
import type { Command, Effect, Keyed } from '../pipeline/command.js';
import type { NewSettingChange, SettingUnit } from './port.js';

export interface ChangeSetting extends Keyed, Omit<SettingChange, 'area'> {
  /** Left out, the area of the post. */
  readonly area?: string | null;
}

type Made = { readonly settingId: string };
type Changed = Effect<Made> & { readonly change: NewSettingChange };

/** NOT_FOUND for an area of others; SETTING_BACKWARDS, TEXT_MISSING; SETTING_THERE for a day that has a change. */
export const changeSetting: Command<ChangeSetting, SettingUnit, Made, null, string, unknown, Changed> = {
  operation: 'changeSetting',
  check: (input, { today }) => soundChange(input, today),
  lock: async () => null,
  gate: (_none, { area }, { actor }) => {
    const keepers = actor.posts.filter(({ role }) => SETTING_KEEPERS.includes(role));
    const wanted = area ?? keepers[0]?.divisionCode ?? '';
    const covers = ({ divisionCode }: ActingPost): boolean => wanted.startsWith(divisionCode);
    ensure(keepers.some(covers), 'NOT_FOUND', { field: 'area' });
    return wanted;
  },
  decide: (area, _facts, { name, from, allowed, law, mark }, { newId, actor, at }) => {
    const id = newId();
    const change = { id, name, area, from, allowed, law: law.trim(), mark, by: actor.personId, at };
    return { subject: { kind: 'SETTING', id }, made: { settingId: id }, change };
  },
  write: async ({ settings }, { change }) =>
    ensure(await settings.add(change), 'SETTING_THERE', { field: 'from', facts: { day: change.from } }),
};
