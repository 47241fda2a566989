/** A row of the table of letters: who is told by which letter, and when only under a condition. */
import type { Condition } from '../conditions.js';
import type { NewsKind, NoticeKind } from '../kinds.js';
import type { PartyReader, StaffReader } from '../readers.js';

export type Row =
  | { readonly to: PartyReader; readonly letter: NoticeKind; readonly when?: Condition }
  | { readonly to: StaffReader; readonly letter: NewsKind; readonly when?: Condition };

const only = (when: Condition | undefined) => (when ? { when } : {});

/** A party is told, whatever it wishes. */
export const notice = (to: PartyReader, letter: NoticeKind, when?: Condition): Row => ({ to, letter, ...only(when) });
/** Somebody who serves in the network is told. */
export const news = (to: StaffReader, letter: NewsKind, when?: Condition): Row => ({ to, letter, ...only(when) });

/** Nobody is told, and why not. */
export interface Silent {
  readonly because: readonly [zh: string, en: string];
}
export const nobody = (zh: string, en: string): Silent => ({ because: [zh, en] });

export type Told = readonly Row[] | Silent;
