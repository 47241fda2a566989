/** What dated settings ask of the store. */
import type { PersonId } from '../../domain/kernel/ids.js';
import type { SettingChange } from '../../domain/network/setting.js';
import type { ChangeRuntime, ChangeUnit } from '../pipeline/port.js';

export interface NewSettingChange extends SettingChange {
  readonly id: string;
  readonly by: PersonId;
  readonly at: Date;
}

export interface SettingUnit extends ChangeUnit {
  readonly settings: {
    /** False where the area has a change on that day already. */
    add(change: NewSettingChange): Promise<boolean>;
  };
}

export type SettingRuntime = ChangeRuntime<SettingUnit>;

/** A line of the log. */
export interface SettingRow extends SettingChange {
  readonly id: string;
  /** Null of what came with the system. */
  readonly changedByName: string | null;
  readonly changedAt: string | null;
}

export interface SettingReading {
  /** Every change that concerns one of the areas: theirs, what lies in them, and what they lie in; the latest day first. */
  list(areas: readonly string[]): Promise<SettingRow[]>;
}
